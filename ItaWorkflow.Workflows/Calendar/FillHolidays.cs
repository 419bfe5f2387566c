using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Administration;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Calendar;

/// <summary>Adds the holidays of fixed date to a year; days already there stay as they are.</summary>
/// <param name="Year">Calendar year, Buddhist Era.</param>
public sealed record FillHolidays(int ById, int Year);

public sealed class FillHolidaysHandler(ItaDbContext db, TimeProvider clock)
{
    public static readonly Refusal NothingNew = new("วันหยุดที่ตรงกันทุกปีอยู่ครบแล้ว");

    public Task<Refusal?> HandleAsync(FillHolidays command, CancellationToken cancel) =>
        db.AdministerAsync(
            command.ById,
            clock,
            async act =>
            {
                var days = FixedHolidays.Of(command.Year).ToList();
                var there = await db
                    .Holidays.Select(h => h.Date)
                    .Where(d => days.Select(h => h.Date).Contains(d))
                    .ToListAsync(cancel);
                var missing = days.Where(h => !there.Contains(h.Date)).ToList();
                if (missing.Count == 0)
                    return NothingNew;
                db.Holidays.AddRange(missing);
                act.Record(
                    JournalKind.HolidayChanged,
                    $"เติมวันหยุดที่ตรงกันทุกปีของปี {command.Year} จำนวน {missing.Count} วัน"
                );
                return null;
            },
            cancel
        );
}
