using System.Text.Encodings.Web;
using ItaWorkflow.Web.Display;
using Microsoft.AspNetCore.Html;

namespace ItaWorkflow.Tests.Web.Display;

public sealed class ThaiTextTests
{
    [Theory]
    [InlineData("ตัวชี้วัดที่ 3", "<span class=\"nb\">ตัวชี้วัด</span>ที่ 3")]
    [InlineData("ปีงบประมาณ พ.ศ. 2570", "<span class=\"nb\">ปีงบประมาณ</span> <span class=\"nb\">พ.ศ. 2570</span>")]
    [InlineData("โดย นางสาวตัวอย่าง ใจดี", "โดย <span class=\"nb\">นางสาวตัวอย่าง ใจดี</span>")]
    [InlineData("<script>ลงนาม</script>", "&lt;script&gt;<span class=\"nb\">ลงนาม</span>&lt;/script&gt;")]
    [InlineData("", "")]
    public void Official_compounds_and_names_stay_in_one_piece_and_markup_is_harmless(string text, string html) =>
        Assert.Equal(html, Write(ThaiText.Nb(text)));

    private static string Write(IHtmlContent content)
    {
        using var writer = new StringWriter();
        content.WriteTo(writer, HtmlEncoder.Default);
        return writer.ToString();
    }
}
