using DocumentFormat.OpenXml.Spreadsheet;

namespace ItaWorkflow.Workflows.Documents.Papers.Excel;

/// <summary>The tables of one worksheet: heads that stay in sight and on every printed page, one page wide.</summary>
internal sealed class WorkbookTable(PaperWords words, WorkbookStyles styles, PlannedSheet sheet)
{
    /// <summary>Millimetres that a character of 16 points takes.</summary>
    private const double Character = 2.5;

    private readonly IReadOnlyList<PaperColumn> columns = sheet.Tables[0].Table.Columns;
    private readonly IReadOnlyList<double> widths = PaperGrid.Widths(
        sheet.Tables[0].Table.Columns,
        PaperGrid.Room(sheet.Section)
    );
    private readonly WorkbookCells cells = new(words, styles);
    private readonly WorkbookRows rows = new();

    /// <summary>Rows of heads.</summary>
    public int Heads { get; } = PaperGrid.Heads(sheet.Tables[0].Table.Columns).Count;

    /// <param name="name">Printed above every page.</param>
    public Worksheet Sheet(string name)
    {
        AppendHeads(sheet.Tables[0].Table);
        foreach (var (called, table) in sheet.Tables)
        {
            if (sheet.Tables.Count > 1)
                AppendName(called);
            if (!table.Columns.SequenceEqual(columns))
                AppendHeads(table);
            var lines = Lines(table);
            foreach (var written in table.Rows)
                Append(table, written, lines.Of(written));
            if (table.Rows.Count == 0)
                AppendAcross(PaperGrid.Nothing, new(IsCentred: true), 1);
        }
        return new WorkbookPage(sheet.Section.IsLandscape, Heads).Sheet(name, widths, rows);
    }

    private PaperLines Lines(PaperTable table) => new(table, widths, Character);

    private void AppendHeads(PaperTable table)
    {
        var lines = Lines(table);
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

    /// <summary>Over each of several tables stands what it is called.</summary>
    private void AppendName(string called)
    {
        var lines = PaperWords.Lines(called);
        AppendAcross(cells.Joined(lines), new(IsBold: true, IsMiddle: true), Math.Max(1, lines.Count));
    }

    private void Append(PaperTable table, PaperRow written, int height)
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
        rows.Merge(0, columns.Count, 1);
        rows.Append([.. columns.Select((_, x) => cells.Of(x == 0 ? text : "", look))], height);
    }
}
