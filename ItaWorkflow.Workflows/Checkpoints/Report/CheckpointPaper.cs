using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Workflows.Documents.Papers;

namespace ItaWorkflow.Workflows.Checkpoints.Report;

/// <summary>The 6-month and the annual report as a <see cref="Paper"/>. Pure.</summary>
public static class CheckpointPaper
{
    public static Paper Compose(CheckpointFacts facts, ReportShape shape)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var now = facts.Now;
        var number = 0;
        PaperSection[] sections =
        [
            new([
                new PaperTitle(Title(facts)),
                Head("ความเป็นมา"),
                .. Texts(ReportWords.Introduction),
                Head("สรุปผลการดำเนินงาน"),
                .. Texts(ReportWords.Summary),
                .. SummaryTables.Of(facts),
                // Before a landscape page a chart that does not fit would stand alone on its page.
                .. shape is ReportShape.ByMeasure ? [SummaryTables.Chart(facts)] : Nothing,
            ]),
            new([Head("ผลการดำเนินงานรายมาตรการ"), .. CheckpointResultTables.Of(facts, shape)])
            {
                IsLandscape = shape is ReportShape.ByIssue && facts.Form is not { IsLandscape: false },
            },
            new([
                .. shape is ReportShape.ByIssue ? [SummaryTables.Chart(facts)] : Nothing,
                .. facts.SixMonth is { } before
                    ? [Head("เปรียบเทียบกับรอบ 6 เดือน"), ComparedTables.Compared(before, now)]
                    : Nothing,
                .. facts.Late.Count > 0 ? [Head("รายงานที่ส่งหลังวันตัดรอบ"), .. ComparedTables.Late(facts)] : Nothing,
                Head("หลักฐาน"),
                .. EvidenceTable.Of(now),
                Head("ปัญหา อุปสรรค และข้อเสนอแนะ"),
                .. Texts(ReportWords.Advice),
                new PaperBy([facts.Agency, $"ข้อมูล ณ วันที่ {ThaiDate.Long(now.StandsOn)}"]),
            ]),
        ];
        return new($"{ReportWords.Name(now.Round)} ปีงบประมาณ {now.FiscalYear}", sections)
        {
            Shape = shape is ReportShape.ByIssue ? "ตามประเด็น" : "ตามมาตรการ",
        };

        PaperHeading Head(string text) => new($"{++number}. {text}");
        IEnumerable<PaperBlock> Texts(string key) => ReportWords.Paragraphs(facts, key).Select(line => new PaperText(line));
    }

    private static readonly PaperBlock[] Nothing = [];

    private static IReadOnlyList<string> Title(CheckpointFacts facts)
    {
        var now = facts.Now;
        return
        [
            ReportWords.Name(now.Round),
            $"{now.Period} ประจำปีงบประมาณ พ.ศ. {now.FiscalYear}",
            $"{facts.Agency} {facts.Place}".Trim(),
            .. now.IsOpen && ThaiDate.DayOf(now.AsOf) > now.CutOff ? ["(ฉบับร่างก่อนปิดรอบ)"]
            : now.IsOpen ? ["(ฉบับร่างก่อนวันตัดรอบ)"]
            : now.Edition > 1 ? [$"(ฉบับแก้ไขครั้งที่ {now.Edition - 1})"]
            : (string[])[],
        ];
    }
}
