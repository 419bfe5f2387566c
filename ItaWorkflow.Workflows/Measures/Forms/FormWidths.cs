using ItaWorkflow.Workflows.Documents.Papers;

namespace ItaWorkflow.Workflows.Measures.Forms;

/// <summary>The columns of a table as wide as what stands in them asks for. Pure.</summary>
public static class FormWidths
{
    private const double Character = 2.1;
    private const double Padding = 4;
    private const double Narrowest = 14;
    private const double WidestLeast = 30;

    /// <param name="room">Millimetres of the text's width.</param>
    public static IReadOnlyList<PaperColumn> Fit(
        IReadOnlyList<PaperColumn> columns,
        IReadOnlyCollection<PaperRow> rows,
        double room
    )
    {
        ArgumentNullException.ThrowIfNull(columns);
        ArgumentNullException.ThrowIfNull(rows);
        var lengths = columns
            .Select((_, x) => rows.Where(r => !r.IsGroup && x < r.Cells.Count).Select(r => Length(r.Cells[x])).ToList())
            .ToList();
        var least = columns.Select((c, x) => Least(c, lengths[x])).ToList();
        var shrink = Math.Min(1, room / least.Sum());
        var wish = lengths.Select(l => Math.Sqrt(l.Count == 0 ? 0 : (l.Average() + l.Max()) / 2)).ToList();
        var left = Math.Max(0, room - least.Sum());
        var wished = Math.Max(1, wish.Sum());
        return [.. columns.Select((c, x) => c with { Width = Math.Round(least[x] * shrink + left * (wish[x] / wished), 1) })];
    }

    /// <summary>Its head's longest word stands in one line, and so does a number.</summary>
    private static double Least(PaperColumn column, List<int> lengths)
    {
        var word = column.Title.Split([' ', '/', '\n']).Max(w => w.Length);
        var longest = Math.Max(word, Math.Min(6, lengths.DefaultIfEmpty(0).Max()));
        return Math.Clamp(longest * Character + Padding, column.IsCentred ? Narrowest - 2 : Narrowest, WidestLeast);
    }

    private static int Length(PaperCell cell) => cell.Text.Length + cell.After.Length + cell.Items.Sum(i => i.Length + 4);
}
