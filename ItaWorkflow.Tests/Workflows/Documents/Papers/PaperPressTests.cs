using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using ItaWorkflow.Tests.Workflows.Signing;
using ItaWorkflow.Workflows.Documents;
using ItaWorkflow.Workflows.Documents.Papers;

namespace ItaWorkflow.Tests.Workflows.Documents.Papers;

/// <summary>Papers as poppler and MuPDF find them.</summary>
public sealed class PaperPressTests(PrintShop shop)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task The_contents_name_the_pages_on_which_their_headings_stand()
    {
        var (paper, pages) = await PrintAsync(SamplePaper.Report);

        var texts = Texts(paper);
        var entries = PaperContents.Of(SamplePaper.Report);
        Assert.Equal(8, entries.Count);
        foreach (var entry in entries)
            Assert.Contains(
                Flat(Thai(entry.Text)),
                Flat(Assert.Single(texts, t => Header(t) == Printed(pages[entry.Anchor]))),
                StringComparison.Ordinal
            );
        var contents = Assert.Single(texts, t => t.Contains("สารบัญ", StringComparison.Ordinal));
        Assert.Equal(
            entries.Select(e => Thai(pages[e.Anchor])),
            Regex
                .Matches(contents, @"(?<n>[๑-๙๐]+|[กข])\s*$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, Patience)
                .Select(m => m.Groups["n"].Value)
        );
    }

    [Fact]
    public async Task Words_contents_carry_the_pages_of_the_print()
    {
        var press = new PaperPress(shop.Typesetter);
        var (_, pages) = await PrintAsync(SamplePaper.Report);

        var docx = await press.WriteAsync(SamplePaper.Report, PaperForm.Docx, CancellationToken.None);

        using var file = WordprocessingDocument.Open(new MemoryStream(docx), isEditable: false);
        var body = file.MainDocumentPart!.Document!.Body!;
        Assert.Equal(
            PaperContents.Of(SamplePaper.Report).Select(e => Thai(e.Text + pages[e.Anchor])),
            body.Descendants<Hyperlink>()
                .Where(link => link.Anchor is not null)
                .Select(link => string.Concat(link.Descendants<Text>().Select(t => t.Text)))
        );
    }

    [Fact]
    public async Task Nothing_is_shrunk_and_no_other_font_is_used()
    {
        // The emblem on the cover is a picture with letters in it.
        var (paper, _) = await PrintAsync(SamplePaper.Report with { Cover = null });

        Assert.Equal([0.75], paper.TextScales);
        SheetFont.Check(paper.Pdf);
    }

    [Fact]
    public async Task A_landscape_section_lies_and_counts_on()
    {
        var (paper, _) = await PrintAsync(SamplePaper.Report);

        var sizes = Regex
            .Matches(
                ForeignRun(paper, "pdfinfo", "-f", "1", "-l", "20", "{}"),
                @"Page\s+\d+ size:\s+(?<w>[\d.]+) x (?<h>[\d.]+)",
                RegexOptions.ExplicitCapture,
                Patience
            )
            .Select(m => double.Parse(m.Groups["w"].Value, CultureInfo.InvariantCulture) > 700)
            .ToList();
        var lying = sizes.IndexOf(true);
        Assert.True(lying > 3);
        Assert.Equal([false, .. Enumerable.Repeat(false, lying - 1), true], sizes.Take(lying + 1));
        Assert.False(sizes[^1]);
        // Cover, คำนำ and สารบัญ are not counted with them.
        Assert.Equal($"-{Thai($"{lying - 2}")}-", Flat(Header(Texts(paper)[lying])));
    }

    [Fact]
    public async Task A_hundred_headings_whose_contents_fill_pages_of_their_own_are_named_truly()
    {
        var sections = Enumerable
            .Range(1, 90)
            .SelectMany(n =>
                new PaperBlock[]
                {
                    new PaperHeading(
                        $"{n}. หัวข้อที่ {n} ซึ่งมีชื่อยาวพอจะกินสองบรรทัดในสารบัญของรายงานฉบับนี้ เพื่อให้สารบัญยาวหลายหน้า"
                    ),
                    new PaperText(string.Concat(Enumerable.Repeat("คณะกรรมการได้ตรวจคะแนนรายข้อกับเอกสารที่เผยแพร่แล้ว ", 30))),
                }
            );
        var report = SamplePaper.Of([.. sections]) with { HasContents = true };

        var (paper, pages) = await PrintAsync(report);

        Assert.True(paper.Pages > 40);
        var texts = Texts(paper);
        foreach (var (anchor, n) in PaperContents.Of(report).Select((e, i) => (e.Anchor, i + 1)).Where(e => e.Item2 % 13 == 1))
            Assert.Contains(
                Thai($"{n}.หัวข้อที่{n}ซึ่ง"),
                Flat(Assert.Single(texts, t => Header(t) == Printed(pages[anchor]))),
                StringComparison.Ordinal
            );
    }

    [Fact]
    public async Task A_table_of_more_than_sixty_pages_repeats_its_heads()
    {
        var rows = Enumerable
            .Range(1, 750)
            .Select(n => new PaperRow([
                $"o{n} รายการที่ {n}",
                new("กำหนดผู้รับผิดชอบรายข้อของแบบวัดการเปิดเผยข้อมูลสาธารณะ")
                {
                    Items = ["ตรวจที่อยู่เว็บไซต์ทุกเดือน", "รายงานผู้บริหาร"],
                },
                "สำนักปลัดเทศบาล",
                "ประจำทุกเดือน",
            ]));
        var table = new PaperTable(
            [new("ประเด็น", 37), new("มาตรการ"), new("ผู้รับผิดชอบ", 27), new("กำหนดเวลา", 27)],
            [.. rows]
        );

        var (paper, _) = await PrintAsync(new("ตาราง", [new([table]) { IsLandscape = true }]));

        Assert.True(paper.Pages > 60);
        Assert.Equal(paper.Pages, paper.Find("ประเด็น").Select(w => w.Page).Distinct().Count());
        Assert.NotEmpty(paper.Find("o750"));
        Assert.Equal([0.75], paper.TextScales);
    }

    [Fact]
    public async Task A_row_that_goes_on_over_the_page_says_so_in_its_first_cell_and_nowhere_else()
    {
        var words = string.Concat(Enumerable.Repeat("เผยแพร่รายงานให้ประชาชนทราบและรายงานผู้บริหาร ", 130));
        var table = new PaperTable(
            [new("ประเด็น", 37, IsCentred: true), new("มาตรการ"), new("ผู้รับผิดชอบ", 27)],
            [
                new(["o1 สั้น", "บรรทัดเดียว", "กองคลัง"]),
                new(["o2 ยาว", words + "Q2Z", "กองช่าง"]),
                .. Enumerable.Range(3, 6).Select(n => new PaperRow([$"o{n} พอดี", words[..500] + $"Q{n}Z", "กองช่าง"])),
            ]
        );

        var (paper, _) = await PrintAsync(SamplePaper.Of(table));

        var said = paper.Find("(ต่อ)");
        Assert.InRange(said.Count, 1, paper.Pages - 1);
        Assert.Contains(said, w => w.Page == 2);
        Assert.All(said, w => Assert.True(w.Right < 70, $"Page {w.Page}: it stands at {w.X:0} mm, in another column."));
        // Under the repeated head, before any other row's words.
        Assert.All(said, w => Assert.DoesNotContain(paper.Find("พอดี"), o => o.Page == w.Page && o.Y < w.Y));
        Assert.All(Enumerable.Range(2, 7), n => Assert.Single(paper.Find($"Q{n}Z")));
    }

    [Fact]
    public async Task A_cell_longer_than_a_page_and_a_word_wider_than_its_column_are_printed_whole()
    {
        var table = new PaperTable(
            [new("ที่", 12), new("เรื่อง")],
            [
                new(["1", string.Concat(Enumerable.Repeat("เผยแพร่รายงานให้ประชาชนทราบ ", 4_000)) + "คำสุดท้าย"]),
                new([new string('w', 300), "2"]),
            ]
        );

        var (paper, _) = await PrintAsync(new("ตาราง", [new([table])]));

        Assert.NotEmpty(paper.Find("คำสุดท้าย"));
        Assert.Equal([0.75], paper.TextScales);
        Assert.All(Enumerable.Range(1, paper.Pages), page => Assert.InRange(paper.TextArea(page).Right, 50, 191));
    }

    [Fact]
    public async Task Hostile_text_is_printed_as_text()
    {
        foreach (var text in HostilePaper.Texts)
        {
            var (paper, _) = await PrintAsync(HostilePaper.Everywhere(text));

            Assert.InRange(paper.Pages, 4, 9);
            SheetFont.Check(paper.Pdf);
        }
    }

    [Theory]
    [InlineData(1, 200_001)]
    [InlineData(20, 100_000)]
    public async Task A_paper_beyond_all_measure_is_refused_in_words(int texts, int length)
    {
        var paper = SamplePaper.Of([.. Enumerable.Repeat(new PaperText(new string('ก', length)), texts)]);

        var refused = await Assert.ThrowsAsync<TypesettingRefused>(() =>
            new PaperPress(shop.Typesetter).PdfAsync(paper, CancellationToken.None)
        );

        Assert.Equal(PaperPress.TooLong, refused.Refusal);
    }

    private async Task<(PrintedPaper Paper, IReadOnlyDictionary<string, string> Pages)> PrintAsync(Paper paper)
    {
        var (pdf, pages) = await new PaperPress(shop.Typesetter).PrintAsync(paper, CancellationToken.None);
        return (new(pdf), pages);
    }

    private static string[] Texts(PrintedPaper paper) => paper.Text.Split('\f')[..^1];

    /// <summary>The first line of a page: its number.</summary>
    private static string Header(string page) => Flat(page.Split('\n').FirstOrDefault(line => line.Trim().Length > 0) ?? "");

    private static string Printed(string page) => char.IsAsciiDigit(page[0]) ? $"-{Thai(page)}-" : $"({page})";

    private static string Thai(string text) => ItaWorkflow.Data.Calendar.ThaiNumerals.ToThai(text);

    /// <summary>Without the spaces and joiners that the sheet puts in and poppler makes of gaps.</summary>
    private static string Flat(string text) => Regex.Replace(text, @"[\s\u00a0\u2060]", "", RegexOptions.None, Patience);

    private static string ForeignRun(PrintedPaper paper, string tool, params string[] arguments)
    {
        using var file = ForeignJudge.File(paper.Pdf);
        return ForeignJudge.Run(tool, [.. arguments.Select(a => a is "{}" ? file.Path : a)]);
    }
}
