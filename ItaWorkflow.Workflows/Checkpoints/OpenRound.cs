using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Checkpoints;
using ItaWorkflow.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Checkpoints;

/// <summary>The round that a year reports into today: by the office's own cut-off days, and not one that is closed already.</summary>
public static class OpenRound
{
    public static async Task<CheckpointRound> FindAsync(
        ItaDbContext db,
        FiscalYear year,
        DateOnly today,
        CancellationToken cancel
    )
    {
        var rounds = await db.Checkpoints.AsNoTracking().Where(c => c.FiscalYear == year.BuddhistYear).ToListAsync(cancel);
        return Of(rounds, year, today);
    }

    /// <param name="rounds">All of the year.</param>
    public static CheckpointRound Of(IReadOnlyList<Checkpoint> rounds, FiscalYear year, DateOnly today)
    {
        if (rounds.Count == 0)
            return today <= year.HalfYear ? CheckpointRound.SixMonth : CheckpointRound.Annual;
        return rounds.Where(c => !c.IsClosed && c.CutOff >= today).MinBy(c => c.CutOff)?.Round ?? CheckpointRound.Annual;
    }
}
