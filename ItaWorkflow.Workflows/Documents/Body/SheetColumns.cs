namespace ItaWorkflow.Workflows.Documents.Body;

/// <summary>
/// Column widths of a person's table in percent: as they dragged them, else in proportion to the text; never narrower than the
/// longest word that cannot be cut.
/// </summary>
internal static class SheetColumns
{
    private const double SameWidth = 0.04;
    private const double Padding = 3.5;
    private const double Character = 2.2;
    private const int LongestWord = 10;
    private const int ShortText = 16;

    /// <param name="room">Of the sheet, in millimetres.</param>
    public static IReadOnlyList<double> Shares(int columns, SheetGrid head, SheetGrid rows, double room = SheetTable.Room)
    {
        var dragged = new double[columns];
        double[] text = [.. Enumerable.Repeat(1.0, columns)];
        var least = new double[columns];
        foreach (var placed in head.Rows.Concat(rows.Rows).SelectMany(r => r))
        {
            for (var i = 0; i < placed.Cell.Widths.Count && placed.X + i < columns; i++)
                dragged[placed.X + i] = Math.Max(dragged[placed.X + i], placed.Cell.Widths[i]);
            if (placed.Cell.ColSpan > 1)
                continue;
            text[placed.X] = Math.Max(text[placed.X], Weight(placed.Cell.Blocks));
            least[placed.X] = Math.Max(least[placed.X], Word(placed.Cell.Blocks));
        }
        double[] needed = [.. least.Select(w => (w * Character + Padding) / room * 100)];
        return dragged.Contains(0) ? InPercent(text, needed) : Alike(dragged, needed);
    }

    /// <summary>Columns that were as wide as each other stay so, whatever stands in them.</summary>
    private static double[] Alike(double[] dragged, double[] least)
    {
        var same = dragged
            .Select(width => Enumerable.Range(0, dragged.Length).Where(i => IsSame(dragged[i], width)).ToList())
            .ToList();
        var shares = InPercent(dragged, [.. same.Select(columns => columns.Max(i => least[i]))]);
        var alike = same.Select(columns => columns.Average(i => shares[i])).ToList();
        return [.. alike.Select(share => share * 100 / alike.Sum())];
    }

    private static bool IsSame(double one, double other) => Math.Abs(one - other) <= SameWidth * Math.Max(one, other);

    /// <summary>Beyond a few words the square root: a cell of ten times the text needs more lines, not ten times the width.</summary>
    private static double Weight(IReadOnlyList<BodyBlock> blocks) =>
        Texts(blocks).Select(SheetBody.Length).DefaultIfEmpty().Max() is var length && length > ShortText
            ? ShortText + Math.Sqrt(length - ShortText) * 2.2
            : Math.Max(length, 1);

    /// <summary>Characters of the longest word of a short text; long Thai text has places to cut.</summary>
    private static int Word(IReadOnlyList<BodyBlock> blocks) =>
        Texts(blocks)
            .SelectMany(t => t.Split(' '))
            .Select(SheetBody.Length)
            .Where(length => length <= LongestWord)
            .DefaultIfEmpty(1)
            .Max();

    private static IEnumerable<string> Texts(IReadOnlyList<BodyBlock> blocks) =>
        blocks.SelectMany(b =>
            b switch
            {
                BodyParagraph p => [string.Concat(p.Runs.Select(r => r.Text))],
                BodyList l => l.Items.SelectMany(i => Texts(i.Blocks)),
                _ => Enumerable.Empty<string>(),
            }
        );

    /// <summary>The least widths first; what is left in proportion. Too many columns share evenly what there is.</summary>
    private static double[] InPercent(double[] weights, double[] least)
    {
        var needed = least.Sum();
        if (needed >= 100)
            return [.. least.Select(l => l / needed * 100)];
        var total = weights.Sum();
        var shares = weights.Select((w, i) => Math.Max(w / total * 100, least[i])).ToArray();
        var spare = shares.Select((s, i) => s - least[i]).ToArray();
        var over = shares.Sum() - 100;
        return over <= 0 ? shares : [.. shares.Select((s, i) => s - over * spare[i] / spare.Sum())];
    }
}
