using System.Globalization;
using System.Text;
using ItaWorkflow.Workflows.Documents.Body;

namespace ItaWorkflow.Workflows.Documents.Papers;

/// <summary>A paper's table on the sheet: its head repeated on every page, each cell drawing its own lines.</summary>
internal sealed class PaperSheetTable(PaperWords words, SheetBody body, double room)
{
    public const string Tick =
        "<svg class=\"tick\" viewBox=\"0 0 12 12\" role=\"img\" aria-label=\"ใช่\"><path d=\"M1.5 6.5 4.6 10 10.5 1.8\" fill=\"none\" stroke=\"#000\" stroke-width=\"1.5\"/></svg>";

    /// <summary>A head that is out of sight where the row begins, and stands over what of it goes on over the page.</summary>
    private const string GoesOn =
        "<div class=\"goes-on\"><table role=\"presentation\"><thead><tr><td>(ต่อ)</td></tr></thead><tbody><tr><td>";

    private const string GoneOn = "</td></tr></tbody></table></div>";

    /// <summary>Millimetres that a character of 14 points takes.</summary>
    private const double Character = 2.1;

    private readonly int keptLines = room > PaperGrid.Upright ? 12 : 22;

    public void Append(StringBuilder html, PaperTable table)
    {
        if (table.Columns.Count == 0)
            throw new ArgumentException("A table has no columns.", nameof(table));
        if (table.Caption is { } caption && PaperWords.Clean(caption).Length > 0)
            html.Append("<h3 class=\"caption\">").Append(words.Html(caption)).Append("</h3>\n");
        var widths = PaperGrid.Widths(table.Columns, room);
        var lines = table.Rows.Select(new PaperLines(table, widths, Character).Of).ToList();
        html.Append(lines.Sum() <= keptLines ? "<table class=\"grid keep\">" : "<table class=\"grid\">");
        AppendColumns(html, widths);
        AppendHeads(html, table);
        html.Append("<tbody>\n");
        for (var y = 0; y < table.Rows.Count; y++)
            AppendRow(html, table, table.Rows[y], lines[y] > SheetLines.MostOfRow);
        if (table.Rows.Count == 0)
            html.Append(
                CultureInfo.InvariantCulture,
                $"<tr class=\"none\"><td class=\"l\" colspan=\"{table.Columns.Count}\">{PaperGrid.Nothing}</td></tr>\n"
            );
        html.Append("</tbody><tfoot>").Append(SheetTable.Rule(table.Columns.Count)).Append("</tfoot></table>\n");
    }

    private void AppendColumns(StringBuilder html, IReadOnlyList<double> widths)
    {
        html.Append("<colgroup>");
        foreach (var width in widths)
            html.Append(CultureInfo.InvariantCulture, $"<col style=\"width:{width / room * 100:0.###}%\">");
        html.Append("</colgroup>");
    }

    private void AppendHeads(StringBuilder html, PaperTable table)
    {
        html.Append("<thead>");
        foreach (var row in PaperGrid.Heads(table.Columns))
        {
            html.Append("<tr>");
            foreach (var head in row)
                html.Append("<th")
                    .Append(Class(head.X == 0 ? "l" : ""))
                    .Append(Span("colspan", head.ColSpan))
                    .Append(Span("rowspan", head.RowSpan))
                    .Append('>')
                    .Append(words.Html(PaperWords.Lines(head.Title)))
                    .Append("</th>");
            html.Append("</tr>\n");
        }
        html.Append(SheetTable.Rule(table.Columns.Count)).Append("</thead>");
    }

    private void AppendRow(StringBuilder html, PaperTable table, PaperRow row, bool isLong)
    {
        var kind =
            row.IsGroup ? "group"
            : row.IsTotal ? "total"
            : "";
        html.Append("<tr").Append(Class(kind, isLong ? "long" : "")).Append('>');
        var cells = PaperGrid.Cells(table, row);
        for (var x = 0; x < cells.Count; x++)
        {
            html.Append("<td")
                .Append(Class(x == 0 ? "l" : "", !row.IsGroup && table.Columns[x].IsCentred ? "c" : ""))
                .Append(Span("colspan", row.IsGroup ? table.Columns.Count : 1))
                .Append('>')
                .Append(isLong && x == 0 ? GoesOn : "")
                .Append(cells[x].IsTicked ? Tick : "");
            body.AppendInside(html, PaperBlocks.Cell(cells[x]), inTable: true);
            html.Append(isLong && x == 0 ? GoneOn : "").Append("</td>");
        }
        html.Append("</tr>\n");
    }

    private static string Class(params ReadOnlySpan<string> names)
    {
        var all = string.Join(' ', names.ToArray().Where(name => name.Length > 0));
        return all.Length == 0 ? "" : $" class=\"{all}\"";
    }

    private static string Span(string name, int count) =>
        count > 1 ? string.Create(CultureInfo.InvariantCulture, $" {name}=\"{count}\"") : "";
}
