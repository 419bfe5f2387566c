using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Calendar;
using ItaWorkflow.Workflows.Routes;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Founding;

/// <summary>
/// What every new organization has from its first day: checkpoints of this fiscal year and the next, fixed holidays of both calendar
/// years, the product's routes. What stands of it already stays as it is.
/// </summary>
internal static class FirstYear
{
    public static async Task BeginAsync(ItaDbContext db, DateTimeOffset now, CancellationToken cancel)
    {
        var today = ThaiDate.DayOf(now);
        await AddCheckpointsAsync(db, FiscalYear.Of(today), cancel);
        await AddHolidaysAsync(db, today.Year + ThaiDate.BuddhistOffset, cancel);
        if (!await db.ApprovalRoutes.AnyAsync(cancel))
            db.ApprovalRoutes.AddRange(RouteText.OfProduct(now));
    }

    private static async Task AddCheckpointsAsync(ItaDbContext db, FiscalYear year, CancellationToken cancel)
    {
        var standing = await db.Checkpoints.AsNoTracking().ToListAsync(cancel);
        foreach (var fiscal in (FiscalYear[])[year, new(year.BuddhistYear + 1)])
        foreach (var round in Enum.GetValues<CheckpointRound>())
            if (!standing.Exists(c => c.FiscalYear == fiscal.BuddhistYear && c.Round == round))
                db.Checkpoints.Add(
                    new()
                    {
                        FiscalYear = fiscal.BuddhistYear,
                        Round = round,
                        CutOff = round.CutOff(fiscal),
                    }
                );
    }

    private static async Task AddHolidaysAsync(ItaDbContext db, int year, CancellationToken cancel)
    {
        var standing = await db.Holidays.Select(h => h.Date).ToListAsync(cancel);
        db.Holidays.AddRange(FixedHolidays.Of(year).Concat(FixedHolidays.Of(year + 1)).ExceptBy(standing, h => h.Date));
    }
}
