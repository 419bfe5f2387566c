namespace ItaWorkflow.Workflows.Bpmn;

/// <summary>
/// Who decides at a user task, as the route's author wrote it: <c>head-of-division</c> (the drafter's), <c>division-head:กองคลัง</c>,
/// <c>position:ปลัด</c>, and for a task of several instances <c>positions:A;B;C</c> or <c>chosen-by-drafter</c>.
/// </summary>
public static class Performer
{
    public const string HeadOfDivision = "head-of-division";
    public const string DivisionHead = "division-head:";
    public const string Position = "position:";
    public const string Positions = "positions:";
    public const string ChosenByDrafter = "chosen-by-drafter";

    /// <summary>A position by its id in the record: what the drafter chose.</summary>
    public const string PositionId = "position-id:";

    /// <summary>The positions of <c>positions:A;B;C</c>; empty for another performer.</summary>
    public static IReadOnlyList<string> ListOf(string performer) =>
        performer.StartsWith(Positions, StringComparison.Ordinal)
            ? performer[Positions.Length..].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            : [];

    /// <summary>The performer of one instance: the n-th position of a list, the n-th that the drafter chose.</summary>
    /// <returns>null when the list is shorter.</returns>
    public static string? At(string performer, int instance, IReadOnlyList<int> chosen)
    {
        if (performer == ChosenByDrafter)
            return instance >= 1 && instance <= chosen.Count
                ? PositionId + chosen[instance - 1].ToString(System.Globalization.CultureInfo.InvariantCulture)
                : null;
        if (!performer.StartsWith(Positions, StringComparison.Ordinal))
            return performer;
        var list = ListOf(performer);
        return instance >= 1 && instance <= list.Count ? Position + list[instance - 1] : null;
    }

    internal static bool IsKnown(string performer) =>
        performer is HeadOfDivision or ChosenByDrafter
        || ListOf(performer).Count > 0
        || Named(performer, Position)
        || Named(performer, DivisionHead);

    private static bool Named(string performer, string prefix) =>
        performer.StartsWith(prefix, StringComparison.Ordinal) && performer.AsSpan(prefix.Length).Trim().Length > 0;
}
