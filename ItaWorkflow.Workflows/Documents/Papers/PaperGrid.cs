namespace ItaWorkflow.Workflows.Documents.Papers;

/// <param name="X">First column, from 0.</param>
internal sealed record PaperHead(string Title, int X, int ColSpan, int RowSpan);

/// <summary>How a paper's table is laid out, whatever it is written as.</summary>
internal static class PaperGrid
{
    public const double Upright = 160;
    public const double Landscape = 252;
    public const string Nothing = "ไม่มีรายการ";
    private const double LeastShare = 12;

    public static double Room(PaperSection section) => section.IsLandscape ? Landscape : Upright;

    /// <summary>One row of heads; two where columns stand under a common one.</summary>
    public static IReadOnlyList<IReadOnlyList<PaperHead>> Heads(IReadOnlyList<PaperColumn> columns)
    {
        if (columns.All(c => c.Group is null))
            return
            [
                [.. columns.Select((c, x) => new PaperHead(c.Title, x, 1, 1))],
            ];
        var (upper, lower) = (new List<PaperHead>(), new List<PaperHead>());
        for (var x = 0; x < columns.Count; x++)
            if (columns[x].Group is not { } group)
                upper.Add(new(columns[x].Title, x, 1, 2));
            else
            {
                lower.Add(new(columns[x].Title, x, 1, 1));
                if (x > 0 && columns[x - 1].Group == group)
                    upper[^1] = upper[^1] with { ColSpan = upper[^1].ColSpan + 1 };
                else
                    upper.Add(new(group, x, 1, 1));
            }
        return [upper, lower];
    }

    /// <summary>Millimetres, together <paramref name="room"/>: as asked, if what is asked leaves something for the others.</summary>
    public static IReadOnlyList<double> Widths(IReadOnlyList<PaperColumn> columns, double room)
    {
        var asked = columns.Sum(c => c.Width ?? 0);
        var sharing = columns.Count(c => c.Width is null);
        var given = sharing == 0 ? room : Math.Min(asked, Math.Max(room - sharing * LeastShare, room / 2));
        return [.. columns.Select(c => c.Width is { } width ? width * given / asked : (room - given) / sharing)];
    }

    /// <summary>One cell for each column; of a group row the one.</summary>
    public static IReadOnlyList<PaperCell> Cells(PaperTable table, PaperRow row)
    {
        if (row.IsGroup)
            return [row.Cells.Count > 0 ? row.Cells[0] : ""];
        if (row.Cells.Count > table.Columns.Count)
            throw new ArgumentException("A row has more cells than its table has columns.", nameof(row));
        return [.. row.Cells, .. Enumerable.Repeat(new PaperCell(""), table.Columns.Count - row.Cells.Count)];
    }
}
