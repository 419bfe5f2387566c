using DocumentFormat.OpenXml.Spreadsheet;

namespace ItaWorkflow.Workflows.Documents.Papers.Excel;

/// <summary>One table as a worksheet: heads that stay in sight and on every printed page, one page wide.</summary>
internal sealed class WorkbookTable(PaperWords words, WorkbookStyles styles, PaperTable table, PaperSection section)
{
    /// <summary>Millimetres that a character of 16 points takes.</summary>
    private const double Character = 2.5;

    private readonly IReadOnlyList<double> widths = PaperGrid.Widths(table.Columns, PaperGrid.Room(section));
    private readonly WorkbookCells cells = new(words, styles);
    private readonly WorkbookRows rows = new();

    /// <summary>Rows of heads.</summary>
    public int Heads { get; } = PaperGrid.Heads(table.Columns).Count;

    /// <param name="name">Printed above every page.</param>
    public Worksheet Sheet(string name)
    {
        var lines = new PaperLines(table, widths, Character);
        AppendHeads(lines);
        foreach (var written in table.Rows)
            Append(written, lines.Of(written));
        if (table.Rows.Count == 0)
            AppendAcross(PaperGrid.Nothing, new(IsCentred: true), 1);
        return new WorkbookPage(section.IsLandscape, Heads).Sheet(name, widths, rows);
    }

    private void AppendHeads(PaperLines lines)
    {
        var look = new WorkbookLook(IsBold: true, IsCentred: true, IsMiddle: true);
        foreach (var heads in PaperGrid.Heads(table.Columns))
        {
            var row = table.Columns.Select(_ => cells.Of("", look)).ToArray();
            foreach (var head in heads)
            {
                row[head.X] = cells.Of(cells.Joined(PaperWords.Lines(head.Title)), look);
                rows.Merge(head.X, head.ColSpan, head.RowSpan);
            }
            rows.Append(row, heads.Where(h => h.RowSpan == 1).Select(lines.Of).DefaultIfEmpty(1).Max());
        }
    }

    private void Append(PaperRow written, int height)
    {
        var row = PaperGrid.Cells(table, written);
        if (written.IsGroup)
            AppendAcross(cells.Text(row[0]), new(IsBold: true, IsShaded: true), height);
        else
            rows.Append([.. row.Select((cell, x) => cells.Of(cell, Look(written, table.Columns[x])))], height);
    }

    private static WorkbookLook Look(PaperRow row, PaperColumn column) => new(IsBold: row.IsTotal, IsCentred: column.IsCentred);

    private void AppendAcross(string text, WorkbookLook look, int height)
    {
        rows.Merge(0, table.Columns.Count, 1);
        rows.Append([.. table.Columns.Select((_, x) => cells.Of(x == 0 ? text : "", look))], height);
    }
}
