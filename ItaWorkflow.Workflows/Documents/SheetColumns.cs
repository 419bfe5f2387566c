using ItaWorkflow.Workflows.Documents.Body;

namespace ItaWorkflow.Workflows.Documents;

/// <summary>Column widths of a person's table: as they dragged them, else in proportion to the text, in percent.</summary>
internal static class SheetColumns
{
    private const double LeastShare = 5;
    private const int ShortestText = 4;
    private const int LongestText = 60;

    public static IReadOnlyList<double> Shares(int columns, SheetGrid head, SheetGrid rows)
    {
        var dragged = new double[columns];
        var text = new double[columns];
        foreach (var placed in head.Rows.Concat(rows.Rows).SelectMany(r => r))
        {
            for (var i = 0; i < placed.Cell.Widths.Count && placed.X + i < columns; i++)
                dragged[placed.X + i] = Math.Max(dragged[placed.X + i], placed.Cell.Widths[i]);
            if (placed.Cell.ColSpan == 1)
                text[placed.X] = Math.Max(text[placed.X], Weight(placed.Cell));
        }
        return InPercent(dragged.Contains(0) ? [.. text.Select(t => Math.Max(t, ShortestText))] : dragged);
    }

    /// <summary>The square root: a cell of ten times the text needs more lines, not ten times the width.</summary>
    private static double Weight(BodyCell cell) =>
        Math.Max(cell.Blocks.Count == 0 ? 0 : cell.Blocks.Max(Longest), ShortestText) is var length && length > 16
            ? 16 + Math.Sqrt(Math.Min(length, LongestText * 4) - 16) * 2.2
            : length;

    private static double Longest(BodyBlock block) =>
        block switch
        {
            BodyParagraph p => SheetBody.Length(p.Runs),
            BodyList l => 3 + l.Items.Max(i => i.Blocks.Max(Longest)),
            _ => 0,
        };

    private static double[] InPercent(double[] weights)
    {
        var total = weights.Sum();
        var shares = weights.Select(w => Math.Max(w / total * 100, Math.Min(LeastShare, 100.0 / weights.Length))).ToArray();
        var sum = shares.Sum();
        return [.. shares.Select(s => s / sum * 100)];
    }
}
