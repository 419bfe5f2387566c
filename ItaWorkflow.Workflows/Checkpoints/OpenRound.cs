using ItaWorkflow.Data.Calendar;
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
        var rounds = await db
            .Checkpoints.AsNoTracking()
            .Where(c => c.FiscalYear == year.BuddhistYear)
            .OrderBy(c => c.CutOff)
            .ToListAsync(cancel);
        if (rounds.Count == 0)
            return today <= year.HalfYear ? CheckpointRound.SixMonth : CheckpointRound.Annual;
        return rounds.Find(c => !c.IsClosed && c.CutOff >= today)?.Round ?? CheckpointRound.Annual;
    }
}
