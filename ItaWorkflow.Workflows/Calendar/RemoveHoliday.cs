using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Administration;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Calendar;

/// <summary>The office is open on that day after all.</summary>
public sealed record RemoveHoliday(int ById, DateOnly Date);

public sealed class RemoveHolidayHandler(ItaDbContext db, TimeProvider clock)
{
    public Task<Refusal?> HandleAsync(RemoveHoliday command, CancellationToken cancel) =>
        db.AdministerAsync(
            command.ById,
            clock,
            async act =>
            {
                if (await db.Holidays.SingleOrDefaultAsync(h => h.Date == command.Date, cancel) is not { } holiday)
                    return null;
                db.Holidays.Remove(holiday);
                act.Record(JournalKind.HolidayChanged, $"ยกเลิกวันหยุด {ThaiDate.Short(command.Date)}: {holiday.Name}");
                return null;
            },
            cancel
        );
}
