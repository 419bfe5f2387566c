using ItaWorkflow.Web.Display;

namespace ItaWorkflow.Tests.Web.Display;

public sealed class PlainBodyTests
{
    [Theory]
    [InlineData("<p>หนึ่ง</p><p>สอง<br>สาม &lt; ๔</p>", "หนึ่ง\n\nสอง\nสาม < ๔")]
    [InlineData("", "")]
    public void Plain_paragraphs_read_as_lines(string html, string text) => Assert.Equal(text, PlainBody.ToText(html));

    [Theory]
    [InlineData("<p><strong>หนา</strong></p>")]
    [InlineData("<ol><li><p>ข้อ</p></li></ol>")]
    [InlineData("<p data-indent=\"1\">ย่อหน้า</p>")]
    [InlineData("<table><tbody><tr><td><p>ช่อง</p></td></tr></tbody></table>")]
    public void What_lines_would_lose_is_not_shown_as_lines(string html) => Assert.Null(PlainBody.ToText(html));

    [Fact]
    public void Lines_become_paragraphs_and_come_back_the_same()
    {
        const string text = "หนึ่ง <b>ไม่ใช่รหัส</b>\nต่อ\n\nสอง";
        Assert.Equal(text, PlainBody.ToText(PlainBody.ToHtml(text)));
    }
}
