using System.Globalization;
using System.Net;
using System.Text;

namespace ItaWorkflow.Workflows.Documents.Body;

/// <summary>Blocks → the HTML that is stored.</summary>
internal static class BodyWriter
{
    public static string Html(IReadOnlyList<BodyBlock> blocks)
    {
        var html = new StringBuilder();
        foreach (var block in blocks)
            Write(html, block);
        return html.ToString();
    }

    /// <param name="text">How the text of a run is encoded.</param>
    public static string Inline(IReadOnlyList<BodyRun> runs, Func<string, string> text)
    {
        var html = new StringBuilder();
        foreach (var run in runs)
            html.Append(run.IsLineBreak ? "<br>" : Wrap(text(run.Text), run.Style));
        return html.ToString();
    }

    private static string Wrap(string html, BodyStyle style)
    {
        if (style.Rise is not BodyRise.None)
            html = style.Rise is BodyRise.Super ? $"<sup>{html}</sup>" : $"<sub>{html}</sub>";
        if (style.Struck)
            html = $"<s>{html}</s>";
        if (style.Underlined)
            html = $"<u>{html}</u>";
        if (style.Italic)
            html = $"<em>{html}</em>";
        if (style.Bold)
            html = $"<strong>{html}</strong>";
        return style.Href is { } href ? $"<a href=\"{WebUtility.HtmlEncode(href)}\">{html}</a>" : html;
    }

    private static void Write(StringBuilder html, BodyBlock block)
    {
        switch (block)
        {
            case BodyParagraph paragraph:
                WriteParagraph(html, paragraph);
                break;
            case BodyList list:
                WriteList(html, list);
                break;
            case BodyTable table:
                html.Append(table.IsWide ? "<table data-wide=\"true\">" : "<table>");
                WriteRows(html, "thead", table.Head);
                WriteRows(html, "tbody", table.Rows);
                html.Append("</table>");
                break;
            case BodyPicture picture:
                html.Append("<img src=\"")
                    .Append(picture.Source)
                    .Append('"')
                    .Append(Attribute("width", picture.Width))
                    .Append(" alt=\"")
                    .Append(WebUtility.HtmlEncode(picture.Words))
                    .Append("\">");
                break;
            default:
                throw new InvalidOperationException($"A {block.GetType().Name} is not written.");
        }
    }

    private static void WriteParagraph(StringBuilder html, BodyParagraph paragraph) =>
        html.Append("<p")
            .Append(paragraph.Indent > 0 ? Attribute("data-indent", paragraph.Indent) : "")
            .Append(paragraph.Align is BodyAlign.Start ? "" : $" data-align=\"{paragraph.Align.ToString().ToLowerInvariant()}\"")
            .Append('>')
            .Append(Inline(paragraph.Runs, WebUtility.HtmlEncode!))
            .Append("</p>");

    private static void WriteList(StringBuilder html, BodyList list)
    {
        var tag = list.IsOrdered ? "ol" : "ul";
        html.Append('<')
            .Append(tag)
            .Append(list is { IsOrdered: true, Start: > 1 } ? Attribute("start", list.Start) : "")
            .Append('>');
        foreach (var item in list.Items)
            html.Append("<li>").Append(Html(item.Blocks)).Append("</li>");
        html.Append("</").Append(tag).Append('>');
    }

    private static void WriteRows(StringBuilder html, string section, IReadOnlyList<BodyRow> rows)
    {
        if (rows.Count == 0)
            return;
        html.Append('<').Append(section).Append('>');
        foreach (var row in rows)
        {
            html.Append("<tr>");
            foreach (var cell in row.Cells)
                WriteCell(html, cell);
            html.Append("</tr>");
        }
        html.Append("</").Append(section).Append('>');
    }

    private static void WriteCell(StringBuilder html, BodyCell cell)
    {
        var tag = cell.IsHead ? "th" : "td";
        html.Append('<')
            .Append(tag)
            .Append(cell.ColSpan > 1 ? Attribute("colspan", cell.ColSpan) : "")
            .Append(cell.RowSpan > 1 ? Attribute("rowspan", cell.RowSpan) : "")
            .Append(cell.Widths.Count > 0 ? $" colwidth=\"{string.Join(',', cell.Widths)}\"" : "")
            .Append('>')
            .Append(Html(cell.Blocks))
            .Append("</")
            .Append(tag)
            .Append('>');
    }

    private static string Attribute(string name, int value) =>
        string.Create(CultureInfo.InvariantCulture, $" {name}=\"{value}\"");
}
