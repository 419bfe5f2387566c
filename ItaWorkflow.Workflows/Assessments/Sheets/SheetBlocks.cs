using ItaWorkflow.Data.Assessments;
using ItaWorkflow.Data.Assessments.Scores;

namespace ItaWorkflow.Workflows.Assessments.Sheets;

/// <summary>Tables that stand beside the first one on the same sheet: o1 to o22 at the left, o23 to o43 at the right.</summary>
internal static class SheetBlocks
{
    public const int Fewest = 3;

    public static IEnumerable<SheetFigures> Beside(SheetFigures main, SchemeDefinition scheme, SchemeCodes codes)
    {
        var known = main.Figures.Select(f => f.Code).ToHashSet(StringComparer.Ordinal);
        var (first, last) = (Columns(main.Columns).Min(), Columns(main.Columns).Max());
        var right = main.Table.Width;
        for (var key = 0; key < right; key++)
        {
            if (key >= first && key <= last)
                continue;
            var rows = Rows(main.Table, key, codes, known);
            if (rows.Count < Fewest || Value(main.Table, key, key < first ? first : right, rows) is not { } value)
                continue;
            var block = new SheetFigures(scheme, codes, main.Table, new(key, null, value));
            known.UnionWith(block.Figures.Select(f => f.Code));
            yield return block;
            key = value;
        }
    }

    private static IEnumerable<int> Columns(ScoreColumns columns) => [columns.Code, columns.Value, columns.Name ?? columns.Code];

    /// <summary>Rows in which a column names, by more than a bare number, what is not read yet.</summary>
    private static List<int> Rows(ScoreTable table, int key, SchemeCodes codes, HashSet<string> known) =>
        [
            .. Enumerable
                .Range(0, table.Rows.Count)
                .Where(r =>
                    SheetFigures.At(table.Rows[r], key).Text is { Length: > 0 } text
                    && ScoreText.Number(text) is null
                    && (codes.ByName(text) ?? codes.ByCode(text)) is { } code
                    && codes.Knows(code)
                    && !known.Contains(code)
                ),
        ];

    private static int? Value(ScoreTable table, int key, int end, List<int> rows) =>
        Enumerable
            .Range(key + 1, Math.Max(0, end - key - 1))
            .Where(c => rows.Count(r => SaidScore.IsIn(SheetFigures.At(table.Rows[r], c).Text)) * 3 >= rows.Count * 2)
            .Select(c => (int?)c)
            .FirstOrDefault();
}
