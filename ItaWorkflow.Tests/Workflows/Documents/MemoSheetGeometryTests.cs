using System.Text.RegularExpressions;
using ItaWorkflow.Workflows.Documents;

namespace ItaWorkflow.Tests.Workflows.Documents;

/// <summary>ระเบียบงานสารบรรณ 2526 and its typing manual, measured on the printed paper in millimetres.</summary>
public sealed class MemoSheetGeometryTests(PrintShop shop)
{
    [Fact]
    public async Task The_paper_is_A4()
    {
        var paper = await PrintAsync();

        Assert.Matches(new Regex(@"Page size:\s+59[45][.\d]* x 84[12]", RegexOptions.None, TimeSpan.FromSeconds(1)), paper.Facts);
    }

    [Fact]
    public async Task Text_stands_between_30_and_20_millimetres_of_the_edges_and_20_above_the_foot()
    {
        var paper = await PrintAsync();

        for (var page = 1; page <= paper.Pages; page++)
        {
            var area = paper.TextArea(page);
            Assert.InRange(area.Left, 29.5, 55.5);
            Assert.InRange(area.Right, 120, 190.5);
            Assert.InRange(area.Bottom, 60, 277.5);
        }
        Assert.Equal(30, paper.TextArea(1).Left, 0.3);
        Assert.Equal(190, paper.TextArea(1).Right, 0.6);
    }

    [Fact]
    public async Task The_title_is_29_points_and_centred_between_the_margins()
    {
        var paper = await PrintAsync();

        var title = Assert.Single(paper.Find("บันทึกข้อความ"));
        Assert.Equal(110, (title.X + title.Right) / 2, 0.5);
        Assert.Contains(29.0, paper.Sizes);
    }

    [Fact]
    public async Task Urgency_is_red_at_least_32_points_and_between_emblem_and_title()
    {
        var paper = await PrintAsync();

        var urgency = Assert.Single(paper.Find("ด่วนที่สุด"));
        Assert.InRange(urgency.X, 46, 50);
        Assert.True(urgency.Right < paper.Find("บันทึกข้อความ")[0].X);
        Assert.Contains(32.0, paper.Sizes);
        Assert.Contains("color=\".7529 0 0\"", paper.Trace, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Labels_are_20_points_text_16_tables_14()
    {
        var sizes = (await PrintAsync()).Sizes;

        Assert.Contains(20.0, sizes);
        Assert.Contains(16.0, sizes);
        Assert.Contains(14.0, sizes);
    }

    [Fact]
    public async Task The_date_starts_at_the_middle()
    {
        var paper = await PrintAsync();

        Assert.Contains(paper.Find("วันที่"), w => w.Page == 1 && Math.Abs(w.X - 110) < 0.5);
    }

    [Fact]
    public async Task A_paragraph_starts_25_millimetres_in()
    {
        var paper = await PrintAsync();

        Assert.Equal(55, Assert.Single(paper.Find("ตามคำสั่งที่อ้างถึง")).X, 0.3);
        Assert.Equal(55, Assert.Single(paper.Find("จึงเรียนมาเพื่อ")).X, 0.3);
    }

    [Fact]
    public async Task Later_pages_carry_their_number_centred_near_30_millimetres_and_the_first_none()
    {
        var paper = await PrintAsync();

        var numbers = paper.Find("-").Where(w => w is { Y: > 20 and < 33 }).ToList();
        Assert.Equal(Enumerable.Range(2, paper.Pages - 1).SelectMany(p => new[] { p, p }), numbers.Select(n => n.Page));
        Assert.Equal(110, numbers.Take(2).Average(n => (n.X + n.Right) / 2), 0.5);
    }

    [Fact]
    public async Task The_proposing_head_signs_on_the_page_of_the_closing()
    {
        var paper = await PrintAsync();

        var sign = paper.Find("(ลงชื่อ)");
        Assert.Equal(Assert.Single(paper.Find("จึงเรียนมาเพื่อ")).Page, sign[0].Page);
        Assert.Equal(110, sign[0].X, 0.5);
    }

    [Fact]
    public async Task No_block_is_cut_by_the_end_of_a_page()
    {
        var paper = await PrintAsync();

        // Each is signed, named and dated within 45 mm on one page.
        var sign = paper.Find("(ลงชื่อ)");
        var names = paper.Find("(นาง").Concat(paper.Find("(นาย")).OrderBy(n => n.Page).ThenBy(n => n.Y).ToList();
        Assert.Equal(SampleMemo.Blocks.Count, sign.Count);
        Assert.Equal(sign.Count, names.Count);
        Assert.All(sign.Zip(names), pair => Assert.Equal(pair.First.Page, pair.Second.Page));
        Assert.All(sign.Zip(names), pair => Assert.InRange(pair.Second.Y - pair.First.Y, 3, 15));
        Assert.All(
            sign,
            s => Assert.Contains(paper.Find("วันที่"), d => d.Page == s.Page && d.X > 100 && d.Y > s.Y && d.Y - s.Y < 45)
        );
    }

    private async Task<PrintedPaper> PrintAsync() => await shop.PrintAsync(MemoSheet.Html(SampleMemo.Model));
}
