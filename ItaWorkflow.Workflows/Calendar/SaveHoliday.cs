using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Administration;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Calendar;

/// <summary>A day on which the office is closed; the name and source of a day already there are replaced.</summary>
/// <param name="IsLocal">Of this office alone: an import leaves it as it is.</param>
public sealed record SaveHoliday(int ById, DateOnly Date, string Name, string Source, bool IsLocal = false);

public sealed class SaveHolidayHandler(ItaDbContext db, TimeProvider clock)
{
    public static readonly Refusal NoName = new("โปรดกรอกชื่อวันหยุด", nameof(SaveHoliday.Name));
    public static readonly Refusal FarAway = new("วันหยุดต้องอยู่ในช่วงสิบปีก่อนหรือหลังวันนี้", nameof(SaveHoliday.Date));

    public Task<Refusal?> HandleAsync(SaveHoliday command, CancellationToken cancel)
    {
        if (command.Name.Trim().Length == 0)
            return Task.FromResult<Refusal?>(NoName);
        if (IsFar(command.Date, clock.Today()))
            return Task.FromResult<Refusal?>(FarAway);
        return db.AdministerAsync(command.ById, clock, act => SaveAsync(command, act, cancel), cancel);
    }

    /// <summary>Most likely a year in the wrong era.</summary>
    internal static bool IsFar(DateOnly day, DateOnly today) => Math.Abs(day.DayNumber - today.DayNumber) > 3660;

    private async Task<Refusal?> SaveAsync(SaveHoliday command, AdministrativeAct act, CancellationToken cancel)
    {
        var holiday =
            await db.Holidays.SingleOrDefaultAsync(h => h.Date == command.Date, cancel)
            ?? db.Holidays.Add(new() { Date = command.Date, Name = "" }).Entity;
        holiday.Name = command.Name.Trim();
        holiday.Source = command.Source.Trim();
        holiday.Kind = command.IsLocal ? HolidayKind.Local : HolidayKind.Official;
        act.Record(JournalKind.HolidayChanged, $"กำหนด {ThaiDate.Short(command.Date)} เป็นวันหยุด: {holiday.Name}");
        return null;
    }
}
