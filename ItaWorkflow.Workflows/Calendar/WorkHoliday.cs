using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Administration;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Calendar;

/// <summary>เปิดทำการในวันหยุด: this office works on an official holiday, or is closed on it again.</summary>
public sealed record WorkHoliday(int ById, DateOnly Date, bool IsWorked);

public sealed class WorkHolidayHandler(ItaDbContext db, TimeProvider clock)
{
    public static readonly Refusal Gone = new("ไม่พบวันหยุดนี้แล้ว");

    public Task<Refusal?> HandleAsync(WorkHoliday command, CancellationToken cancel) =>
        db.AdministerAsync(
            command.ById,
            clock,
            async act =>
            {
                if (await db.Holidays.SingleOrDefaultAsync(h => h.Date == command.Date, cancel) is not { } holiday)
                    return Gone;
                holiday.Kind = command.IsWorked ? HolidayKind.Worked : HolidayKind.Official;
                act.Record(
                    JournalKind.HolidayChanged,
                    command.IsWorked
                        ? $"ให้หน่วยงานเปิดทำการในวันหยุด {ThaiDate.Short(command.Date)}: {holiday.Name}"
                        : $"ให้หน่วยงานหยุดตามปกติใน {ThaiDate.Short(command.Date)}: {holiday.Name}"
                );
                return null;
            },
            cancel
        );
}
