using System.Globalization;
using System.Text;

namespace ItaWorkflow.Workflows.Documents.Body;

/// <summary>
/// A person's table: full width, columns in proportion to what they hold, its head repeated on every page. Each cell draws its
/// own lines, so the grid must be complete.
/// </summary>
/// <param name="room">Millimetres from margin to margin.</param>
internal sealed class SheetTable(SheetBody body, double room)
{
    public const double Room = 160;
    public const double WideRoom = 252;

    public void Append(StringBuilder html, BodyTable table)
    {
        var head = new SheetGrid(table.Head);
        var rows = new SheetGrid(table.Rows);
        var columns = Math.Max(head.Columns, rows.Columns);
        var shares = SheetColumns.Shares(columns, head, rows, room);
        var lines = new SheetLines([.. shares.Select(share => share * room / 100)]);
        var isLong = head.Rows.Concat(rows.Rows).Sum(lines.Of) > SheetLines.MostOfTable;
        html.Append(isLong ? "<table class=\"grid\">" : "<table class=\"grid keep\">").Append("<colgroup>");
        foreach (var share in shares)
            html.Append(CultureInfo.InvariantCulture, $"<col style=\"width:{share:0.##}%\">");
        html.Append("</colgroup><thead>");
        AppendRows(html, head, columns, lines);
        html.Append(Rule(columns)).Append("</thead><tbody>\n");
        AppendRows(html, rows, columns, lines);
        html.Append("</tbody><tfoot>").Append(Rule(columns)).Append("</tfoot></table>\n");
    }

    /// <summary>A row without height: the line that closes a table wherever its page ends.</summary>
    public static string Rule(int columns) =>
        string.Create(CultureInfo.InvariantCulture, $"<tr class=\"rule\"><td colspan=\"{columns}\"></td></tr>");

    private void AppendRows(StringBuilder html, SheetGrid grid, int columns, SheetLines lines)
    {
        for (var y = 0; y < grid.Rows.Count; y++)
        {
            html.Append(lines.MayBreak(grid, y) ? "<tr class=\"long\">" : "<tr>");
            foreach (var placed in grid.Rows[y])
                AppendCell(html, placed);
            for (var x = grid.Width(y); x < columns; x++)
                html.Append("<td></td>");
            html.Append("</tr>\n");
        }
    }

    private void AppendCell(StringBuilder html, PlacedCell placed)
    {
        var (cell, x, rowSpan) = placed;
        var tag = cell.IsHead ? "th" : "td";
        var kind = string.Join(' ', new[] { x == 0 ? "l" : "", Align(cell) }.Where(k => k.Length > 0));
        html.Append('<').Append(tag);
        if (kind.Length > 0)
            html.Append(" class=\"").Append(kind).Append('"');
        if (cell.ColSpan > 1)
            html.Append(" colspan=\"").Append(cell.ColSpan).Append('"');
        if (rowSpan > 1)
            html.Append(" rowspan=\"").Append(rowSpan).Append('"');
        html.Append('>');
        body.AppendInside(html, cell.Blocks, inTable: true);
        html.Append("</").Append(tag).Append('>');
    }

    private static string Align(BodyCell cell) =>
        cell.Blocks is [BodyParagraph { Align: not BodyAlign.Start } p, ..]
            ? p.Align is BodyAlign.Center
                ? "c"
                : "r"
            : "";
}
