using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using ItaWorkflow.Workflows.Documents.Papers;
using ItaWorkflow.Workflows.Documents.Papers.Word;

namespace ItaWorkflow.Tests.Workflows.Documents.Papers.Word;

public sealed class PaperDocxTests
{
    [Fact]
    public void Word_finds_nothing_wrong_with_it() => Assert.Empty(Faults(SamplePaper.Report));

    [Fact]
    public void Hostile_text_leaves_it_whole() =>
        Assert.All(HostilePaper.Texts, text => Assert.Empty(Faults(HostilePaper.Everywhere(text))));

    [Fact]
    public void A_cell_of_100_KB_is_kept_whole()
    {
        var words = new string('ก', 100_000);

        Assert.Contains(words, Text(SamplePaper.Of(new PaperTable([new("ที่")], [new([words])]))), StringComparison.Ordinal);
    }

    [Fact]
    public void Word_opens_it_as_its_own_and_finds_the_offices_Sarabun()
    {
        using var file = Open(SamplePaper.Report);

        var mode = file.MainDocumentPart!.DocumentSettingsPart!.Settings!.Descendants<CompatibilitySetting>()
            .Single(s => s.Name?.Value == CompatSettingNameValues.CompatibilityMode);
        Assert.Equal("15", mode.Val?.Value);
        var font = Assert.Single(file.MainDocumentPart.FontTablePart!.Fonts!.Elements<Font>());
        Assert.Equal("TH Sarabun New", font.Name?.Value);
        Assert.Contains("TH SarabunIT๙", font.AltName!.Val!.Value!, StringComparison.Ordinal);
    }

    [Fact]
    public void Headings_are_real_and_the_contents_are_Words_own_with_our_pages_until_it_counts()
    {
        using var file = Open(SamplePaper.Report, new Dictionary<string, string> { ["place-1-1"] = "12" });
        var body = file.MainDocumentPart!.Document!.Body!;

        Assert.Equal(
            PaperContents.Of(SamplePaper.Report).Count,
            body.Elements<Paragraph>()
                .Count(p => Style(p) is "Heading1" or "Heading2" or "FrontTitle" && p.Descendants<BookmarkStart>().Any())
        );
        Assert.Contains(body.Descendants<FieldCode>(), code => code.Text.Contains("TOC ", StringComparison.Ordinal));
        var entry = body.Elements<Paragraph>()
            .First(p => Style(p) is "TOC1" && p.InnerText.Contains("หลักการ", StringComparison.Ordinal));
        Assert.EndsWith("๑๒", entry.InnerText, StringComparison.Ordinal);
    }

    [Fact]
    public void Pages_count_by_letters_then_by_Thai_numbers_and_lie_where_the_paper_does()
    {
        using var file = Open(SamplePaper.Report);
        var sections = file.MainDocumentPart!.Document!.Body!.Descendants<SectionProperties>().ToList();

        Assert.Equal(
            [null, "thaiLetters", "thaiNumbers", "thaiNumbers", "thaiNumbers"],
            sections.Select(s => s.GetFirstChild<PageNumberType>()?.Format?.InnerText)
        );
        Assert.Equal([null, 1, 1, null, null], sections.Select(s => s.GetFirstChild<PageNumberType>()?.Start?.Value));
        Assert.Equal(
            [false, false, false, true, false],
            sections.Select(s => s.GetFirstChild<PageSize>()!.Orient?.Value == PageOrientationValues.Landscape)
        );
    }

    [Fact]
    public void Tables_repeat_their_heads_and_merge_what_the_paper_merges()
    {
        using var file = Open(SamplePaper.Of(SamplePaper.Progress));
        var table = file.MainDocumentPart!.Document!.Body!.Elements<Table>().Single();
        var rows = table.Elements<TableRow>().ToList();

        Assert.Equal([true, true, false], rows.Take(3).Select(r => r.Descendants<TableHeader>().Any()));
        Assert.Equal([1, 1, 1, 3, 1], rows[0].Elements<TableCell>().Select(Span));
        Assert.Equal([7], rows[2].Elements<TableCell>().Select(Span));
        Assert.Contains("√ เผยแพร่", rows[3].InnerText, StringComparison.Ordinal);
    }

    [Fact]
    public void Thai_numbers_of_a_list_are_typed_and_what_changes_a_figure_is_kept()
    {
        var paper = SamplePaper.Of(
            new PaperBody(
                $"<ol start=\"5\"><li><p>10<sup>6</sup></p><ol><li><p>H<sub>2</sub>O</p></li></ol></li></ol><p><s>ก</s></p><img src=\"data:image/png;base64,{Convert.ToBase64String(PrintShop.Pixel)}\">"
            )
        );
        using var file = Open(paper);
        var body = file.MainDocumentPart!.Document!.Body!;

        Assert.Empty(Faults(paper));
        Assert.Equal(["๕.๑๐๖", "๕.๑H๒O"], body.Elements<Paragraph>().Take(2).Select(p => p.InnerText));
        Assert.Empty(body.Descendants<NumberingProperties>());
        Assert.Equal(
            [VerticalPositionValues.Superscript, VerticalPositionValues.Subscript],
            body.Descendants<VerticalTextAlignment>().Select(v => v.Val!.Value)
        );
        Assert.Single(body.Descendants<Strike>());
        Assert.Single(file.MainDocumentPart.ImageParts);
    }

    [Fact]
    public void A_chart_is_Words_own_with_its_numbers_inside()
    {
        using var file = Open(SamplePaper.Report);
        var charts = file.MainDocumentPart!.ChartParts.ToList();

        Assert.Equal(3, charts.Count);
        Assert.All(charts, chart => Assert.NotNull(chart.EmbeddedPackagePart));
        using var numbers = SpreadsheetDocument.Open(charts[0].EmbeddedPackagePart!.GetStream(), isEditable: false);
        Assert.NotEmpty(numbers.WorkbookPart!.WorksheetParts);
    }

    [Theory]
    [InlineData("image/png", 1)]
    [InlineData("image/svg+xml", 0)]
    public void The_emblem_stands_on_the_cover_if_Word_knows_such_a_picture(string contentType, int pictures)
    {
        byte[] content = contentType is "image/png" ? PrintShop.Pixel : "<svg xmlns='http://www.w3.org/2000/svg'/>"u8.ToArray();
        var paper = SamplePaper.Report with { Cover = SamplePaper.Report.Cover! with { Emblem = new(content, contentType) } };

        using var file = Open(paper);

        Assert.Empty(Faults(paper));
        Assert.Equal(pictures, file.MainDocumentPart!.ImageParts.Count());
    }

    private static string? Style(Paragraph paragraph) => paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value;

    private static int Span(TableCell cell) => cell.TableCellProperties?.GridSpan?.Val?.Value ?? 1;

    private static string Text(Paper paper)
    {
        using var file = Open(paper);
        return file.MainDocumentPart!.Document!.Body!.InnerText;
    }

    private static WordprocessingDocument Open(Paper paper, IReadOnlyDictionary<string, string>? pages = null) =>
        WordprocessingDocument.Open(new MemoryStream(PaperDocx.Write(paper, pages ?? PaperPages.None)), isEditable: false);

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
