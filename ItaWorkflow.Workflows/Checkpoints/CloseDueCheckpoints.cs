using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Checkpoints;
using ItaWorkflow.Data.Measures;
using ItaWorkflow.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Checkpoints;

/// <summary>
/// A round whose cut-off day is over closes by itself, with what was reported in time: however late this runs, and however often. One of a
/// year that was entered when it was over waits for the secretary, who says on which day it stood.
/// </summary>
public sealed class CloseDueCheckpointsHandler(ItaDbContext db, CheckpointClosing closing, TimeProvider clock)
{
    /// <returns>How many were closed now.</returns>
    public async Task<int> HandleAsync(CancellationToken cancel)
    {
        var today = clock.Today();
        var due = await db
            .Checkpoints.AsNoTracking()
            .Where(c => c.ClosedAsOf == null && c.CutOff < today)
            .Where(c =>
                db.Measures.Any(m => m.FiscalYear == c.FiscalYear && m.State == MeasureState.Adopted && !m.EnteredAfterwards)
            )
            .OrderBy(c => c.CutOff)
            .ToListAsync(cancel);
        var closed = 0;
        foreach (var one in due)
            closed += await db.InOneTransactionAsync(stop => CloseAsync(one, today, stop), cancel) ? 1 : 0;
        return closed;
    }

    private async Task<bool> CloseAsync(Checkpoint due, DateOnly today, CancellationToken cancel)
    {
        if (
            await closing.HoldAsync(due.FiscalYear, due.Round, cancel) is not { IsClosed: false } checkpoint
            || checkpoint.CutOff >= today
            || await closing.TakeAsync(checkpoint, new(checkpoint.EndOfCutOff), clock.GetUtcNow(), cancel) is null
        )
            return false;
        await db.SaveChangesAsync(cancel);
        return true;
    }
}
