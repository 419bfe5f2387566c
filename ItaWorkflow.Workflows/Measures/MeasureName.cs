using ItaWorkflow.Data.Measures;

namespace ItaWorkflow.Workflows.Measures;

/// <summary>What a measure is called on screens, where its paper gives it no name: by its issue, else by its first step. Pure.</summary>
public static class MeasureName
{
    private const int Longest = 500;

    /// <summary>Empty: it says neither.</summary>
    public static string Of(string issue, string steps)
    {
        ArgumentNullException.ThrowIfNull(issue);
        ArgumentNullException.ThrowIfNull(steps);
        var name = issue.Trim().Length > 0 ? Line(issue) : First(TypedLines.Of(steps));
        return name.Length <= Longest ? name : name[..Longest];
    }

    /// <summary>The measure's own name; empty: it has none.</summary>
    public static string Own(Measure measure)
    {
        ArgumentNullException.ThrowIfNull(measure);
        return string.Equals(measure.Title, Of(measure.Issue, measure.Steps), StringComparison.Ordinal) ? "" : measure.Title;
    }

    private static string First(IReadOnlyList<string> lines) => lines.Count > 0 ? lines[0] : "";

    private static string Line(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
