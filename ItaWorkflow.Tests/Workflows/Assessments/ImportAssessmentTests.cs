using System.Text;
using ItaWorkflow.Data.Assessments;
using ItaWorkflow.Data.Assessments.Scores;
using ItaWorkflow.Tests.Data.Assessments;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Assessments;
using ItaWorkflow.Workflows.Assessments.Sheets;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Assessments;

public sealed class ImportAssessmentTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private int secretary;

    public async ValueTask InitializeAsync()
    {
        if (!await database.ReadAsync(db => Task.FromResult(db.Organization.Any())))
            await Town.FoundAsync(database);
        secretary = await database.ReadAsync(db => db.Persons.Where(p => p.IsSecretary).Select(p => p.Id).FirstAsync());
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Chaturats_scores_from_a_workbook_compute_to_its_result()
    {
        var published = PublishedResult.Chaturat;
        var book = new Workbook().Row("ข้อ", "เรื่อง", "คะแนน");
        foreach (var score in published.Card.Scores)
            book.Row(score.Code, new ScoreWords(published.Scheme).Name(score.Code), ScoreWords.Two(score.Value));
        book.Row("ระดับผลการประเมิน", "ต้องปรับปรุง");

        var read = await ReadAsync(book.ToBytes());

        Assert.Null(read.Refusal);
        Assert.Empty(read.Problems);
        Assert.Equal("ต้องปรับปรุง", read.Level);
        var (card, refusals) = Entry(read).Read(published.Scheme);
        Assert.Empty(refusals);
        Assert.Equal(published.Card.Scores.Order(ByCode), card!.Scores.Order(ByCode));
        Assert.Equal(78.41m, Scoring.Compute(published.Scheme, card).Total.Shown);
    }

    [Fact]
    public async Task A_file_that_scores_were_read_from_is_kept_once_with_what_was_recorded_from_it()
    {
        var bytes = Encoding.UTF8.GetBytes("ข้อ,คะแนน\n1,91.25\n");

        var first = await KeepAsync("ผล.csv", bytes);
        var again = await KeepAsync("ผล (1).csv", bytes);
        var nothing = await KeepAsync("ว่าง.csv", Encoding.UTF8.GetBytes("ก,ข\n"));

        Assert.NotNull(first.FileId);
        Assert.Equal(first.FileId, again.FileId);
        Assert.Null(nothing.FileId);
        Assert.Empty(
            await database.AskAsync<RecordAssessmentHandler, IReadOnlyList<Refusal>>(handler =>
                handler.HandleAsync(new(2565, 0, secretary, Entry(first), first.Source, first.FileId), CancellationToken.None)
            )
        );
        var version = await database.ReadAsync(db =>
            db.AssessmentVersions.Include(v => v.File).SingleAsync(v => v.FileId == first.FileId)
        );
        Assert.Equal("ผล.csv", version.File!.FileName);
        Assert.Equal(bytes, version.File.Content);
        var read = await database.AskAsync<ImportAssessmentHandler, ImportedScores>(handler =>
            handler.ReadAgainAsync(version.File, CancellationToken.None)
        );
        Assert.Equal(first.Cells, read.Cells);

        Task<ImportedScores> KeepAsync(string name, byte[] content) =>
            database.AskAsync<ImportAssessmentHandler, ImportedScores>(handler =>
                handler.HandleAsync(new(2565, secretary, name, content, null), CancellationToken.None)
            );
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-8 with mark")]
    [InlineData("windows-874")]
    [InlineData("utf-16")]
    public async Task A_CSV_is_read_in_every_encoding_that_Thai_offices_write(string encoding)
    {
        var read = await ReadAsync(
            Encode("ตัวชี้วัด,คะแนน\r\nการปฏิบัติหน้าที่,๙๘.๐๑\r\nการใช้งบประมาณ,93.22\r\n", encoding),
            "ผล.csv"
        );

        Assert.Equal([new("1", "98.01", null), new("2", "93.22", null)], read.Cells);
    }

    [Theory]
    [InlineData("1;การปฏิบัติหน้าที่;98.01")]
    [InlineData("1\tการปฏิบัติหน้าที่\t98.01")]
    public async Task Semicolons_and_tabs_part_columns_too(string line)
    {
        var read = await ReadAsync(
            Encoding.UTF8.GetBytes(line + "\n" + line.Replace("1", "2").Replace("การปฏิบัติหน้าที่", "การใช้งบประมาณ")),
            "a.csv"
        );

        Assert.Equal(["1", "2"], read.Cells.Select(c => c.Code));
    }

    [Fact]
    public async Task A_ranking_is_read_by_its_names_and_not_by_its_ranks()
    {
        var read = await PasteAsync(
            "อันดับ\tตัวชี้วัด\tคะแนน\n1\tการป้องกันการทุจริต\t100.00\n2\tการปฏิบัติหน้าที่\t98.94\n3\tการใช้ทรัพย์สินของทางราชการ\t98.59"
        );

        Assert.Equal(["10", "1", "4"], read.Cells.Select(c => c.Code));
        Assert.Contains(
            read.Notes,
            n => n.StartsWith("แถว 2: ไฟล์ให้เลข 1 แต่ชื่อคือ ตัวชี้วัดที่ 10", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task A_table_that_names_the_instrument_in_every_row_is_read_by_its_indicators()
    {
        var read = await PasteAsync(
            "ตัวชี้วัด\tเครื่องมือ\tตัวชี้วัด\tคะแนน\n๑\tIIT\tการปฏิบัติหน้าที่\t๙๘.๐๑\n๒\tIIT\tการใช้งบประมาณ\t๙๓.๒๒\nแบบวัด EIT (๑)\t\t\t๘๘.๔๓\nแบบวัดการรับรู้ภายใน (IIT)\t\t\t๙๒.๕๕\nคะแนนเฉลี่ยรวม\t\t\t๗๘.๔๑"
        );

        Assert.Equal(
            ["1 98.01", "2 93.22", "EIT1 88.43", "IIT 92.55", "total 78.41"],
            read.Cells.Select(c => $"{c.Code} {c.Text}")
        );
    }

    [Fact]
    public async Task A_figure_printed_twice_keeps_both_values()
    {
        var read = await PasteAsync(
            "ตัวชี้วัด\tคะแนน\nการใช้อำนาจ\t98.08\nการใช้ทรัพย์สินของราชการ\t98.59\nตัวชี้วัดที่ ๔ การใช้ทรัพย์สินทางราชการ\t๙๘.๙๕"
        );

        Assert.Contains(new ImportedCell("4", "98.59", "98.95"), read.Cells);
    }

    [Fact]
    public async Task Rows_that_cannot_be_taken_are_told_and_the_rest_is_kept()
    {
        var read = await PasteAsync("ข้อ\tคะแนน\ne6\t83.50\ne7\t101\no13\t50\no44\t0\ne8\t8O.20\n๐๑๔\t๐๐.๐๐\ni2\t-5");

        Assert.Equal(["e6", "o14"], read.Cells.Select(c => c.Code));
        Assert.Equal(
            [
                "3 ข้อ e7 ความชัดเจนของข้อมูลที่ประชาชนควรรู้: คะแนนต้องอยู่ระหว่าง 0 ถึง 100 แต่กรอก 101",
                "4 ข้อ o13 รายงานผลการดำเนินงานประจำปี: ข้อของ OIT ได้ 0 หรือ 100 เท่านั้น แต่ในไฟล์เป็น 50",
                "5 ข้อ o44 ไม่มีในเกณฑ์ปี 2566 (อาจเป็นข้อของปีอื่น)",
                "6 ข้อ e8 ช่องทางรับฟังคำติชม: “8O.20” ไม่ใช่ตัวเลข โปรดกรอกเช่น 84.85",
                "8 ข้อ i2 บริการผู้มาติดต่ออย่างเท่าเทียม: คะแนนต้องอยู่ระหว่าง 0 ถึง 100 แต่กรอก -5",
            ],
            read.Problems.Select(p => $"{p.Row} {p.Text}")
        );
    }

    [Fact]
    public async Task Formulas_give_the_value_they_had_and_merged_scores_are_nobodys()
    {
        var book = new Workbook { Merge = "B4:B5" }
            .Row("ข้อ", "คะแนน")
            .Row("1", "=AVERAGE(C1:C6)=98.013333333")
            .Row("2", "93.219999999999999")
            .Row("3", "92.14")
            .Row("4", "");

        var read = await ReadAsync(book.ToBytes());

        Assert.Equal([new("1", "98.01", null), new("2", "93.22", null)], read.Cells);
        Assert.Contains("คะแนน 1 แถวเป็นสูตร ใช้ค่าที่ Excel คำนวณไว้ล่าสุด", read.Notes);
        Assert.Contains("แถว 2: ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่ ในไฟล์มีทศนิยมยาว ปัดเป็น 98.01", read.Notes);
        Assert.Contains(read.Problems, p => p.Row == 4 && p.Text.Contains("ผสานหลายแถว", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_paper_of_another_year_or_agency_is_doubted()
    {
        var read = await PasteAsync("ผล ITA ปีงบประมาณ พ.ศ. ๒๕๖๕ เทศบาลตำบลแบบอย่าง\t\nข้อ\tคะแนน\n1\t98.01\n2\t93.22");

        Assert.Equal([ContradictionKind.Year, ContradictionKind.Agency], read.Doubts.Select(d => d.Kind));
        Assert.Equal("ไฟล์นี้กล่าวถึงปีงบประมาณ 2565 แต่ท่านกำลังกรอกปี 2566", read.Doubts[0].Text);
        Assert.Empty((await PasteAsync("ปีงบประมาณ 2566 เทศบาลตำบลตัวอย่าง\t\n1\t98.01\n2\t93.22")).Doubts);
    }

    [Fact]
    public async Task Columns_that_were_guessed_wrongly_are_chosen_by_hand()
    {
        const string Block = "ข้อ\tคะแนนปีก่อน\tคะแนนปีนี้\n1\t90\t98.01\n2\t91\t93.22";

        Assert.Equal(["ข้อ · 1 · 2", "คะแนนปีก่อน · 90 · 91", "คะแนนปีนี้ · 98.01 · 93.22"], (await PasteAsync(Block)).Headings);
        Assert.Equal(["90.00", "91.00"], (await PasteAsync(Block, new(0, null, 1))).Cells.Select(c => c.Text));
        Assert.Equal(["98.01", "93.22"], (await PasteAsync(Block, new(0, null, 2))).Cells.Select(c => c.Text));
    }

    [Fact]
    public async Task Indicators_that_are_missing_are_named_and_the_others_kept()
    {
        var read = await PasteAsync(
            "ตัวชี้วัด\tคะแนน\n" + string.Join('\n', Enumerable.Range(1, 8).Select(n => $"{n}\t90.0{n}"))
        );

        Assert.Equal(8, read.Cells.Count);
        Assert.Contains("ไม่พบตัวชี้วัดที่ 9, 10 ในไฟล์", read.Notes);
    }

    private static byte[] Encode(string text, string encoding) =>
        encoding switch
        {
            "utf-8" => Encoding.UTF8.GetBytes(text),
            "utf-8 with mark" => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)],
            "utf-16" => [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(text)],
            _ => CodePagesEncodingProvider.Instance.GetEncoding(874)!.GetBytes(text),
        };

    private static ScoreEntry Entry(ImportedScores read) =>
        new(
            read.Cells.ToDictionary(c => c.Code, c => (string?)c.Text),
            read.Cells.ToDictionary(c => c.Code, c => c.Other),
            read.Level
        );

    private static IComparer<Score> ByCode { get; } = Comparer<Score>.Create((a, b) => string.CompareOrdinal(a.Code, b.Code));

    private Task<ImportedScores> PasteAsync(string block, ScoreColumns? columns = null) =>
        AskAsync(new(2566, secretary, null, null, block, columns));

    private Task<ImportedScores> ReadAsync(byte[] file, string name = "ผล.xlsx") =>
        AskAsync(new(2566, secretary, name, file, null));

    private Task<ImportedScores> AskAsync(ImportAssessment command) =>
        database.AskAsync<ImportAssessmentHandler, ImportedScores>(handler =>
            handler.HandleAsync(command, CancellationToken.None)
        );
}
