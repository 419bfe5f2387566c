using ItaWorkflow.Workflows.Documents;
using ItaWorkflow.Workflows.Documents.Body;
using SkiaSharp;

namespace ItaWorkflow.Tests.Workflows.Documents.Body;

public sealed class PastedBodyTests
{
    [Theory]
    [InlineData("<p>10<sup>6</sup> H<sub>2</sub>O</p>", "<p>10<sup>6</sup> H<sub>2</sub>O</p>")]
    [InlineData("<p>ตร.ม.<span style='vertical-align:super;font-size:60%'>๒</span></p>", "<p>ตร.ม.<sup>๒</sup></p>")]
    [InlineData(
        "<p>ม.<span style='position:relative;top:-3.0pt;mso-text-raise:3.0pt'>3</span>ก<span style='mso-text-raise:-2.0pt'>ข</span></p>",
        "<p>ม.<sup>3</sup>ก<sub>ข</sub></p>"
    )]
    [InlineData(
        "<p><s>ก</s> <strike>ข</strike> <span style='text-decoration:line-through'>ค</span></p>",
        "<p><s>ก</s> <s>ข</s> <s>ค</s></p>"
    )]
    [InlineData("<ol start=5><li>ก</li><li>ข</li></ol>", "<ol start=\"5\"><li><p>ก</p></li><li><p>ข</p></li></ol>")]
    [InlineData(
        "<ol><li>ก</li><li value=5>ข</li><li value=6>ค</li></ol>",
        "<ol><li><p>ก</p></li></ol><ol start=\"5\"><li><p>ข</p></li><li><p>ค</p></li></ol>"
    )]
    public void What_changes_a_figure_is_kept(string pasted, string html) =>
        Assert.Equal((html, 0), (Paste(pasted).Html, Paste(pasted).Lost.Count));

    [Theory]
    [InlineData("<p>จ่าย <del cite='mailto:a' datetime='2026-01-01'>๒๐,๐๐๐</del><ins>๑๐,๐๐๐</ins> บาท</p>")]
    [InlineData("<p>จ่าย <span style='display:none;mso-hide:all'>๒๐,๐๐๐</span>๑๐,๐๐๐ บาท</p>")]
    [InlineData("<p>จ่าย <span style='mso-hide: all'>๒๐,๐๐๐</span>๑๐,๐๐๐ บาท</p>")]
    [InlineData("<p>จ่าย <span style='VISIBILITY : hidden'>๒๐,๐๐๐</span>๑๐,๐๐๐ บาท</p>")]
    [InlineData("<p>จ่าย <span hidden>๒๐,๐๐๐</span>๑๐,๐๐๐ บาท</p>")]
    [InlineData("<p>จ่าย <span style='font-size:0pt'>๒๐,๐๐๐</span>๑๐,๐๐๐ บาท</p>")]
    [InlineData(
        "<style><!-- p.MsoNormal{margin:0} span.a, span.Gone {mso-style-name:x; display:none; mso-hide:all} --></style><p>จ่าย <span class=Gone>๒๐,๐๐๐</span>๑๐,๐๐๐ บาท</p>"
    )]
    public void What_its_writer_did_not_see_is_left_out_and_told(string pasted)
    {
        var body = Paste(pasted);

        Assert.Equal("<p>จ่าย ๑๐,๐๐๐ บาท</p>", body.Html);
        var lost = Assert.Single(body.Lost);
        Assert.Equal(("ข้อความที่ซ่อนหรือถูกลบ 1 แห่ง", "ไม่ถูกวาง: “๒๐,๐๐๐”"), (lost.What, lost.Detail));
    }

    [Fact]
    public void A_list_of_Word_goes_on_where_it_stood_and_begins_anew_where_it_did()
    {
        var body = Paste(
            Item("l0", 1, "๕.", "ก")
                + Item("l0", 1, "๖.", "ข")
                + "<p class=MsoNormal>คั่น</p>"
                + Item("l0", 1, "๗.", "ค")
                + Item("l1", 1, "(1)", "ง")
                + Item("l1", 2, "1.3", "จ")
                + Item("l1", 1, "(2)", "ฉ")
                + Item("l1", 1, "1)", "ช")
        );

        Assert.Equal(
            "<ol start=\"5\"><li><p>ก</p></li><li><p>ข</p></li></ol><p>คั่น</p><ol start=\"7\"><li><p>ค</p></li></ol>"
                + "<ol><li><p>ง</p><ol start=\"3\"><li><p>จ</p></li></ol></li><li><p>ฉ</p></li></ol><ol><li><p>ช</p></li></ol>",
            body.Html
        );
        Assert.Equal(["รายการที่เริ่มเลข 5", "รายการที่เริ่มเลข 7", "รายการที่เริ่มเลข 3"], body.Kept);
    }

    [Fact]
    public void A_picture_is_kept_inside_the_text_no_finer_than_a_sheet_shows()
    {
        var body = Paste($"<p>ก<img src='data:image/png;base64,{Picture(2_400, 600)}' width=300 alt='แผนผัง'>ข</p>");

        Assert.StartsWith("<p>ก</p><img src=\"data:image/png;base64,", body.Html, StringComparison.Ordinal);
        Assert.EndsWith(" width=\"300\" alt=\"แผนผัง\"><p>ข</p>", body.Html, StringComparison.Ordinal);
        var source = body.Html.Split('"')[1];
        using var kept = SKBitmap.Decode(Convert.FromBase64String(source[(source.IndexOf(',', StringComparison.Ordinal) + 1)..]));
        Assert.Equal(1_200, kept.Width);
        Assert.Empty(body.Lost);
        Assert.Equal(body.Html, BodyHtml.Clean(body.Html));
    }

    [Theory]
    [InlineData("<img src='file:///C:/Users/a/msohtmlclip1/01/clip_image002.emf'>", "รูป 1 รูป (clip_image002.emf)")]
    [InlineData("<img src='https://ita.example.invalid/a/b.png?c=d'>", "รูป 1 รูป (b.png)")]
    [InlineData("<img src='data:image/x-emf;base64,AAAA'>", "รูป 1 รูป (EMF)")]
    [InlineData("<img src='data:image/png;base64,AAAA'><img src='data:image/png;base64,BBBB'>", "รูป 2 รูป (PNG)")]
    [InlineData("<p><math><mi>x</mi></math></p>", "สมการ 1 ชิ้น")]
    [InlineData("<p>ก <a href='mailto:a@b.invalid'>ข</a></p>", "ลิงก์ 1 แห่ง")]
    [InlineData("<p style='color:red'>ก</p>", "สีตัวอักษรหรือสีพื้น")]
    [InlineData("<ol type=a><li>ก</ol>", "รายการที่นับด้วยตัวอักษร 1 รายการ")]
    [InlineData("<table><tr><td>ก<table><tr><td>ข</table></table>", "ตารางที่ซ้อนอยู่ข้างใน 1 ตาราง")]
    [InlineData("<p>ก<span class=MsoCommentReference><a href='#_msocom_1'>[ก1]</a></span></p>", "ความเห็นข้างหน้ากระดาษ 1 ข้อ")]
    public void What_a_memo_cannot_hold_is_told_by_name(string pasted, string what) =>
        Assert.Equal(what, Assert.Single(Paste(pasted).Lost).What);

    [Theory]
    [InlineData(
        "<p style='color:windowtext;background:white'>ก <span style='color:#000000;background-color:transparent'>ข</span></p>"
    )]
    [InlineData("<p><a name=_Toc1></a><a href='#_Toc1'>ก</a> <a href='https://ita.example.invalid/'>ข</a></p>")]
    [InlineData("<style>p{display:none}</style><meta name=a><p>ก</p><!-- ข -->")]
    public void What_everybody_writes_is_no_loss(string pasted) => Assert.Empty(Paste(pasted).Lost);

    [Theory]
    [InlineData("<thead><tr><td>ก<td>ข</thead><tr><td>1<td>2")]
    [InlineData("<tr><th>ก<th>ข<tr><td>1<td>2")]
    [InlineData("<tr><td><b>ก</b><td><p style='font-weight:bold'>ข</p><tr><td>1<td>2")]
    public void The_head_of_a_table_is_recognised(string rows) =>
        Assert.StartsWith("<table><thead><tr><th>", Paste($"<table>{rows}</table>").Html, StringComparison.Ordinal);

    [Fact]
    public void A_head_of_two_rows_is_recognised_whole() =>
        Assert.Equal(
            "<table><thead><tr><th rowspan=\"2\"><p><strong>ก</strong></p></th><th colspan=\"2\"><p><strong>ข</strong></p></th></tr>"
                + "<tr><th><p><strong>ค</strong></p></th><th><p><strong>ง</strong></p></th></tr></thead>"
                + "<tbody><tr><td><p>1</p></td><td><p>2</p></td><td><p>3</p></td></tr></tbody></table>",
            Paste(
                "<table><tr><td rowspan=2><b>ก</b><td colspan=2><b>ข</b><tr><td><b>ค</b><td><b>ง</b><tr><td>1<td>2<td>3</table>"
            ).Html
        );

    [Fact]
    public void What_its_drafter_says_is_no_head_stays_none()
    {
        const string Plain =
            "<table><tbody><tr><td><p><strong>ก</strong></p></td><td><p><strong>ข</strong></p></td></tr><tr><td><p>1</p></td><td><p>2</p></td></tr></tbody></table>";

        Assert.Equal(Plain, BodyHtml.Clean(Plain));
    }

    [Fact]
    public void The_caption_of_a_table_stands_over_it() =>
        Assert.StartsWith(
            "<p><strong>ตารางที่ ๑</strong></p><table>",
            Paste("<table><caption>ตารางที่ ๑</caption><tr><td>ก</table>").Html,
            StringComparison.Ordinal
        );

    private static PastedBody Paste(string html) => BodyHtml.Pasted(html);

    private static string Item(string list, int level, string marker, string text) =>
        $"<p class=MsoListParagraph style='mso-list:{list} level{level} lfo1'><![if !supportLists]><span style='mso-list:Ignore'>{marker}<span>&nbsp; </span></span><![endif]>{text}</p>";

    private static string Picture(int width, int height)
    {
        using var picture = new SKBitmap(width, height);
        picture.Erase(SKColors.White);
        using var png = picture.Encode(SKEncodedImageFormat.Png, 100);
        return Convert.ToBase64String(png.ToArray());
    }
}
