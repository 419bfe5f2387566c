using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using ItaWorkflow.Workflows.Documents.Papers;
using ItaWorkflow.Workflows.Documents.Papers.Excel;

namespace ItaWorkflow.Tests.Workflows.Documents.Papers.Excel;

public sealed class PaperWorkbookTests
{
    [Fact]
    public void Excel_finds_nothing_wrong_with_it() => Assert.Empty(Faults(SamplePaper.Report));

    [Fact]
    public void Hostile_text_leaves_it_whole() =>
        Assert.All(HostilePaper.Texts, text => Assert.Empty(Faults(HostilePaper.Everywhere(text))));

    [Fact]
    public void A_paper_without_a_table_is_a_workbook_all_the_same() =>
        Assert.Empty(Faults(SamplePaper.Of(new PaperText("ไม่มีตาราง"))));

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+66 0 0000 0000")]
    [InlineData("-")]
    [InlineData("@SUM(A1)")]
    [InlineData("0012")]
    public void Text_stays_text_whatever_it_begins_with(string text)
    {
        var cell = Cells(new PaperTable([new("ก")], [new([text])]), thai: false)["A2"];

        Assert.Equal(CellValues.InlineString, cell.DataType!.Value);
        Assert.Null(cell.CellFormula);
        Assert.Equal(text, cell.InnerText);
    }

    [Fact]
    public void A_number_is_a_number_of_two_places()
    {
        using var file = Open(SamplePaper.Of(SamplePaper.Scores));
        var cell = Cells(file)["C3"];

        Assert.Equal(CellValues.Number, cell.DataType!.Value);
        Assert.Equal(98.01, double.Parse(cell.CellValue!.Text, CultureInfo.InvariantCulture));
        var formats = file.WorkbookPart!.WorkbookStylesPart!.Stylesheet!.CellFormats!.Elements<CellFormat>().ToList();
        // 2 is 0.00 (ISO/IEC 29500-1, 18.8.30).
        Assert.Equal(2u, formats[(int)cell.StyleIndex!.Value].NumberFormatId!.Value);
    }

    [Fact]
    public void Each_table_has_a_sheet_called_by_its_caption_within_Excels_limits()
    {
        var width = 20;
        PaperTable Table(string? caption) => new([new("ก", width++), new("ข")], []) { Caption = caption };

        using var file = Open(
            SamplePaper.Of(
                Table("ตารางที่ 1: คะแนนรายตัวชี้วัดของเทศบาลตำบลตัวอย่าง ปีงบประมาณ"),
                Table("ตารางที่ 1: คะแนนรายตัวชี้วัดของเทศบาลตำบลตัวอย่าง ปีงบประมาณ"),
                Table("history"),
                Table("'[]'"),
                new PaperHeading("2. หัวข้อ"),
                Table(null)
            )
        );

        var names = file.WorkbookPart!.Workbook!.Descendants<Sheet>().Select(s => s.Name!.Value!).ToList();
        Assert.All(names, name => Assert.Matches(@"^[^\[\]:*?/\\]{1,31}$", name));
        Assert.Equal(names.Count, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.StartsWith("ตารางที่ ๑  คะแนน", names[0], StringComparison.Ordinal);
        Assert.Equal(["history (2)", "ตาราง", "๒. หัวข้อ"], names[2..]);
    }

    [Fact]
    public void Tables_of_one_part_that_are_cut_alike_stand_on_one_sheet_under_their_names()
    {
        PaperTable Table(string cell, double width = 20) => new([new("ข้อ", width), new("ผล")], [new([cell, "-"])]);
        Paper paper = SamplePaper.Of(
            new PaperHeading("4. ประเด็นที่ต้องแก้ไข"),
            new PaperHeading("4.1 ตัวชี้วัดที่ 9", 2),
            Table("o1"),
            new PaperHeading("4.2 ตัวชี้วัดที่ 10", 2),
            Table("o30"),
            Table("กว้าง", 30),
            new PaperHeading("5. อีกเรื่องหนึ่ง"),
            Table("o2")
        );

        using var file = Open(paper);

        var sheets = file.WorkbookPart!.Workbook!.Descendants<Sheet>().ToList();
        Assert.Equal(["๔. ประเด็นที่ต้องแก้ไข", "๔.๒ ตัวชี้วัดที่ ๑๐", "๕. อีกเรื่องหนึ่ง"], sheets.Select(s => s.Name!.Value!));
        var first = ((WorksheetPart)file.WorkbookPart.GetPartById(sheets[0].Id!)).Worksheet!;
        Assert.Equal(
            ["ข้อ|ผล", "๔.๑ ตัวชี้วัดที่ ๙|", "o1|-", "๔.๒ ตัวชี้วัดที่ ๑๐|", "o30|-"],
            first.Descendants<Row>().Select(r => string.Join('|', r.Elements<Cell>().Select(c => c.InnerText)))
        );
        Assert.Empty(Faults(paper));
    }

    [Fact]
    public void Sheets_whose_names_begin_alike_are_told_apart_by_the_words_in_which_they_differ()
    {
        var names = WorkbookNames.Of([
            "แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน (IIT) ตัวชี้วัดที่ ๑ การปฏิบัติหน้าที่",
            "แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน (IIT) ตัวชี้วัดที่ ๒ การใช้งบประมาณ",
            "แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก (EIT)",
            "ก",
        ]);

        Assert.All(names, name => Assert.InRange(name.Length, 1, 31));
        Assert.Equal(names.Count, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.DoesNotContain(names, name => name.Contains("(2)", StringComparison.Ordinal));
        Assert.Equal("ก", names[3]);
    }

    [Fact]
    public void Heads_stay_in_sight_and_on_every_page_of_a_sheet_that_lies_as_the_paper_does()
    {
        using var file = Open(new("ก", [new([SamplePaper.Progress]) { IsLandscape = true }]));
        var sheet = file.WorkbookPart!.WorksheetParts.Single().Worksheet!;

        Assert.Equal(2, sheet.Descendants<Pane>().Single().VerticalSplit!.Value);
        Assert.Equal(OrientationValues.Landscape, sheet.Descendants<PageSetup>().Single().Orientation!.Value);
        Assert.EndsWith("!$1:$2", file.WorkbookPart.Workbook!.Descendants<DefinedName>().Single().Text, StringComparison.Ordinal);
        Assert.Equal(
            ["A1:A2", "B1:B2", "C1:C2", "D1:F1", "G1:G2", "A3:G3"],
            sheet.Descendants<MergeCell>().Select(m => m.Reference!.Value!)
        );
    }

    [Fact]
    public void A_cell_longer_than_Excel_keeps_is_cut_not_broken()
    {
        var cell = Cells(new PaperTable([new("ก")], [new([new string('ก', 100_000)])]), thai: false)["A2"];

        Assert.Equal(32_767, cell.InnerText.Length);
    }

    private static Dictionary<string, Cell> Cells(PaperTable table, bool thai)
    {
        using var file = Open(SamplePaper.Of(table) with { ThaiNumerals = thai });
        return Cells(file);
    }

    private static Dictionary<string, Cell> Cells(SpreadsheetDocument file) =>
        file.WorkbookPart!.WorksheetParts.First()
            .Worksheet!.Descendants<Cell>()
            .ToDictionary(c => c.CellReference!.Value!, StringComparer.Ordinal);

    private static SpreadsheetDocument Open(Paper paper) =>
        SpreadsheetDocument.Open(new MemoryStream(PaperWorkbook.Write(paper)), isEditable: false);

    private static List<string> Faults(Paper paper)
    {
        using var file = Open(paper);
        return
        [
            .. new OpenXmlValidator(FileFormatVersions.Office2019)
                .Validate(file)
                .Select(e => $"{e.Path?.XPath}: {e.Description}"),
        ];
    }
}
