using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Checkpoints;
using ItaWorkflow.Data.Measures;
using ItaWorkflow.Data.Persistence;
using Microsoft.EntityFrameworkCore;

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
    internal static async Task<OverviewRound?> ReadAsync(
        ItaDbContext db,
        IQueryable<Measure> measures,
        FiscalYear year,
        DateOnly today,
        CancellationToken cancel
    )
    {
        var next = await db
            .Checkpoints.AsNoTracking()
            .Where(c => c.FiscalYear == year.BuddhistYear && c.CutOff >= today && c.ClosedAsOf == null)
            .OrderBy(c => c.CutOff)
            .FirstOrDefaultAsync(cancel);
        if (next is null)
            return null;
        var silent = await measures
            .Where(m => m.Status != ProgressStatus.Completed && !m.Reports.Any(r => r.Round == next.Round))
            .Select(m => m.Divisions.Select(d => d.Name).ToList())
            .ToListAsync(cancel);
        return new(next.Round, next.CutOff, next.CutOff.DayNumber - today.DayNumber, silent.Count, ByDivision(silent));
    }

    private static IReadOnlyList<(string Division, int Measures)> ByDivision(List<List<string>> silent) =>
        [
            .. silent
                .SelectMany(names => names)
                .CountBy(name => name, StringComparer.Ordinal)
                .OrderByDescending(division => division.Value)
                .ThenBy(division => division.Key, StringComparer.Ordinal)
                .Select(division => (division.Key, division.Value)),
        ];
}
