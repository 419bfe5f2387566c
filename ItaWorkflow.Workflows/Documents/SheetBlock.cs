using System.Text;
using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Workflows.Documents.Typography;

namespace ItaWorkflow.Workflows.Documents;

/// <summary>The place of one signature: blank with dotted lines and a field, or filled in.</summary>
internal static class SheetBlock
{
    private const string NoName = "........................................";

    public static void Append(StringBuilder html, SignatureBlock block, SheetText text, int opinionLines, bool hasField)
    {
        html.Append("<section class=\"block\">");
        if (block.Kept is { } kept)
            AppendKept(html, block, kept, text);
        else if (block.Signed is { } signed)
            AppendSigned(html, block, signed, text);
        else
            AppendBlank(html, block, text, opinionLines);
        // Chromium makes it a link, and the link becomes the signature's field; without a character in it there is none.
        if (hasField && block.Kept is null)
            html.Append("<a class=\"field\" href=\"https://sig.invalid/step-").Append(block.Step).Append("\">\u200b</a>");
        html.Append("</section>\n");
    }

    private static void AppendKept(StringBuilder html, SignatureBlock block, string kept, SheetText text)
    {
        html.Append("<p class=\"opinion\"><b>")
            .Append(text.Html(block.Heading))
            .Append("</b>")
            .Append(text.Html(kept))
            .Append("</p>");
        html.Append("<div class=\"signer\">");
        AppendPerson(html, block, text);
        html.Append("</div>");
    }

    public static void AppendSigned(StringBuilder html, SignatureBlock block, SignedWords signed, SheetText text)
    {
        if (block.Heading.Length > 0 || signed.Opinion.Length > 0)
        {
            html.Append("<p class=\"opinion\">");
            if (block.Heading.Length > 0)
                html.Append("<b>").Append(text.Html(block.Heading)).Append("</b>");
            html.AppendJoin("<br>", Lines(signed.Opinion).Select(l => text.Html(l))).Append("</p>");
        }
        html.Append("<div class=\"signer\"><span class=\"pen\">").Append(Mark(signed.Picture)).Append("</span>");
        AppendPerson(html, block, text);
        html.Append("<span class=\"date\">").Append(text.Html(When(signed.At))).Append("</span></div>");
    }

    /// <summary>20 พฤศจิกายน 2569 เวลา 09.15 น.: papers write the hour with a full stop.</summary>
    public static string When(DateTimeOffset at) =>
        $"{ThaiDate.Long(ThaiDate.DayOf(at))} เวลา {ThaiDate.Time(at).Replace(':', '.')}";

    private static void AppendBlank(StringBuilder html, SignatureBlock block, SheetText text, int opinionLines)
    {
        if (block.Heading.Length > 0)
            html.Append("<p class=\"opinion leader\">")
                .Append(SheetDots.Lines(opinionLines))
                .Append("<b>")
                .Append(text.Html(block.Heading))
                .Append("</b></p>");
        html.Append("<div class=\"signer\"><span class=\"pen\">").Append(SheetDots.Lines(1)).Append("</span>");
        AppendPerson(html, block, text);
        html.Append("<span class=\"date blank leader\">").Append(SheetDots.Lines(1)).Append("</span></div>");
    }

    private static void AppendPerson(StringBuilder html, SignatureBlock block, SheetText text)
    {
        html.Append("<span>(").Append(block.Name.Length > 0 ? SheetText.Name(block.Name) : NoName).Append(")</span>");
        foreach (var line in block.PositionLines.Where(l => l.Length > 0))
            html.Append("<span>").Append(text.Html(line)).Append("</span>");
    }

    private static string Mark(byte[]? picture) =>
        picture is { Length: > 0 }
            ? $"<img class=\"ink\" alt=\"ลายมือชื่อ\" src=\"data:image/png;base64,{Convert.ToBase64String(picture)}\">"
            : "<span class=\"mark\">ลงลายมือชื่ออิเล็กทรอนิกส์</span>";

    public static string[] Lines(string opinion) =>
        opinion.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
