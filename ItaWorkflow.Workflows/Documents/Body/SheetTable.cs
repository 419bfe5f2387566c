using System.Globalization;
using System.Text;

namespace ItaWorkflow.Workflows.Documents.Body;

/// <summary>
/// A person's table: full width, columns in proportion to what they hold, its head repeated on every page. Each cell draws its
/// own lines, so the grid must be complete.
/// </summary>
internal sealed class SheetTable(SheetBody body)
{
    private const int MostKeptRows = 8;
    private const int LongCell = 400;

    public void Append(StringBuilder html, BodyTable table)
    {
        var head = new SheetGrid(table.Head);
        var rows = new SheetGrid(table.Rows);
        var columns = Math.Max(head.Columns, rows.Columns);
        var isLong = table.Head.Count + table.Rows.Count > MostKeptRows || table.Rows.Any(IsLong);
        html.Append(isLong ? "<table class=\"grid\">" : "<table class=\"grid keep\">").Append("<colgroup>");
        foreach (var share in SheetColumns.Shares(columns, head, rows))
            html.Append(CultureInfo.InvariantCulture, $"<col style=\"width:{share:0.##}%\">");
        html.Append("</colgroup><thead>");
        if (table.Head.Count == 0)
            // A head without height repeats the top line on the next page.
            html.Append("<tr class=\"rule\"><td colspan=\"").Append(columns).Append("\"></td></tr>");
        AppendRows(html, head, columns, isTop: true);
        html.Append("</thead><tbody>\n");
        AppendRows(html, rows, columns, isTop: false);
        html.Append("</tbody></table>\n");
    }

    private static bool IsLong(BodyRow row) => row.Cells.Any(c => Length(c.Blocks) > LongCell);

    public static int Length(IReadOnlyList<BodyBlock> blocks) =>
        blocks.Sum(b =>
            b switch
            {
                BodyParagraph p => SheetBody.Length(p.Runs),
                BodyList l => l.Items.Sum(i => Length(i.Blocks)),
                _ => 0,
            }
        );

    private void AppendRows(StringBuilder html, SheetGrid grid, int columns, bool isTop)
    {
        for (var y = 0; y < grid.Rows.Count; y++)
        {
            html.Append(grid.Rows[y].Any(p => Length(p.Cell.Blocks) > LongCell) ? "<tr class=\"long\">" : "<tr>");
            foreach (var placed in grid.Rows[y])
                AppendCell(html, placed, isTop && y == 0);
            for (var x = grid.Width(y); x < columns; x++)
                html.Append("<td></td>");
            html.Append("</tr>\n");
        }
    }

    private void AppendCell(StringBuilder html, PlacedCell placed, bool isTop)
    {
        var (cell, x, rowSpan) = placed;
        var tag = cell.IsHead ? "th" : "td";
        var kind = string.Join(' ', new[] { x == 0 ? "l" : "", isTop ? "t" : "", Align(cell) }.Where(k => k.Length > 0));
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
