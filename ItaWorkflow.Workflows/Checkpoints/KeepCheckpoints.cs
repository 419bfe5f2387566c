using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Measures;
using ItaWorkflow.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Checkpoints;

/// <summary>Each fiscal year has its two checkpoints without anybody's doing.</summary>
public sealed class KeepCheckpointsHandler(ItaDbContext db, TimeProvider clock)
{
    public async Task HandleAsync(CancellationToken cancel)
    {
        var years = await db
            .Measures.Where(m => m.State == MeasureState.Adopted)
            .Select(m => m.FiscalYear)
            .Distinct()
            .ToListAsync(cancel);
        years.Add(FiscalYear.Of(clock.Today()).BuddhistYear);
        var known = await db.Checkpoints.Select(c => new { c.FiscalYear, c.Round }).ToListAsync(cancel);
        foreach (var year in years.Distinct().Where(year => known.Count(c => c.FiscalYear == year) < 2))
            await AddAsync(new FiscalYear(year), cancel);
    }

    private Task AddAsync(FiscalYear year, CancellationToken cancel) =>
        db.InOneTransactionAsync(
            async stop =>
            {
                foreach (var round in Enum.GetValues<CheckpointRound>())
                    await AddAsync(year, round, stop);
                await db.SaveChangesAsync(stop);
            },
            cancel
        );

    private async Task AddAsync(FiscalYear year, CheckpointRound round, CancellationToken cancel)
    {
        var cutOff = round.CutOff(year);
        var added = await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO checkpoints (fiscal_year, round, cut_off) VALUES ({year.BuddhistYear}, {round.ToString()}, {cutOff})
            ON CONFLICT DO NOTHING
            """,
            cancel
        );
        if (added > 0)
            db.Journal.Write(
                JournalKind.CheckpointChanged,
                clock.GetUtcNow(),
                $"ตั้งรอบการกำกับติดตาม{round.Words()} ปีงบประมาณ {year} วันตัดรอบ {ThaiDate.Short(cutOff)}"
            );
    }
}
