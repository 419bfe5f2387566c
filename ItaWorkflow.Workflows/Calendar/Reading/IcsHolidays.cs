using System.Globalization;
using System.Runtime.Serialization;
using System.Text;
using System.Text.RegularExpressions;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.Evaluation;
using ItaWorkflow.Data.Calendar;

namespace ItaWorkflow.Workflows.Calendar.Reading;

/// <summary>The events of an iCalendar file (RFC 5545) that last whole days in Bangkok; each read by itself, so that one that cannot be is named.</summary>
internal sealed partial class IcsHolidays
{
    private readonly List<FileDay> _days = [];
    private readonly List<string> _faults = [];
    private readonly EventDays _eventDays;
    private readonly ILookup<string, DateOnly> _moved;
    private int _cancelled;

    private IcsHolidays(DateOnly? today, IReadOnlyList<string> happenings)
    {
        _eventDays = new(today);
        _moved = Moved(happenings);
    }

    public static HolidayReading Read(string text, DateOnly? today)
    {
        List<string> happenings = [.. Happenings(text)];
        var holidays = new IcsHolidays(today, happenings);
        var isCancelled = CancelledAll.IsMatch(text);
        var count = 0;
        foreach (var happening in happenings)
        {
            count++;
            if (isCancelled)
                holidays._cancelled++;
            else if (Load(happening) is { } read)
                holidays.Take(read, count);
            else
                holidays._faults.Add($"รายการที่ {count} “{Title(happening)}”: อ่านไม่ได้ โปรดตรวจวันที่ของรายการนี้");
            if (holidays._days.Count > HolidayFile.MostDays || holidays._faults.Count > HolidayFile.MostFaults)
                break;
        }

        if (holidays is { _cancelled: > 0, _days.Count: 0, _faults.Count: 0 })
            holidays._faults.Add("ทุกรายการในไฟล์นี้ถูกยกเลิกไว้แล้ว");
        return new(holidays._days, holidays._faults) { Cancelled = holidays._cancelled };
    }

    private void Take(CalendarEvent happening, int count)
    {
        var name = string.Join(' ', (happening.Summary ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (string.Equals(happening.Status, EventStatus.Cancelled, StringComparison.OrdinalIgnoreCase))
            _cancelled++;
        else if (name.Length > HolidayFile.LongestName)
            _faults.Add($"รายการที่ {count}: ชื่อวันหยุดยาวเกิน {HolidayFile.LongestName} ตัวอักษร");
        else if (_eventDays.Of(happening, _moved[happening.Uid ?? ""], out var days) is { } fault)
            _faults.Add($"รายการที่ {count} “{name}”: {fault}");
        else if (name.Length == 0)
            _faults.Add($"รายการที่ {count}: {ThaiDate.Short(days[0])} ไม่มีชื่อวันหยุด");
        else if (name.Contains('\uFFFD', StringComparison.Ordinal))
            _faults.Add($"รายการที่ {count} “{name}”: มีอักขระเสียที่อ่านไม่ได้");
        else
            _days.AddRange(days.Select(day => new FileDay(day, name, "")));
    }

    /// <returns>null: the library cannot make an event of it.</returns>
    private static CalendarEvent? Load(string happening)
    {
        try
        {
            var calendar = $"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{happening}END:VCALENDAR\r\n";
            var read = Ical.Net.Calendar.Load(calendar)?.Events.FirstOrDefault();
            // A zone that nobody knows is found out only when it is asked for.
            return read is null || read.DtStart?.AsUtc <= DateTime.MaxValue || read.DtStart is null ? read : null;
        }
        catch (Exception e)
            when (e
                    is ArgumentException
                        or FormatException
                        or SerializationException
                        or InvalidOperationException
                        or EvaluationException
            )
        {
            // Of a zone with a name of its program's own the clock's words stay.
            var local = OwnZone.Replace(happening, "");
            return local.Length < happening.Length ? Load(local) : null;
        }
    }

    /// <summary>By event, the days of its repetition in the place of which another event stands: moved, renamed or called off.</summary>
    private static ILookup<string, DateOnly> Moved(IReadOnlyList<string> happenings) =>
        happenings
            .Select(h => (Instead: Instead.Match(h), Uid: Uid.Match(h)))
            .Where(h => h is { Instead.Success: true, Uid.Success: true })
            .ToLookup(h => h.Uid.Groups["uid"].Value.Trim(), h => DayOf(h.Instead), StringComparer.Ordinal);

    private static DateOnly DayOf(Match instead) =>
        DateTime.TryParseExact(
            instead.Groups["day"].Value + (instead.Groups["time"] is { Success: true } time ? time.Value : "000000"),
            "yyyyMMddHHmmss",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var at
        )
            ? DateOnly.FromDateTime(instead.Groups["utc"].Length > 0 && at.TimeOfDay != TimeSpan.Zero ? at + ThaiDate.Offset : at)
            : default;

    /// <summary>Each event of the file as it stands there.</summary>
    private static IEnumerable<string> Happenings(string text)
    {
        StringBuilder? happening = null;
        foreach (var line in text.Split('\n').Select(l => l.TrimEnd('\r')))
        {
            if (line.Equals("BEGIN:VEVENT", StringComparison.OrdinalIgnoreCase))
                happening = new();
            happening?.Append(line).Append("\r\n");
            if (!line.Equals("END:VEVENT", StringComparison.OrdinalIgnoreCase) || happening is null)
                continue;
            yield return happening.ToString();
            happening = null;
        }
    }

    private static string Title(string happening) =>
        Summary.Match(happening) is { Success: true } match
            ? match.Groups["words"].Value.Trim() is { Length: > 60 } longer
                ? longer[..60] + "…"
                : match.Groups["words"].Value.Trim()
            : "";

    private const RegexOptions Options =
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.ExplicitCapture;

    [GeneratedRegex(@"^RECURRENCE-ID[^:\n]*:(?<day>[0-9]{8})(T(?<time>[0-9]{6})(?<utc>Z?))?\s*$", Options, 1000)]
    private static partial Regex Instead { get; }

    [GeneratedRegex(@"^UID[^:\n]*:(?<uid>.*)$", Options, 1000)]
    private static partial Regex Uid { get; }

    [GeneratedRegex(@"^METHOD:CANCEL\s*$", Options, 1000)]
    private static partial Regex CancelledAll { get; }

    [GeneratedRegex(@"^SUMMARY[^:\n]*:(?<words>.*)$", Options, 1000)]
    private static partial Regex Summary { get; }

    [GeneratedRegex(@";TZID=(""[^""\n]*""|[^:;\n]*)", Options, 1000)]
    private static partial Regex OwnZone { get; }
}
