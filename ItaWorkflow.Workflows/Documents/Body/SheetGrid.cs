namespace ItaWorkflow.Workflows.Documents.Body;

/// <param name="X">First column, from 0.</param>
/// <param name="RowSpan">Never beyond the last row.</param>
internal sealed record PlacedCell(BodyCell Cell, int X, int RowSpan);

/// <summary>Where each cell of a table's head or body really stands, once the spans are counted.</summary>
internal sealed class SheetGrid
{
    private readonly List<List<PlacedCell>> rows = [];
    private readonly List<int> widths = [];

    public SheetGrid(IReadOnlyList<BodyRow> source)
    {
        var free = new List<int>();
        for (var y = 0; y < source.Count; y++)
        {
            rows.Add(Place(source[y], y, source.Count, free));
            widths.Add(free.FindLastIndex(f => f > y) + 1);
        }
        Columns = widths.Count == 0 ? 0 : widths.Max();
    }

    public IReadOnlyList<IReadOnlyList<PlacedCell>> Rows => rows;
    public int Columns { get; }

    /// <summary>Columns that row <paramref name="y"/> fills.</summary>
    public int Width(int y) => widths[y];

    /// <summary>A cell of it, or of a row above, stands in more rows than one.</summary>
    public bool IsSpanned(int y) =>
        Enumerable.Range(0, y + 1).Any(above => rows[above].Any(placed => placed.RowSpan > 1 && above + placed.RowSpan > y));

    /// <param name="free">For each column the first row that is not taken.</param>
    private static List<PlacedCell> Place(BodyRow row, int y, int height, List<int> free)
    {
        var placed = new List<PlacedCell>();
        var x = 0;
        foreach (var cell in row.Cells)
        {
            while (x < free.Count && free[x] > y)
                x++;
            var rowSpan = Math.Min(cell.RowSpan, height - y);
            while (free.Count < x + cell.ColSpan)
                free.Add(0);
            for (var i = x; i < x + cell.ColSpan; i++)
                free[i] = y + rowSpan;
            placed.Add(new(cell, x, rowSpan));
            x += cell.ColSpan;
        }
        return placed;
    }
}
