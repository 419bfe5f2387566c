using System.IO.Compression;
using System.Net;
using System.Text.RegularExpressions;
using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Measures;
using ItaWorkflow.Tests.Data.Assessments;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Tests.Workflows.Assessments;
using ItaWorkflow.Workflows.Analysis;
using ItaWorkflow.Workflows.Checkpoints.Report;
using ItaWorkflow.Workflows.Documents.Papers;
using ItaWorkflow.Workflows.Documents.Papers.Excel;
using ItaWorkflow.Workflows.Documents.Papers.Word;
using ItaWorkflow.Workflows.Measures;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Measures;

/// <summary>The same measures in every paper that shows them, and in every form of it.</summary>
public sealed partial class PrintedMeasureTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private const string Manual = "จัดทำคู่มือการให้บริการ";
    private const string Signs = "ติดป้ายขั้นตอนบริการ";

    [Fact]
    public async Task Every_paper_and_every_form_of_it_says_the_same_of_a_measure()
    {
        var papers = await PapersAsync();

        foreach (var (name, paper) in papers)
        {
            Assert.Equal((name, "สำรวจจุดบริการ|จัดทำคู่มือ|เผยแพร่บนเว็บไซต์"), (name, Cell(paper, Manual, "ขั้นตอน")));
            Assert.Equal((name, "ทำป้ายทุกจุด"), (name, Cell(paper, Signs, "ขั้นตอน")));
            Assert.Equal((name, "ทุกกอง"), (name, Cell(paper, Manual, "ผู้รับผิดชอบ")));
            Assert.Equal((name, "กองคลัง|กองยุทธศาสตร์และงบประมาณ"), (name, Sorted(Cell(paper, Signs, "ผู้รับผิดชอบ"))));
            foreach (var form in Printed(paper))
            {
                Assert.Contains("สำรวจจุดบริการ", form, StringComparison.Ordinal);
                Assert.DoesNotMatch(@"[1๑]\.?\s*[1๑][.)]\s*สำรวจ", form);
                Assert.DoesNotContain("ทุกสำนักและกอง", form, StringComparison.Ordinal);
            }
        }

        foreach (var name in (string[])["by-indicator", "analysis"])
            Assert.Equal((name, "จุดบริการยังไม่มีคู่มือ"), (name, Cell(papers[name], Manual, "ประเด็น")));
        foreach (var (name, title) in new[] { ("as-plan", "ช่วงระยะเวลา"), ("analysis", "กำหนดเวลา") })
            Assert.Equal((name, "ภายในเดือนธันวาคม 2566"), (name, Cell(papers[name], Manual, title)));
    }

    [Fact]
    public async Task A_deadline_that_the_follow_up_says_already_is_said_once()
    {
        var papers = await PapersAsync();

        Assert.Equal("รายงานผู้บริหารทราบภายในเดือนธันวาคม ๒๕๖๖", Cell(papers["by-indicator"], Manual, "กำกับติดตาม"));
        Assert.Equal("รายงานผู้บริหารทราบภายในเดือนธันวาคม ๒๕๖๖", Cell(papers["by-measure"], Manual, "กำกับติดตาม"));
        Assert.Equal("ครั้งแรกวันที่ 5 มีนาคม 2567|ภายในเดือนมีนาคม 2567", Cell(papers["by-indicator"], Signs, "กำกับติดตาม"));
    }

    private async Task<Dictionary<string, Paper>> PapersAsync()
    {
        var town = await ResultOffice.TownAsync(database);
        if (!await database.ReadAsync(db => db.AssessmentResults.AnyAsync()))
            await ResultOffice.RecordAsync(database, 2566, PublishedResult.Chaturat.Card);
        database.Clock.MoveTo(2023, 11, 20);
        await WriteAsync(ManualFor(town));
        await WriteAsync(SignsFor(town));
        var table = await database.AskAsync<MeasuresTableReader, MeasuresTableFacts>(r => r.AdoptedAsync(2567, default));
        var analysis = await database.AskAsync<AnalysisShelf, AnalysisRecord?>(s => s.FindAsync(2566, true, default));
        var round = await database.AskAsync<CheckpointShelf, CheckpointRecord>(s =>
            s.FindAsync(2567, CheckpointRound.SixMonth, default)
        );
        return new(StringComparer.Ordinal)
        {
            ["by-indicator"] = MeasuresTable.Compose(table, MeasuresShape.ByIndicator),
            ["as-plan"] = MeasuresTable.Compose(table, MeasuresShape.AsPlan),
            ["analysis"] = AnalysisReport.Compose(analysis!.Facts),
            ["by-measure"] = CheckpointPaper.Compose(round.Facts, ReportShape.ByMeasure),
        };
    }

    private static WriteMeasure ManualFor(Town town) =>
        new(
            null,
            0,
            town.Officer.Id,
            2567,
            Manual,
            "๑.สำรวจจุดบริการ\n2) จัดทำคู่มือ\n(3) เผยแพร่บนเว็บไซต์",
            "ภายในเดือนธันวาคม 2566",
            [],
            [town.FinanceOfficer.Id]
        )
        {
            IsForAllDivisions = true,
            Issue = "จุดบริการยังไม่มีคู่มือ",
            Indicator = "7",
            FollowUp = "๑. รายงานผู้บริหารทราบภายในเดือนธันวาคม ๒๕๖๖",
        };

    private static WriteMeasure SignsFor(Town town) =>
        new(
            null,
            0,
            town.Officer.Id,
            2567,
            Signs,
            "1. ทำป้ายทุกจุด",
            "ภายในเดือนมีนาคม 2567",
            [town.Finance.Id, town.Strategy.Id],
            [town.FinanceOfficer.Id]
        )
        {
            FollowUp = "- ครั้งแรกวันที่ 5 มีนาคม 2567",
        };

    private async Task WriteAsync(WriteMeasure command)
    {
        if (await database.ReadAsync(db => db.Measures.AnyAsync(m => m.Title == command.Title)))
            return;
        var written = await database.AskAsync<WriteMeasureHandler, MeasureWritten>(h => h.HandleAsync(command, default));
        Assert.Null(written.Refusal);
        await database.ArrangeAsync(db => db.Measures.Find(written.MeasureId)!.Adopt(database.Clock.GetUtcNow()));
    }

    /// <summary>The lines of one cell of a measure's row, without the measure's name.</summary>
    private static string Cell(Paper paper, string title, string column)
    {
        var table = paper
            .Sections.SelectMany(s => s.Blocks)
            .OfType<PaperTable>()
            .First(t => t.Columns.Any(c => IsOf(c, column)) && t.Rows.Any(r => IsOf(r, title)));
        var place = table.Columns.TakeWhile(c => !IsOf(c, column)).Count();
        var cell = table.Rows.First(r => IsOf(r, title)).Cells[place];
        return string.Join(
            '|',
            cell.Items.Prepend(cell.Text)
                .Append(cell.After)
                .SelectMany(text => text.Split('\n'))
                .Where(line => line.Length > 0 && line != title)
        );
    }

    private static bool IsOf(PaperColumn column, string title) => column.Title.Contains(title, StringComparison.Ordinal);

    private static bool IsOf(PaperRow row, string title) =>
        row.Cells.Any(c => c.Text.Contains(title, StringComparison.Ordinal))
        || (title == Manual && row.Cells.Any(c => c.Items.Contains("จัดทำคู่มือ", StringComparer.Ordinal)));

    private static string Sorted(string lines) => string.Join('|', lines.Split('|').Order(StringComparer.Ordinal));

    /// <summary>PDF (its sheet), a memo's body, DOCX and XLSX, as bare text.</summary>
    private static IEnumerable<string> Printed(Paper paper)
    {
        yield return Bare(PaperSheet.Html(paper, PaperPages.None));
        yield return Bare(PaperMemoBody.Html(paper));
        yield return Bare(Part(PaperDocx.Write(paper), "word/document.xml"));
        yield return Bare(Part(PaperWorkbook.Write(paper), "xl/sharedStrings.xml", "xl/worksheets/"));
    }

    private static string Bare(string markup) => Marks().Replace(WebUtility.HtmlDecode(Tags().Replace(markup, "")), "");

    [GeneratedRegex("<[^>]*>", RegexOptions.None, 1000)]
    private static partial Regex Tags();

    [GeneratedRegex("[\u200b\u2060\u00ad]", RegexOptions.None, 1000)]
    private static partial Regex Marks();

    private static string Part(byte[] file, params string[] names)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        return string.Concat(
            zip.Entries.Where(e => names.Any(n => e.FullName.StartsWith(n, StringComparison.Ordinal)))
                .Select(e =>
                {
                    using var reader = new StreamReader(e.Open());
                    return reader.ReadToEnd();
                })
        );
    }
}
