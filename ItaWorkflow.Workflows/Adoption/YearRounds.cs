using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Checkpoints;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Adoption;

/// <summary>A year whose first measures are adopted has its two rounds at once.</summary>
internal static class YearRounds
{
    /// <summary>Saves nothing. Whoever adds them at the same moment saves second, and the decision is written again.</summary>
    public static async Task KeepRoundsAsync(this ItaDbContext db, FiscalYear year, DateTimeOffset now, CancellationToken cancel)
    {
        var known = await db.Checkpoints.Where(c => c.FiscalYear == year.BuddhistYear).Select(c => c.Round).ToListAsync(cancel);
        foreach (var round in Enum.GetValues<CheckpointRound>().Except(known))
        {
            var cutOff = round.CutOff(year);
            db.Checkpoints.Add(
                new()
                {
                    FiscalYear = year.BuddhistYear,
                    Round = round,
                    CutOff = cutOff,
                }
            );
            var what = $"ตั้งรอบการกำกับติดตาม{round.Words()} ปีงบประมาณ {year} วันตัดรอบ {ThaiDate.Short(cutOff)}";
            db.Journal.Write(JournalKind.CheckpointChanged, now, what);
        }
    }
}
