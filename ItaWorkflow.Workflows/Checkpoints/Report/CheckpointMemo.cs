using System.Net;
using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Measures;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Workflows.Documents.Papers;
using ItaWorkflow.Workflows.Memos;

namespace ItaWorkflow.Workflows.Checkpoints.Report;

/// <summary>The memo that brings a round's report to the head, as it is begun; its drafter may write it otherwise.</summary>
internal static class CheckpointMemo
{
    public static async Task<MemoPieces> WriteAsync(
        CheckpointFacts facts,
        ReportShape shape,
        bool inBody,
        PaperPress press,
        CancellationToken cancel
    )
    {
        var paper = CheckpointPaper.Compose(facts, shape);
        return new(
            Content(facts, paper, inBody),
            inBody ? [] : [new(paper.FileName(PaperForm.Pdf), await press.PdfAsync(paper, cancel))]
        );
    }

    private static MemoContent Content(CheckpointFacts facts, Paper paper, bool inBody)
    {
        var now = facts.Now;
        return new()
        {
            Subject = $"{ReportWords.Name(now.Round)} ประจำปีงบประมาณ พ.ศ. {now.FiscalYear}",
            Kind = now.Round is CheckpointRound.SixMonth ? MemoKind.HalfYearReport : MemoKind.AnnualReport,
            Form = BodyForm.Flowing,
            Parts = [new("", inBody ? PaperMemoBody.Html(paper) : Letter(facts))],
            Closing = "จึงเรียนมาเพื่อโปรดทราบ และพิจารณาอนุมัติให้เผยแพร่รายงานบนเว็บไซต์ของหน่วยงาน",
        };
    }

    private static string Letter(CheckpointFacts facts) =>
        string.Concat(
            ReportWords
                .Paragraphs(facts, ReportWords.Introduction)
                .Concat(ReportWords.Paragraphs(facts, ReportWords.Summary))
                .Append("รายละเอียดผลการดำเนินงานรายมาตรการและหลักฐานปรากฏตามรายงานที่แนบมาพร้อมนี้")
                .Select(line => $"<p>{WebUtility.HtmlEncode(line)}</p>")
        );
}
