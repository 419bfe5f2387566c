using ItaWorkflow.Workflows.Documents.Papers;

namespace ItaWorkflow.Tests.Workflows.Documents.Papers;

public sealed class PaperSheetTests
{
    [Fact]
    public void Digits_are_Thai_except_in_addresses_and_codes()
    {
        var html = Html(SamplePaper.Of(new PaperText("ข้อ o35 ปี 2569 ที่ https://www.example.go.th/2569 คะแนน 84.85")));

        Assert.Contains("o35", html, StringComparison.Ordinal);
        Assert.Contains("https://www.example.go.th/2569", html, StringComparison.Ordinal);
        Assert.Contains("๘๔.๘๕", html, StringComparison.Ordinal);
        Assert.Contains("๒๕๖๙", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Arabic_digits_stay_where_the_paper_asks_for_them()
    {
        var html = Html(SamplePaper.Of(SamplePaper.Scores) with { ThaiNumerals = false });

        Assert.Contains("98.01", html, StringComparison.Ordinal);
        Assert.Contains("<html lang=\"th\" class=\"arabic\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Contents_stand_after_the_sections_numbered_by_letters()
    {
        var html = Html(SamplePaper.Report);

        string[] order = ["ตราของหน่วยงาน", "พฤศจิกายน", "สารบัญ</h1>", "<h2 class=\"section\" id=\"place-1-1\">"];
        Assert.Equal(order.Select(At).Order(), order.Select(At));

        int At(string text) => html.IndexOf(text, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_heading_that_asks_for_it_stands_in_the_contents_and_no_other()
    {
        var paper = SamplePaper.Of(
            new PaperHeading("1. ก"),
            new PaperHeading("1.1 ข", 2),
            new PaperHeading("ค", InContents: false)
        );

        Assert.Equal([("1. ก", 1), ("1.1 ข", 2)], PaperContents.Of(paper).Select(e => (e.Text, e.Level)));
    }

    [Fact]
    public void A_paper_without_a_section_of_letters_has_its_contents_first()
    {
        var html = Html(SamplePaper.Of(new PaperHeading("1. ก")) with { HasContents = true });

        Assert.True(html.IndexOf("สารบัญ</h1>", StringComparison.Ordinal) < html.IndexOf("<h2 class", StringComparison.Ordinal));
    }

    [Fact]
    public void Columns_of_one_group_stand_under_a_common_head()
    {
        var html = Html(SamplePaper.Of(SamplePaper.Progress));

        Assert.Matches("<th colspan=\"3\">สถานะการ", html);
        Assert.Matches("<th class=\"l\" rowspan=\"2\">ประเด็น", html);
    }

    [Fact]
    public void A_table_without_rows_says_so()
    {
        var html = Html(SamplePaper.Of(new PaperTable([new("ที่"), new("เรื่อง")], [])));

        Assert.Contains("colspan=\"2\">ไม่มีรายการ</td>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_of_more_cells_than_columns_is_a_mistake_of_its_composer() =>
        Assert.Throws<ArgumentException>(() => Html(SamplePaper.Of(new PaperTable([new("ที่")], [new(["1", "2"])]))));

    [Fact]
    public void Columns_never_ask_for_more_than_the_page_has()
    {
        var widths = PaperGrid.Widths([new("ก", 100), new("ข", 100), new("ค")], PaperGrid.Upright);

        Assert.Equal(PaperGrid.Upright, widths.Sum(), 6);
        Assert.All(widths, width => Assert.True(width >= 12));
    }

    [Fact]
    public void A_bar_that_fails_is_hatched_and_one_that_passes_is_grey()
    {
        var html = Html(SamplePaper.Of(new PaperBars("แผนภูมิ", [new("ก", 84.99m), new("ข", 85)], 85)));
        var rows = html.Split("<div class=\"bar\">")[2..4];

        Assert.Contains("stroke-width=\"1.6\"", rows[0], StringComparison.Ordinal);
        Assert.Contains("<path", rows[0], StringComparison.Ordinal);
        Assert.Contains("fill=\"#8c8c8c\"", rows[1], StringComparison.Ordinal);
        Assert.DoesNotContain("<path", rows[1].Split("</figure>")[0].Split("class=\"bar axis\"")[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Last_years_value_stands_beside_this_years()
    {
        var html = Html(
            SamplePaper.Of(
                new PaperBars("แผนภูมิ", [new("ก", 90, 80.5m)], 85),
                new PaperCounts("สถานะ", [new("เสร็จ", 3, 1), new("ยัง", 1, 4)])
            )
        );

        Assert.Contains("๙๐.๐๐ (๘๐.๕๐)", html.Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.Contains("๓ จาก ๔ (๑ จาก ๕)", html.Replace('\u00a0', ' '), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_that_was_typed_becomes_markup()
    {
        var html = Html(HostilePaper.Everywhere("<script>alert(1)</script>\"'&"));

        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;", html, StringComparison.Ordinal);
    }

    [Fact]
    public void What_no_paper_can_show_is_left_out()
    {
        var html = Html(HostilePaper.Everywhere("ก\0\u0007\ud800\u202e\uffffข"));

        Assert.Contains("กข", html, StringComparison.Ordinal);
        Assert.DoesNotMatch("[\0\u0007\ud800\u202e\uffff\ufffd]", html);
    }

    [Theory]
    [InlineData(PaperForm.Pdf, ".pdf", "application/pdf")]
    [InlineData(PaperForm.Docx, ".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document")]
    [InlineData(PaperForm.Xlsx, ".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")]
    public void A_form_has_its_ending_and_its_kind(PaperForm form, string ending, string contentType)
    {
        Assert.Equal("รายงาน ปี 2569" + ending, (SamplePaper.Of() with { Title = "รายงาน: ปี/2569 ?" }).FileName(form));
        Assert.Equal(contentType, form.ContentType());
    }

    [Fact]
    public void A_long_name_of_a_file_keeps_its_year_and_its_form()
    {
        var title = string.Concat(Enumerable.Repeat("รายงานผลการดำเนินงานตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส ", 3));
        var paper = SamplePaper.Of() with { Title = title + "ปีงบประมาณ 2570", Shape = "ตามประเด็น" };

        var name = paper.FileName(PaperForm.Xlsx);

        Assert.EndsWith("ปีงบประมาณ 2570 ตามประเด็น.xlsx", name, StringComparison.Ordinal);
        Assert.StartsWith("รายงานผลการดำเนินงาน", name, StringComparison.Ordinal);
        Assert.InRange(name.Length, 60, 105);
    }

    [Fact]
    public void A_file_has_a_name_even_if_its_title_has_none()
    {
        Assert.Equal("เอกสาร.pdf", (SamplePaper.Of() with { Title = "../\0" }).FileName(PaperForm.Pdf));
        Assert.True((SamplePaper.Of() with { Title = new string('ก', 500) }).FileName(PaperForm.Pdf).Length <= 104);
    }

    private static string Html(Paper paper) => PaperSheet.Html(paper, PaperPages.None);
}
