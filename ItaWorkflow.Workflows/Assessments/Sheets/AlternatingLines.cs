using ItaWorkflow.Data.Assessments;
using ItaWorkflow.Data.Assessments.Scores;

namespace ItaWorkflow.Workflows.Assessments.Sheets;

/// <summary>
/// What comes out of a PDF's table: a line for each name and a line for each score, the score after its name, before it, or all names and then all
/// scores. Paired only where each name has one score.
/// </summary>
internal static class AlternatingLines
{
    private const int Fewest = 3;

    /// <returns>null: the lines are no such thing, or which score is whose cannot be told.</returns>
    public static ScoreTable? Of(ScoreTable table, SchemeCodes codes)
    {
        if (table.Width != 1)
            return null;
        var lines = Lines(table, codes);
        var names = lines.FindAll(l => l.Name is not null);
        if (names.Count < Fewest || lines.Count(l => l.Score is not null) < Fewest)
            return null;
        var paired = After(lines, names) ?? Before(lines, names) ?? AllAfterAll(lines, names);
        return paired is null ? null : Upright(table, paired);
    }

    /// <summary>How many lines are nothing but a number: such a text is not cut at its last space.</summary>
    public static bool IsLikely(IReadOnlyList<string> lines) =>
        lines.Count(SaidScore.IsIn) is >= Fewest and var numbers && numbers * 4 >= lines.Count(l => l.Length > 0);

    private static ScoreTable Upright(ScoreTable table, List<(Line Name, Line Score)> paired)
    {
        var rows = table.Rows.Select(_ => (IReadOnlyList<SheetCell>)[]).ToList();
        foreach (var (name, score) in paired)
            rows[name.Row] = [new(name.Name!), new(score.Score!)];
        // Headings and notes stay where they were: they may name a year or an agency.
        for (var row = 0; row < rows.Count; row++)
            if (rows[row].Count == 0 && table.Rows[row] is [{ Text: var said }] && !SaidScore.IsIn(said))
                rows[row] = table.Rows[row];
        return table with { Rows = rows };
    }

    private static List<(Line, Line)>? After(List<Line> lines, List<Line> names)
    {
        var paired = new List<(Line, Line)>();
        for (var i = 0; i < names.Count; i++)
        {
            var to = i + 1 < names.Count ? names[i + 1].Row : int.MaxValue;
            var scores = lines.FindAll(l => l.Score is not null && l.Row > names[i].Row && l.Row < to);
            // Behind the score may stand the next line's own number.
            if (scores.Count > 2 || scores is [_, { IsRunning: false }])
                return null;
            if (scores.Count > 0)
                paired.Add((names[i], scores[0]));
        }

        return paired.Count >= Fewest && paired.Count >= names.Count - 1 && !IsHeaded(lines, names) ? paired : null;
    }

    /// <summary>A score stands before the first name: then they come first.</summary>
    private static bool IsHeaded(List<Line> lines, List<Line> names) =>
        lines.Exists(l => l is { Score: not null, IsRunning: false } && l.Row < names[0].Row);

    private static List<(Line, Line)>? Before(List<Line> lines, List<Line> names)
    {
        if (!IsHeaded(lines, names) || lines.Exists(l => l.Score is not null && l.Row > names[^1].Row))
            return null;
        var paired = new List<(Line, Line)>();
        var from = -1;
        foreach (var name in names)
        {
            var scores = lines.FindAll(l => l is { Score: not null, IsRunning: false } && l.Row > from && l.Row < name.Row);
            if (scores is not [var score])
                return null;
            paired.Add((name, score));
            from = name.Row;
        }

        return paired;
    }

    private static List<(Line, Line)>? AllAfterAll(List<Line> lines, List<Line> names)
    {
        var scores = lines.FindAll(l => l.Score is not null && l.Row > names[^1].Row);
        return scores.Count == names.Count ? [.. names.Zip(scores)] : null;
    }

    private static List<Line> Lines(ScoreTable table, SchemeCodes codes)
    {
        var lines = new List<Line>();
        for (var row = 0; row < table.Rows.Count; row++)
        {
            if (table.Rows[row] is not [{ Text: { Length: > 0 } text }])
                continue;
            if (SaidScore.Read(text) is { Value: >= 0 and <= 100 and var value })
                lines.Add(new(row, null, text, value == Math.Truncate(value) && value < 100));
            else if (Names(text, codes))
                lines.Add(new(row, text, null, false));
            else if (lines is [.., { Name: null, Score: null, Words: { } before }] && Names(before + text, codes))
                lines[^1] = new(row, before + text, null, false);
            else
                lines.Add(new(row, null, null, false) { Words = text });
        }

        return lines;
    }

    private static bool Names(string text, SchemeCodes codes) =>
        codes.ByName(text) is not null || codes.ByCode(text) is { } code && codes.Knows(code);

    /// <param name="IsRunning">A whole number, as lines are numbered.</param>
    private sealed record Line(int Row, string? Name, string? Score, bool IsRunning)
    {
        public string? Words { get; init; }
    }
}
