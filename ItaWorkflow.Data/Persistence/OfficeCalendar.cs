using ItaWorkflow.Data.Calendar;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Data.Persistence;

/// <summary>The office's working days, by its holidays as they stand.</summary>
public static class OfficeCalendar
{
    public static async Task<WorkingDays> WorkingDaysAsync(this ItaDbContext db, CancellationToken cancel) =>
        new(await db.Holidays.AsNoTracking().ToListAsync(cancel));
}
