using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Html;

namespace ItaWorkflow.Web.Display;

/// <summary>
/// Keeps official compounds and names in one piece: the browser's dictionary would break ตัวชี้/วัด and ลง/นาม. Use as @ThaiText.Nb(text).
/// </summary>
public static partial class ThaiText
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(System.Text.Unicode.UnicodeRanges.All);

    public static IHtmlContent Nb(string text)
    {
        var html = Encoder.Encode(text);
        return new HtmlString(Compounds().Replace(html, "<span class=\"nb\">$0</span>"));
    }

    /// <summary>A name or a date as a whole.</summary>
    public static IHtmlContent Whole(string text) => new HtmlString($"<span class=\"nb\">{Encoder.Encode(text)}</span>");

    [GeneratedRegex(
        @"พ\.ศ\. ?[0-9๐-๙]{4}|(?:นางสาว|นาง|นาย)[ก-์]{2,30} [ก-์]{2,30}|ความโปร่งใส|ตัวชี้วัด|ปีงบประมาณ|งบประมาณ|ยุทธศาสตร์|ผู้อำนวยการ|เจ้าหน้าที่|ลงนาม|เปิดเผย|ปรับปรุง|แก้ไข|สำนักปลัด|วันทำการ|ออนไลน์|จัดจ้าง|ปลัดเทศบาล|รองนายก(?:เทศมนตรี)?|นายกเทศมนตรี",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Compounds();
}
