using System.Diagnostics;
using ItaWorkflow.Workflows.Documents;

namespace ItaWorkflow.Tests.Workflows.Documents;

public sealed class BodyHtmlTests
{
    [Theory]
    [InlineData("<p>ก <strong>ข</strong> <em>ค</em> <u>ง</u><br>จ</p>")]
    [InlineData("<p data-indent=\"2\">ก</p><p data-align=\"center\">ข</p><p data-align=\"right\">ค</p>")]
    [InlineData("<p><a href=\"https://ita.example.invalid/a?b=1&amp;c=2\">ที่อยู่</a></p>")]
    [InlineData("<ol start=\"3\"><li><p>ก</p><ul><li><p>ข</p></li></ul></li></ol>")]
    [InlineData(
        "<table><thead><tr><th colspan=\"2\"><p>ก</p></th></tr></thead><tbody><tr><td rowspan=\"2\" colwidth=\"120\"><p>ข</p></td><td><p>ค</p></td></tr><tr><td></td></tr></tbody></table>"
    )]
    public void What_is_allowed_stays_as_it_is(string html) => Assert.Equal(html, BodyHtml.Clean(html));

    [Theory]
    [InlineData("<p>ก<script>alert(1)</script></p>", "<p>ก</p>")]
    [InlineData("<p onclick=\"x()\" style=\"width:expression(alert(1));background:url(javascript:x)\">ก</p>", "<p>ก</p>")]
    [InlineData("<svg><script>x</script><text>ข</text></svg><p>ก</p>", "<p>ก</p>")]
    [InlineData("<p><a href=\"javascript:alert(1)\">ก</a></p>", "<p>ก</p>")]
    [InlineData("<p><a href=\" java&#10;script:alert(1)\">ก</a></p>", "<p>ก</p>")]
    [InlineData("<p><a href=\"data:text/html,x\">ก</a><a href=\"file:///etc/passwd\">ข</a></p>", "<p>กข</p>")]
    [InlineData("<p><a href=\"https://user:secret@ita.example.invalid/\">ก</a></p>", "<p>ก</p>")]
    [InlineData("<math><mtext><table><mglyph><style><img src=x onerror=x></style></mglyph></table></mtext></math>ก", "<p>ก</p>")]
    [InlineData("<p>&lt;script&gt;x&lt;/script&gt;</p>", "<p>&lt;script&gt;x&lt;/script&gt;</p>")]
    [InlineData("<iframe srcdoc=\"<script>x</script>\"></iframe><object data=x></object><embed src=x><p>ก</p>", "<p>ก</p>")]
    [InlineData("<p id=\"x\" class=\"y\" data-z=\"1\">ก<!-- ความลับ --></p>", "<p>ก</p>")]
    [InlineData("<form action=x><input name=a value=b><button>ส่ง</button>ก</form>", "<p>ก</p>")]
    [InlineData(
        "<style>p{display:none}</style><link rel=stylesheet href=x><base href=x><meta http-equiv=refresh content=0>ก",
        "<p>ก</p>"
    )]
    [InlineData("<p>ก\u202eข\u2066ค\u200bง\u0007</p>", "<p>กขคง</p>")]
    public void Hostile_input_loses_everything_but_its_text(string html, string clean) =>
        Assert.Equal(clean, BodyHtml.Clean(html));

    [Fact]
    public void A_list_pasted_from_Word_becomes_a_list()
    {
        const string Word = """
            <html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{margin:0}</style>
            <!--[if gte mso 9]><xml><o:OfficeDocumentSettings></o:OfficeDocumentSettings></xml><![endif]--></head><body lang=TH>
            <!--StartFragment--><p class=MsoNormal style='text-indent:36.0pt;mso-line-height-alt:12pt'><b><span lang=TH
            style='font-family:"TH SarabunPSK",sans-serif'>ข้อเท็จจริง<o:p></o:p></span></b></p>
            <p class=MsoListParagraphCxSpFirst style='margin-left:36.0pt;text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
            style='mso-list:Ignore'>1.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span><![endif]><span lang=TH>ข้อแรก<o:p></o:p></span></p>
            <p class=MsoListParagraphCxSpMiddle style='margin-left:72.0pt;mso-list:l0 level2 lfo1'><![if !supportLists]><span
            style='font-family:Symbol;mso-list:Ignore'>·<span>&nbsp; </span></span><![endif]>ข้อย่อย<o:p></o:p></p>
            <p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>2.<span>&nbsp;</span></span><![endif]>ข้อสอง</p>
            <p class=MsoNormal><o:p>&nbsp;</o:p></p><!--EndFragment--></body></html>
            """;

        Assert.Equal(
            "<p><strong>ข้อเท็จจริง</strong></p><ol><li><p>ข้อแรก</p><ul><li><p>ข้อย่อย</p></li></ul></li><li><p>ข้อสอง</p></li></ol>",
            BodyHtml.Clean(Word)
        );
    }

    [Fact]
    public void A_table_pasted_from_Word_keeps_its_spans_and_widths()
    {
        const string Word = """
            <table class=MsoTableGrid border=1 cellspacing=0 style='border-collapse:collapse;mso-yfti-tbllook:1184'>
            <thead><tr style='mso-yfti-irow:0'><td width=123 style='width:92.2pt;border:solid windowtext 1.0pt'><p class=MsoNormal align=center style='text-align:center'><b>ข้อ<o:p></o:p></b></p></td>
            <td width=9999 colspan=99><p class=MsoNormal>คะแนน</p></td></tr></thead>
            <tr><td>1</td><td>2</td></tr></table>
            """;

        Assert.Equal(
            "<table><thead><tr><th colwidth=\"123\"><p data-align=\"center\"><strong>ข้อ</strong></p></th><th colspan=\"20\"><p>คะแนน</p></th></tr></thead>"
                + "<tbody><tr><td><p>1</p></td><td><p>2</p></td></tr></tbody></table>",
            BodyHtml.Clean(Word)
        );
    }

    [Fact]
    public void Text_pasted_from_Google_Docs_loses_its_wrapper_and_keeps_its_emphasis()
    {
        const string Docs = """
            <meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr" style="line-height:1.38;margin-top:0pt;"><span
            style="font-size:16pt;font-family:Sarabun;font-weight:400;">ข้อความ </span><span style="font-weight:700;text-decoration:underline;">เน้น</span></p>
            <ul style="margin-top:0"><li dir="ltr" aria-level="1"><p role="presentation"><span style="font-style:italic">ข้อหนึ่ง</span></p></li>
            <ul><li aria-level="2"><p>ข้อย่อย</p></li></ul></ul><br></b>
            """;

        Assert.Equal(
            "<p>ข้อความ <strong><u>เน้น</u></strong></p><ul><li><p><em>ข้อหนึ่ง</em></p><ul><li><p>ข้อย่อย</p></li></ul></li></ul>",
            BodyHtml.Clean(Docs)
        );
    }

    [Theory]
    [InlineData("ข้อความเปล่า", "<p>ข้อความเปล่า</p>")]
    [InlineData("<div>ก<div>ข</div>ค</div>", "<p>ก</p><p>ข</p><p>ค</p>")]
    [InlineData("<h2>หัวข้อ</h2><blockquote>อ้าง</blockquote>", "<p><strong>หัวข้อ</strong></p><p>อ้าง</p>")]
    [InlineData("<p>  ก \n ข&nbsp;&nbsp;ค  </p><p>&nbsp;</p>", "<p>ก ข ค</p>")]
    [InlineData("<p style=\"margin-left: 72pt\">ก</p>", "<p data-indent=\"2\">ก</p>")]
    [InlineData("<p data-indent=\"99\" style=\"text-align: right\">ก</p>", "<p data-indent=\"4\" data-align=\"right\">ก</p>")]
    [InlineData("<p>น\u0e4d\u0e49\u0e32</p>", "<p>น้ำ</p>")]
    [InlineData("<td>ก</td>", "<p>ก</p>")]
    [InlineData(
        "<table><tr><th>ก</th><th>ข</th></tr><tr><td>1</td><td>2</td></tr></table>",
        "<table><thead><tr><th><p>ก</p></th><th><p>ข</p></th></tr></thead><tbody><tr><td><p>1</p></td><td><p>2</p></td></tr></tbody></table>"
    )]
    [InlineData(
        "<table><tr><td>ก<table><tr><td>ข</td></tr></table></td></tr></table>",
        "<table><tbody><tr><td><p>ก</p><p>ข</p></td></tr></tbody></table>"
    )]
    [InlineData("", "")]
    [InlineData("<p><br></p><ul><li></li></ul><table></table>", "")]
    public void Everything_comes_down_to_a_few_forms(string html, string clean) => Assert.Equal(clean, BodyHtml.Clean(html));

    [Theory]
    [InlineData("<p>ก <b>ข </b>ค<i> ง</i></p><ul>x<li>ก</ul><ol><li>a<table><tr><td>t</td></tr></table></ol>")]
    [InlineData("<b><p>ก<i><div>ข</b>ค</i></div><table><caption>หัว</caption><tr><td>ก<ol><li>ข</table>")]
    [InlineData("<a href='HTTPS://Ita.Example.invalid/ไทย?a=\"'>ก<p>ข</a>ค")]
    public void Cleaning_twice_changes_nothing(string html)
    {
        var once = BodyHtml.Clean(html);

        Assert.Equal(once, BodyHtml.Clean(once));
    }

    [Theory]
    [InlineData("<div>", 11_000)]
    [InlineData("<div>", 50_000)]
    [InlineData("<ul><li>", 5_000)]
    [InlineData("<b><i><u>", 5_000)]
    [InlineData("<table><tr><td>", 5_000)]
    public void A_tower_of_elements_ends_in_text_or_in_a_refusal_within_seconds(string brick, int height)
    {
        var watch = Stopwatch.StartNew();
        try
        {
            Assert.Contains(
                "ยอด",
                BodyHtml.Clean(string.Concat(Enumerable.Repeat(brick, height)) + "ยอด"),
                StringComparison.Ordinal
            );
        }
        catch (TypesettingRefused refused)
        {
            Assert.Equal(Typesetter.TooMuchText, refused.Refusal);
        }
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 20);
    }

    [Fact]
    public void Formatting_that_multiplies_itself_stays_small()
    {
        var html =
            string.Concat(Enumerable.Range(0, 2_000).Select(n => $"<b a={n}>")) + string.Concat(Enumerable.Repeat("<p>x", 5_000));

        Assert.InRange(BodyHtml.Clean(html).Length, 1, 5_000 * "<p><strong>x</strong></p>".Length);
    }

    [Fact]
    public void Attributes_of_any_size_are_only_dropped() =>
        Assert.Equal(
            "<p>ก</p>",
            BodyHtml.Clean($"<p style=\"{new string('a', 200_000)}:1\" class=\"{new string('b', 200_000)}\">ก</p>")
        );

    [Fact]
    public void A_text_without_end_is_refused() =>
        Assert.Throws<TypesettingRefused>(() => BodyHtml.Clean(new string('ก', BodyHtml.MaxLength + 1)));
}
