using ItaWorkflow.Data.Assessments;

namespace ItaWorkflow.Workflows.Assessments;

/// <summary>Which columns of a table hold what, from 0.</summary>
public sealed record SheetColumns(int Code, int? Name, int Value)
{
    private static readonly string[] ScoreHeadings = ["คะแนน", "score", "ผลการประเมิน"];

    /// <summary>null: no column looks like codes with scores beside them.</summary>
    internal static SheetColumns? Guess(SheetTable table, SchemeCodes codes)
    {
        if (table.Width == 0)
            return null;
        var columns = Enumerable.Range(0, table.Width).ToList();
        var byCode = columns.ToDictionary(
            c => c,
            c => Count(table, c, text => codes.ByCode(text) is { } code && codes.Knows(code))
        );
        var byName = columns.ToDictionary(c => c, c => Count(table, c, text => codes.ByName(text) is not null));
        var name = byName.MaxBy(c => c.Value);
        var code = byCode.MaxBy(c => c.Value + (c.Key == name.Key ? byName[c.Key] : 0));
        if (code.Value + name.Value == 0)
            return null;
        var key = code.Value > 0 ? code.Key : name.Key;
        var value = columns
            .Where(c => c != key && c != name.Key)
            .Select(c => (Column: c, Scores: Count(table, c, IsScore), Heading: HasHeading(table, c)))
            .Where(c => c.Scores > 0)
            .OrderByDescending(c => c.Heading)
            .ThenByDescending(c => c.Scores)
            .ThenByDescending(c => c.Column)
            .ToList();
        return value.Count == 0 ? null : new(key, name.Value > 0 && name.Key != key ? name.Key : null, value[0].Column);
    }

    private static int Count(SheetTable table, int column, Func<string, bool> holds) =>
        table.Rows.Count(row => column < row.Count && row[column].Text.Length > 0 && holds(row[column].Text));

    /// <summary>How many different figures a column names: a column that says IIT in every row names one.</summary>
    private static int Distinct(SheetTable table, int column, Func<string, string?> code) =>
        table
            .Rows.Where(row => column < row.Count && row[column].Text.Length > 0)
            .Select(row => code(row[column].Text))
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .Count();

    private static bool IsScore(string text) => ScoreText.Read(text, out var score) is null && score is not null;

    private static bool HasHeading(SheetTable table, int column) =>
        table.Rows.Any(row =>
            column < row.Count
            && row[column].Text.Length < 40
            && Array.Exists(ScoreHeadings, h => row[column].Text.Contains(h, StringComparison.OrdinalIgnoreCase))
        );
}
