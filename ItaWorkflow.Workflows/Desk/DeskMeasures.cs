using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Measures;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Desk;

/// <summary>A measure of one's own that is not completed.</summary>
/// <param name="DueOn">Of one that repeats: its next part.</param>
public sealed record DueMeasure(int Id, string Title, DateOnly DueOn);

/// <summary>The round that is cut off next, and how the measures of one's own and of one's division stand in it.</summary>
public sealed record NextCheckpoint(
    CheckpointRound Round,
    DateOnly CutOff,
    DateOnly InternalDue,
    int DaysLeft,
    IReadOnlyDictionary<ProgressStatus, int> Counts
)
{
    public int Count(ProgressStatus status) => Counts.GetValueOrDefault(status);

    /// <returns>null: no round is to come.</returns>
    public static NextCheckpoint? Of(IReadOnlyList<RoundAhead> rounds, DateOnly today, WorkingDays days) =>
        rounds is [var next, ..]
            ? new(
                next.Round,
                next.CutOff,
                days.OnOrBefore(next.CutOff),
                next.CutOff.DayNumber - today.DayNumber,
                next.Statuses.CountBy(s => s).ToDictionary()
            )
            : null;
}

/// <param name="Statuses">Of each of the measures in it of one's own and of one's division.</param>
public sealed record RoundAhead(
    int FiscalYear,
    CheckpointRound Round,
    DateOnly CutOff,
    bool IsClosed,
    IReadOnlyList<ProgressStatus> Statuses
);

/// <summary>What the year asks of one person.</summary>
public static class DeskMeasures
{
    public static Task<List<DueMeasure>> DueMeasuresAsync(
        this ItaDbContext db,
        int ownerId,
        int most,
        CancellationToken cancel
    ) =>
        db
            .Measures.Going()
            .Where(m => m.Owners.Any(o => o.Id == ownerId))
            .Select(m => new
            {
                m.Id,
                m.Title,
                DueOn = m.Occurrences.Where(o => o.ReportId == null && o.DroppedAt == null).Min(o => (DateOnly?)o.DueOn)
                    ?? m.DueOn,
            })
            .OrderBy(m => m.DueOn)
            .Take(most)
            .Select(m => new DueMeasure(m.Id, m.Title, m.DueOn))
            .ToListAsync(cancel);

    /// <summary>The rounds that are not cut off yet, the nearest first, and how the measures of a person and of their division stand.</summary>
    public static Task<List<RoundAhead>> RoundsAheadAsync(
        this ItaDbContext db,
        Person person,
        DateOnly today,
        CancellationToken cancel
    )
    {
        var (id, division) = (person.Id, person.DivisionId);
        var theirs = db
            .Measures.Where(m => m.State == MeasureState.Adopted)
            .Where(m => m.Owners.Any(o => o.Id == id) || m.Divisions.Any(d => d.Id == division));
        return db
            .Checkpoints.Where(c => c.CutOff >= today)
            .OrderBy(c => c.CutOff)
            .Select(c => new RoundAhead(
                c.FiscalYear,
                c.Round,
                c.CutOff,
                c.ClosedAsOf != null,
                theirs.Where(m => m.FiscalYear == c.FiscalYear).Select(m => m.Status).ToList()
            ))
            .ToListAsync(cancel);
    }
}
