using System.Globalization;
using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Measures;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Workflows.Documents.Papers;
using ItaWorkflow.Workflows.Measures;
using ItaWorkflow.Workflows.Memos;

namespace ItaWorkflow.Workflows.Adoption;

/// <summary>The memo that asks the head to adopt measures, as it is begun; its drafter may write it otherwise.</summary>
internal static class AdoptionMemo
{
    public static async Task<MemoPieces> WriteAsync(
        MeasuresTableFacts facts,
        ProposedSet set,
        MeasuresShape shape,
        bool isInBody,
        PaperPress press,
        CancellationToken cancel
    )
    {
        var paper = MeasuresTable.Compose(facts, shape);
        var content = Content(facts, set, isInBody ? paper : null);
        return new(content, isInBody ? [] : [new(paper.FileName(PaperForm.Pdf), await press.PdfAsync(paper, cancel))]);
    }

    private static MemoContent Content(MeasuresTableFacts facts, ProposedSet set, Paper? table) =>
        MemoContent.Empty(BodyForm.HeadedParts) with
        {
            Kind = MemoKind.Measures,
            Subject = Subject(facts.Year, set),
            Closing = "จึงเรียนมาเพื่อโปรดพิจารณาอนุมัติ",
            Parts =
            [
                new(MemoContent.HeadedParts[0], $"<p>{Background(facts.Year)}</p>"),
                new(MemoContent.HeadedParts[1], Facts(facts, set, table)),
                new(MemoContent.HeadedParts[2], $"<p>{Law}</p>"),
                new(MemoContent.HeadedParts[3], $"<p>{Asked(facts.Year, set)}</p>"),
            ],
        };

    /// <summary>The part that a renewal writes anew when the table stands in it.</summary>
    public const int TablePart = 1;

    public static string Facts(MeasuresTableFacts facts, ProposedSet set, Paper? table)
    {
        var where = table is null ? "ตามตารางที่แนบมาพร้อมนี้" : "ดังนี้";
        var said =
            $"<p>เลขานุการคณะทำงานได้จัดทำร่างมาตรการประจำปีงบประมาณ พ.ศ. {facts.Year} {Counted(set)} กำหนดผู้รับผิดชอบ ขั้นตอน ระยะเวลา และการกำกับติดตามไว้แล้ว {where}</p>";
        return table is null ? said : said + PaperMemoBody.Html(table);
    }

    private static string Subject(FiscalYear year, ProposedSet set) =>
        set.Drafts.Count == 0
            ? $"ขออนุมัติเปลี่ยนแปลงมาตรการส่งเสริมคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. {year}"
            : $"ขออนุมัติมาตรการส่งเสริมคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. {year}";

    private static string Background(FiscalYear year) =>
        $"ผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ (ITA) ปีงบประมาณ พ.ศ. {year.BuddhistYear - 1} ได้ประกาศและวิเคราะห์แล้ว หน่วยงานจึงต้องกำหนดมาตรการเพื่อแก้ไขประเด็นที่ยังไม่ผ่านเกณฑ์ และรักษาระดับประเด็นที่ทำได้ดี";

    private const string Law =
        "แนวทางการประเมินคุณธรรมและความโปร่งใสของหน่วยงานภาครัฐ กำหนดให้หน่วยงานนำผลการประเมินไปกำหนดมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน พร้อมทั้งกำกับติดตามและรายงานผล";

    private static string Asked(FiscalYear year, ProposedSet set) =>
        $"เห็นควรอนุมัติ{(set.Drafts.Count == 0 ? "การเปลี่ยนแปลง" : "")}มาตรการดังกล่าว และมอบหมายให้สำนักและกองที่รับผิดชอบดำเนินการ พร้อมรายงานผลรอบ 6 เดือน ภายในวันที่ {ThaiDate.Long(year.HalfYear)} และรอบ 12 เดือน ภายในวันที่ {ThaiDate.Long(year.Last)}";

    private static string Counted(ProposedSet set)
    {
        var changed =
            set.Amendments.Count > 0
                ? string.Create(CultureInfo.InvariantCulture, $"ขอเปลี่ยนแปลง {set.Amendments.Count} มาตรการ")
                : "";
        var drafted =
            set.Drafts.Count > 0 ? string.Create(CultureInfo.InvariantCulture, $"จำนวน {set.Drafts.Count} มาตรการ") : "";
        return $"{drafted} {changed}".Trim();
    }
}
