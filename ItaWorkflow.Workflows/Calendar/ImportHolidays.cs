using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Administration;
using ItaWorkflow.Workflows.Calendar.Reading;
using ItaWorkflow.Workflows.Writing;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Calendar;

/// <summary>นำเข้าวันหยุด: all the days of a file, or none. What this office decided for itself stays as it is.</summary>
/// <param name="Days">CSV or ICS, as it came.</param>
/// <param name="Source">Where the days were taken from, for those of which the file does not say it.</param>
/// <param name="Order">Of day and month in figures, where the file does not tell it; null: not said.</param>
/// <param name="Broken">What becomes of words whose ำ is broken; null: not said, and asked if there are any.</param>
public sealed record ImportHolidays(int ById, byte[] Days, string Source, DayOrder? Order = null, BrokenNames? Broken = null);

/// <summary>ำ that broke on its way out of a PDF.</summary>
public enum BrokenNames
{
    MadeWhole,
    AsInFile,
}

/// <param name="Faults">Why nothing was imported, row by row.</param>
public sealed record ImportHolidaysOutcome(int Added, int Changed, int Kept, IReadOnlyList<string> Faults, Refusal? Refusal)
{
    /// <summary>Events that the file itself calls cancelled.</summary>
    public int Cancelled { get; init; }

    /// <summary>The year of most days, Buddhist Era; null: nothing was imported.</summary>
    public int? Year { get; init; }
}

public sealed class ImportHolidaysHandler(ItaDbContext db, TimeProvider clock)
{
    public static readonly Refusal CannotRead = new(
        "ยังไม่ได้นำเข้าวันใดเลย โปรดแก้ไฟล์ตามรายการแล้วนำเข้าใหม่",
        nameof(ImportHolidays.Days)
    );
    public static readonly Refusal AsksDayOrder = new(
        "โปรดเลือกว่าไฟล์นี้เขียนวันหรือเดือนขึ้นก่อน",
        nameof(ImportHolidays.Order)
    );
    public static readonly Refusal AsksBrokenNames = new(
        "ชื่อวันหยุดในไฟล์มีคำที่สระอำขาด โปรดเลือกว่าจะแก้เป็นคำเต็มหรือคงไว้ตามไฟล์ แล้วเลือกไฟล์อีกครั้ง",
        nameof(ImportHolidays.Broken)
    );
    public static readonly Refusal NoSource = new("โปรดกรอกที่มา เช่น มติคณะรัฐมนตรีและวันที่", nameof(ImportHolidays.Source));

    public async Task<ImportHolidaysOutcome> HandleAsync(ImportHolidays command, CancellationToken cancel)
    {
        var reading = HolidayFile.Read(command.Days, clock.Today(), command.Order);
        var faults = reading.Faults.Concat(reading.Days.Where(IsFar).Select(Far)).ToList();
        if (faults.Count > 0)
            return new(0, 0, 0, faults, reading.AsksDayOrder ? AsksDayOrder : CannotRead);
        if (command.Broken is null && BrokenNamesOf(reading) is { Count: > 0 } broken)
            return new(0, 0, 0, broken, AsksBrokenNames);
        if (command.Source.Trim().Length == 0 && reading.Days.Any(d => d.Source.Length == 0))
            return new(0, 0, 0, [], NoSource);

        var outcome = new ImportHolidaysOutcome(0, 0, 0, [], null);
        var busy = await db.AdministerAsync(
            command.ById,
            clock,
            async act =>
            {
                outcome = await StoreAsync(command, Named(reading.Days, command.Broken), cancel);
                act.Record(
                    JournalKind.HolidayChanged,
                    $"นำเข้าวันหยุดจากไฟล์: เพิ่ม {outcome.Added} วัน แก้ไข {outcome.Changed} วัน"
                );
                return null;
            },
            cancel
        );
        return busy is null ? outcome with { Cancelled = reading.Cancelled } : new(0, 0, 0, [], busy);
    }

    /// <summary>“ส าคัญ” น่าจะเป็น “สำคัญ”, each once.</summary>
    private static List<string> BrokenNamesOf(HolidayReading reading) =>
        [
            .. BrokenSaraAm
                .Find(string.Join('\n', reading.Days.SelectMany(d => new[] { d.Name, d.Source })))
                .Take(HolidayFile.MostFaults)
                .Select(word => $"“{word.Broken}” น่าจะเป็น “{word.Whole}”"),
        ];

    private static IReadOnlyList<FileDay> Named(IReadOnlyList<FileDay> days, BrokenNames? broken) =>
        broken is BrokenNames.MadeWhole
            ? [.. days.Select(d => d with { Name = BrokenSaraAm.Repair(d.Name), Source = BrokenSaraAm.Repair(d.Source) })]
            : days;

    private async Task<ImportHolidaysOutcome> StoreAsync(
        ImportHolidays command,
        IReadOnlyList<FileDay> days,
        CancellationToken cancel
    )
    {
        var dates = days.Select(d => d.Date).ToList();
        var there = await db.Holidays.Where(h => dates.Contains(h.Date)).ToDictionaryAsync(h => h.Date, cancel);
        var (added, changed, kept) = (0, 0, 0);
        // Two names for one day (a holiday and a substitute) stand together.
        foreach (var group in days.GroupBy(d => d.Date))
        {
            var name = string.Join(" / ", group.Select(d => d.Name).Distinct(StringComparer.Ordinal));
            var source = group.Select(d => d.Source).FirstOrDefault(s => s.Length > 0) ?? command.Source.Trim();
            if (!there.TryGetValue(group.Key, out var holiday))
            {
                db.Holidays.Add(Of(group.Key, name, source));
                added++;
            }
            else if (holiday.Kind is not HolidayKind.Official || (holiday.Name, holiday.Source) == (name, source))
                kept++;
            else
            {
                (holiday.Name, holiday.Source) = (name, source);
                changed++;
            }
        }

        return new(added, changed, kept, [], null) { Year = MostlyIn(days) };
    }

    private static Holiday Of(DateOnly date, string name, string source) =>
        new()
        {
            Date = date,
            Name = name,
            Source = source,
        };

    private bool IsFar(FileDay day) => SaveHolidayHandler.IsFar(day.Date, clock.Today());

    private static string Far(FileDay day) => $"{ThaiDate.Short(day.Date)} “{day.Name}”: {SaveHolidayHandler.FarAway.Text}";

    private static int MostlyIn(IReadOnlyList<FileDay> days) =>
        days.GroupBy(d => d.Date.Year).MaxBy(g => g.Count())!.Key + ThaiDate.BuddhistOffset;
}
