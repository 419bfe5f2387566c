using System.Net;
using ItaWorkflow.Data.Assessments.Scores;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Workflows.Analysis.Tables;
using ItaWorkflow.Workflows.Documents.Papers;

namespace ItaWorkflow.Workflows.Analysis;

/// <summary>The memo that takes a year's analysis to the head: what its drafter would otherwise type from the report.</summary>
internal static class AnalysisMemo
{
    /// <param name="division">That proposes.</param>
    /// <param name="isAttached">The report goes along; false: its tables stand in the body.</param>
    /// <param name="proposes">How many measures the head's order would adopt.</param>
    public static MemoContent Content(AnalysisFacts facts, string division, bool isAttached, int proposes)
    {
        string[] parts =
        [
            Paragraphs(
                $"{facts.Agency}ได้รับผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ (ITA) ประจำปีงบประมาณ พ.ศ. {facts.Year} และ{division}ได้วิเคราะห์ผลตามเกณฑ์ของปี{(isAttached ? " จัดทำเป็นรายงานการวิเคราะห์ตามสิ่งที่ส่งมาด้วย" : "")}"
            ),
            Paragraphs([
                .. ResultWords.Of(facts),
                .. FindingWords.Urgent(facts).Select(w => w.Replace(" ดังตารางต่อไปนี้", "", StringComparison.Ordinal)),
            ]) + (isAttached ? Scores(facts) : Tables(facts)),
            Paragraphs(
                "แผนแม่บทภายใต้ยุทธศาสตร์ชาติ ประเด็นการต่อต้านการทุจริตและประพฤติมิชอบ ซึ่งใช้ผลการประเมิน ITA เป็นตัวชี้วัดหนึ่ง และพระราชบัญญัติข้อมูลข่าวสารของราชการ พ.ศ. 2540 ว่าด้วยการเปิดเผยข้อมูลให้ประชาชนทราบ"
            ),
            Paragraphs(
                $"เห็นควรอนุมัติรายงานการวิเคราะห์ผลการประเมิน ปีงบประมาณ พ.ศ. {facts.Year} และให้เผยแพร่บนเว็บไซต์ของหน่วยงาน{(proposes > 0 ? $" พร้อมอนุมัติมาตรการส่งเสริมคุณธรรมและความโปร่งใส ปีงบประมาณ พ.ศ. {facts.Year + 1} จำนวน {proposes} มาตรการ เพื่อให้ผู้รับผิดชอบดำเนินการต่อไป" : "")}"
            ),
        ];
        return MemoContent.Empty(BodyForm.HeadedParts) with
        {
            Kind = MemoKind.ItaAnalysis,
            Subject =
                $"รายงานการวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. {facts.Year}{(proposes > 0 ? $" และขออนุมัติมาตรการ ปีงบประมาณ พ.ศ. {facts.Year + 1}" : "")}",
            Parts = [.. MemoContent.HeadedParts.Select((heading, i) => new BodyPart(heading, parts[i]))],
            Closing = "จึงเรียนมาเพื่อโปรดพิจารณาอนุมัติ",
        };
    }

    private static string Scores(AnalysisFacts facts)
    {
        var known = facts.Scheme.Indicators.Where(i => facts.Scored[i.Code] is not null).ToList();
        // A list numbers from 1, as the indicators do; where some are missing, it says their numbers itself.
        var isWhole = known.Select((i, n) => i.Code == $"{n + 1}").All(same => same);
        var lines = known.Select(i =>
            $"<li><p>{(isWhole ? "" : $"ตัวชี้วัดที่ {i.Code} ")}{WebUtility.HtmlEncode(i.Name)} {ScoreWords.Two(facts.Scored[i.Code]!.Value)} คะแนน</p></li>"
        );
        return known.Count == 0 ? ""
            : isWhole ? $"<ol>{string.Concat(lines)}</ol>"
            : $"<ul>{string.Concat(lines)}</ul>";
    }

    private static string Tables(AnalysisFacts facts) =>
        PaperMemoBody.Html(
            new(AnalysisReport.Name(facts.Year), [new([IndicatorScores.Of(facts, new()), .. UrgentTables.Of(facts)])])
        );

    private static string Paragraphs(params string[] words) =>
        string.Concat(words.Select(w => $"<p>{WebUtility.HtmlEncode(w)}</p>"));
}
