using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Checkpoints;
using ItaWorkflow.Data.Measures;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Measures;
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
}

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
            .Measures.Where(m => m.State == MeasureState.Adopted && m.Status != ProgressStatus.Completed)
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

    /// <returns>null: no round is to come.</returns>
    public static async Task<NextCheckpoint?> NextCheckpointAsync(
        this ItaDbContext db,
        Person person,
        DateOnly today,
        CancellationToken cancel
    )
    {
        var next = await db.Checkpoints.Where(c => c.CutOff >= today).OrderBy(c => c.CutOff).FirstOrDefaultAsync(cancel);
        if (next is null)
            return null;
        var (id, division) = (person.Id, person.DivisionId);
        var counts = await db
            .Measures.Where(m => m.FiscalYear == next.FiscalYear && m.State == MeasureState.Adopted)
            .Where(m => m.Owners.Any(o => o.Id == id) || m.Divisions.Any(d => d.Id == division))
            .CountByStatusAsync(cancel);
        var internalDue = (await db.WorkingDaysAsync(cancel)).OnOrBefore(next.CutOff);
        return new(next.Round, next.CutOff, internalDue, next.CutOff.DayNumber - today.DayNumber, counts);
    }
}
