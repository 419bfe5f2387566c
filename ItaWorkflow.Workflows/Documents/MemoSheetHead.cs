using System.Text;
using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Workflows.Documents.Typography;

namespace ItaWorkflow.Workflows.Documents;

/// <summary>From the emblem to สิ่งที่ส่งมาด้วย.</summary>
internal static class MemoSheetHead
{
    public static void Append(StringBuilder html, MemoSheetModel model, SheetText text)
    {
        var content = model.Content;
        AppendRows(html, model, text, "บันทึกข้อความ", content.Urgency.Words());
        foreach (var line in HeadLines.All.Where(l => l.Of().Place is HeadPlace.UnderHeader))
        {
            var written = line.Of().Read(content);
            var lines = line is HeadLine.Enclosures ? [.. written, .. model.Attachments.Select(Title)] : written;
            Lines(html, line.Of().Label, lines, text, line is HeadLine.Through ? "to same" : "to");
        }
    }

    /// <summary>Emblem, title, ส่วนราชการ, ที่, วันที่ and เรื่อง.</summary>
    public static void AppendRows(StringBuilder html, MemoSheetModel model, SheetText text, string title, string urgency)
    {
        html.Append("<header class=\"memo-head\">\n<div class=\"masthead\">").Append(Emblem.Html(model.Emblem));
        if (urgency.Length > 0)
            html.Append("<span class=\"urgency\">").Append(urgency).Append("</span>");
        html.Append("<h1>").Append(title).Append("</h1></div>\n");
        Row(html, "ส่วนราชการ", 1, Office(model, text), text);
        html.Append("<div class=\"row number\">");
        Half(html, "ที่", text.Html(model.Number ?? ""));
        Half(html, "วันที่", model.Date is { } date ? text.Html(ThaiDate.Long(date)) : "");
        html.Append("</div>\n");
        Row(html, "เรื่อง", 3, text.Html(model.Content.Subject), text);
        html.Append("</header>\n");
    }

    private static string Title(SheetAttachment file) => Path.GetFileNameWithoutExtension(file.FileName);

    private static string Office(MemoSheetModel model, SheetText text)
    {
        var phone = model.Phone.Trim();
        if (phone.StartsWith("โทร.", StringComparison.Ordinal))
            phone = phone["โทร.".Length..].Trim();
        var office = text.Html($"{model.Division} {model.Organization}");
        return phone.Length == 0
            ? office
            : $"{office} <span class=\"nb\">{SheetText.Encode(text.Digits($"โทร. {phone}"))}</span>";
    }

    private static void Row(StringBuilder html, string label, int dots, string value, SheetText text) =>
        html.Append("<div class=\"row\"><b>")
            .Append(text.Html(label))
            .Append("</b>")
            .Append(Leader(dots, value))
            .Append("</div>\n");

    private static void Half(StringBuilder html, string label, string value) =>
        html.Append("<span><b>").Append(label).Append("</b>").Append(Leader(1, value)).Append("</span>");

    private static string Leader(int dots, string value) => $"<span class=\"leader\">{SheetDots.Lines(dots)}{value}</span>";

    private static void Lines(StringBuilder html, string label, IReadOnlyList<string> lines, SheetText text, string kind)
    {
        var written = lines.Where(l => !string.IsNullOrWhiteSpace(l)).ToList();
        if (written.Count == 0)
            return;
        html.Append("<div class=\"").Append(kind).Append("\"><span>").Append(text.Html(label)).Append("</span>");
        if (written.Count == 1)
            html.Append("<span>").Append(text.Html(written[0])).Append("</span>");
        else
            Numbered(html, written, text);
        html.Append("</div>\n");
    }

    private static void Numbered(StringBuilder html, List<string> lines, SheetText text)
    {
        html.Append("<ol>");
        for (var i = 0; i < lines.Count; i++)
            html.Append("<li><span>")
                .Append(text.Number(i + 1))
                .Append(".</span><span>")
                .Append(text.Html(lines[i]))
                .Append("</span></li>");
        html.Append("</ol>");
    }
}
