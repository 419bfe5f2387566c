using ItaWorkflow.Workflows.Documents;

namespace ItaWorkflow.Tests.Workflows.Documents;

public sealed class MemoSheetTests(PrintShop shop)
{
    [Fact]
    public async Task A_submitted_memo_has_a_field_for_every_step_in_order()
    {
        var paper = await PrintAsync(SampleMemo.Model);

        Assert.Equal("step-1 step-2 step-3 step-4", string.Join(' ', paper.Links.Select(l => l.Name)));
        Assert.All(paper.Links, l => Assert.Equal(160, l.Width / 72 * 25.4, 0.3));
        Assert.All(paper.Links, l => Assert.InRange(l.Height, 90, 170));
    }

    [Fact]
    public async Task A_draft_says_so_on_every_page_and_has_no_field()
    {
        var paper = await PrintAsync(SampleMemo.Model with { IsDraft = true, Number = null });

        Assert.Equal(paper.Pages, paper.Trace.Split("color=\".9255 .9255 .9255\"").Length - 1);
        Assert.Contains(230.0, paper.Sizes);
        Assert.Empty(paper.Links);
    }

    [Fact]
    public async Task Digits_are_Thai_except_in_addresses_and_codes()
    {
        var paper = await PrintAsync(SampleMemo.Model);

        Assert.NotEmpty(paper.Find("https://ita.example.invalid/o35"));
        Assert.NotEmpty(paper.Find("SHA-256"));
        Assert.NotEmpty(paper.Find("๘๓.๕๐"));
        Assert.NotEmpty(paper.Find("๑๒๓"));
        Assert.Single(paper.Find("๒"), w => w is { Page: 2, Y: > 25 and < 32 });
    }

    [Fact]
    public async Task A_memo_in_Arabic_digits_counts_its_pages_in_them()
    {
        var paper = await PrintAsync(SampleMemo.Model with { Content = SampleMemo.Content with { ThaiNumerals = false } });

        Assert.Single(paper.Find("2"), w => w is { Page: 2, Y: > 25 and < 32 });
        Assert.NotEmpty(paper.Find("83.50"));
        Assert.NotEmpty(paper.Find("2569"));
    }

    [Fact]
    public void What_people_type_is_text_everywhere()
    {
        const string Attack = "</title></style><script>x</script><img src=x onerror=x>'\"}";
        var html = MemoSheet.Html(
            SampleMemo.Model with
            {
                Organization = Attack,
                Division = Attack,
                Phone = Attack,
                Number = Attack,
                Content = SampleMemo.Content with
                {
                    Subject = Attack,
                    Addressee = Attack,
                    Through = Attack,
                    References = [Attack],
                    Enclosures = [Attack],
                    Closing = Attack,
                    Parts = [new(Attack, $"<p>{Attack}</p>")],
                },
                Attachments = [new(Attack, Attack)],
                Blocks = [new(1, Attack, Attack, [Attack], new(Attack, DateTimeOffset.UnixEpoch))],
                Footer = new(Attack, 1, new("https://ita.example.invalid/v?</style>'\")<script>")),
            }
        );

        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("onerror=x>'", html, StringComparison.Ordinal);
        Assert.Equal(2, html.Split("</style>").Length);
    }

    [Fact]
    public async Task A_table_over_several_pages_repeats_its_head()
    {
        var rows = string.Concat(
            Enumerable.Range(1, 90).Select(n => $"<tr><td>{n}</td><td>เรื่องที่ต้องแก้ไข</td><td>แนวทาง</td></tr>")
        );
        var paper = await PrintAsync(
            SampleMemo.With($"<table><tr><th>ลำดับ</th><th>ประเด็น</th><th>แนวทางแก้ไข</th></tr>{rows}</table>")
        );

        var pages = paper.Find("เรื่องที่ต้องแก้ไข").Select(w => w.Page).Distinct().ToList();
        Assert.True(pages.Count > 2);
        Assert.Equal(pages, paper.Find("ประเด็น").Select(w => w.Page));
        Assert.Equal([0.75], paper.TextScales);
    }

    [Theory]
    [InlineData(
        "<p>กกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกก</p>"
    )]
    [InlineData(
        "<p>https://ita.example.invalid/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa</p>"
    )]
    [InlineData(
        "<table><tr><td colwidth=\"900\">1234567890123456789012345678901234567890</td><td colwidth=\"900\">x</td></tr></table>"
    )]
    [InlineData("<table><tr><td rowspan=\"2\">ก</td><td>ข</td></tr><tr><td>ค</td><td>ง</td><td>จ</td></tr></table>")]
    public async Task Nothing_that_people_write_shrinks_the_sheet(string html)
    {
        var paper = await PrintAsync(SampleMemo.With(html));

        Assert.Equal([0.75], paper.TextScales);
        Assert.InRange(paper.TextArea(1).Right, 0, 190.5);
    }

    [Fact]
    public async Task Everything_is_set_in_Laksaman()
    {
        var paper = await PrintAsync(
            SampleMemo.Model with
            {
                Content = SampleMemo.Content with { Through = "ปลัดเทศบาลตำบลตัวอย่าง" },
            }
        );

        Assert.Equal(["Laksaman", "Laksaman-Bold"], PrintedSheet.Fonts(paper.Pdf).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Without_an_emblem_a_neutral_ring_stands_there() =>
        Assert.Contains(">ตรา</text>", MemoSheet.Html(SampleMemo.Model with { Emblem = null }), StringComparison.Ordinal);

    [Fact]
    public void An_emblem_is_carried_inside_the_sheet() =>
        Assert.Contains(
            "data:image/png;base64,",
            MemoSheet.Html(SampleMemo.Model with { Emblem = new(PrintShop.Pixel, "image/png") }),
            StringComparison.Ordinal
        );

    [Fact]
    public void An_emblem_of_another_kind_is_a_failure() =>
        Assert.Throws<ArgumentException>(() =>
            MemoSheet.Html(SampleMemo.Model with { Emblem = new(PrintShop.Pixel, "text/html") })
        );

    [Fact]
    public async Task A_preview_shows_what_was_signed()
    {
        var at = new DateTimeOffset(2026, 11, 20, 18, 5, 0, TimeSpan.Zero);
        var paper = await PrintAsync(
            SampleMemo.Model with
            {
                Blocks = [SampleMemo.Blocks[1] with { Signed = new("ตรวจสอบแล้ว\nเห็นควรอนุมัติ", at, PrintShop.Pixel) }],
            }
        );

        Assert.NotEmpty(paper.Find("เห็นควรอนุมัติ"));
        // After midnight in Bangkok.
        Assert.NotEmpty(paper.Find("๒๑"));
        Assert.NotEmpty(paper.Find("๐๑.๐๕"));
    }

    [Fact]
    public async Task The_lines_kept_for_an_opinion_make_its_block_higher()
    {
        var two = await PrintAsync(SampleMemo.Model);
        var five = await PrintAsync(SampleMemo.Model with { OpinionLines = 5 });

        Assert.Equal(3 * 21.12, five.Links[1].Height - two.Links[1].Height, 1.5);
        Assert.Equal(two.Links[0].Height, five.Links[0].Height, 1.0);
    }

    [Fact]
    public void A_file_s_name_stands_on_the_paper_as_it_is()
    {
        var html = MemoSheet.Html(SampleMemo.Model with { Attachments = [new("แผน 2570 ฉบับที่ 2.pdf", SampleMemo.Hash)] });

        Assert.Contains("<td>แผน 2570 ฉบับที่ 2.pdf</td>", html, StringComparison.Ordinal);
        Assert.Contains("411e390a 176c40b8", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_part_without_text_is_left_out() =>
        Assert.DoesNotContain(
            "ข้อกฎหมาย</h2>",
            MemoSheet.Html(
                SampleMemo.Model with
                {
                    Content = SampleMemo.Content with { Parts = [new("ข้อกฎหมาย", "<p> </p>")] },
                }
            ),
            StringComparison.Ordinal
        );

    private Task<PrintedPaper> PrintAsync(MemoSheetModel model) => shop.PrintAsync(MemoSheet.Html(model));
}
