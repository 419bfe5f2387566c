using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Measures;

namespace ItaWorkflow.Workflows.Desk;

/// <summary>The round that is reported next, and who has not.</summary>
/// <param name="Silent">Divisions with how many of their measures, the most first.</param>
public sealed record OverviewRound(
    CheckpointRound Round,
    DateOnly CutOff,
    int DaysLeft,
    int SilentInAll,
    IReadOnlyList<(string Division, int Measures)> Silent
)
{
    /// <returns>null: none of the year is reported any more.</returns>
    internal static OverviewRound? Of(
        IReadOnlyList<RoundAhead> rounds,
        IReadOnlyList<StandingMeasure> measures,
        FiscalYear year,
        DateOnly today
    )
    {
        if (rounds.FirstOrDefault(r => r.FiscalYear == year.BuddhistYear && !r.IsClosed) is not { } next)
            return null;
        var silent = measures
            .Where(m => m.Status is not ProgressStatus.Completed && !m.Reported.Contains(next.Round))
            .Select(m => m.Divisions)
            .ToList();
        return new(next.Round, next.CutOff, next.CutOff.DayNumber - today.DayNumber, silent.Count, ByDivision(silent));
    }

    private static IReadOnlyList<(string Division, int Measures)> ByDivision(List<IReadOnlyList<string>> silent) =>
        [
            .. silent
                .SelectMany(names => names)
                .CountBy(name => name, StringComparer.Ordinal)
                .OrderByDescending(division => division.Value)
                .ThenBy(division => division.Key, StringComparer.Ordinal)
                .Select(division => (division.Key, division.Value)),
        ];
}

/// <summary>How one measure of the year stands.</summary>
/// <param name="Reported">The round of each report.</param>
internal sealed record StandingMeasure(
    ProgressStatus Status,
    bool IsLate,
    IReadOnlyList<string> Divisions,
    IReadOnlyList<CheckpointRound> Reported
);
