using ItaWorkflow.Data.Assessments.Scores;

namespace ItaWorkflow.Workflows.Assessments.Sheets;

/// <summary>Tables that were pasted one below the other: parted by an empty row or by a further heading.</summary>
internal static class TableParts
{
    private const int Most = 12;
    private const int Fewest = 2;

    /// <returns>Each with all the rows of the whole, the others' empty; none: it is one table.</returns>
    public static IReadOnlyList<ScoreTable> Of(ScoreTable table)
    {
        var bounds = new List<int> { 0 };
        for (var row = 1; row < table.Rows.Count; row++)
            if (
                IsEmpty(table.Rows[row - 1]) && !IsEmpty(table.Rows[row])
                || IsHeading(table.Rows[row]) && HasScore(table.Rows[row - 1])
            )
                bounds.Add(row);
        bounds.Add(table.Rows.Count);
        var parts = bounds
            .Zip(bounds.Skip(1))
            .Where(b => table.Rows.Take(b.Second).Skip(b.First).Count(HasScore) >= Fewest)
            .Take(Most + 1)
            .ToList();
        return parts.Count is < 2 or > Most ? [] : [.. parts.Select(p => Part(table, p.First, p.Second))];
    }

    private static ScoreTable Part(ScoreTable table, int from, int to) =>
        table with
        {
            Rows = [.. table.Rows.Take(to).Select((row, at) => at < from ? [] : row)],
        };

    private static bool IsEmpty(IReadOnlyList<SheetCell> row) => row.All(c => c.Text is null or "");

    private static bool HasScore(IReadOnlyList<SheetCell> row) => row.Any(c => SaidScore.IsIn(c.Text));

    private static bool IsHeading(IReadOnlyList<SheetCell> row) => !HasScore(row) && row.Any(c => ScoreColumns.IsHeading(c.Text));
}
