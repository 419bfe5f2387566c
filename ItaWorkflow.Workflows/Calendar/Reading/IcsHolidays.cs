using System.Globalization;
using System.Text;
using ItaWorkflow.Data.Calendar;

namespace ItaWorkflow.Workflows.Calendar.Reading;

/// <summary>The all-day events of an iCalendar file (RFC 5545): DTSTART, DTEND (not included) and SUMMARY.</summary>
internal static class IcsHolidays
{
    private const int LongestEvent = 31;

    /// <summary>What of a folded line is read: a name holds far less.</summary>
    private const int LongestLine = 2_000;

    public static HolidayReading Read(string text)
    {
        var (days, faults) = (new List<FileDay>(), new List<string>());
        Dictionary<string, string>? happening = null;
        var count = 0;
        foreach (var line in Unfold(text))
        {
            if (line.Equals("BEGIN:VEVENT", StringComparison.OrdinalIgnoreCase))
            {
                happening = new(StringComparer.OrdinalIgnoreCase);
            }
            else if (line.Equals("END:VEVENT", StringComparison.OrdinalIgnoreCase) && happening is not null)
            {
                Add(happening, ++count, days, faults);
                happening = null;
            }
            else if (happening is not null && line.Split(':', 2) is [var name, var value])
            {
                happening[name.Split(';', 2)[0]] = value;
            }

            if (days.Count > HolidayFile.MostDays || faults.Count > HolidayFile.MostFaults)
                break;
        }

        return new(days, faults);
    }

    private static void Add(Dictionary<string, string> happening, int count, List<FileDay> days, List<string> faults)
    {
        var name = Plain(happening.GetValueOrDefault("SUMMARY", ""));
        if (name.Length > HolidayFile.LongestName)
            faults.Add($"รายการที่ {count}: ชื่อวันหยุดยาวเกิน {HolidayFile.LongestName} ตัวอักษร");
        else if (!TryDay(happening.GetValueOrDefault("DTSTART"), out var first))
            faults.Add($"รายการที่ {count} “{name}”: ไม่มีวันที่ที่อ่านได้");
        else if (name.Length == 0)
            faults.Add($"รายการที่ {count}: {ThaiDate.Short(first)} ไม่มีชื่อวันหยุด");
        else if (happening.ContainsKey("RRULE"))
            faults.Add($"รายการที่ {count} “{name}”: เป็นรายการที่เกิดซ้ำ โปรดใส่วันหยุดเป็นรายวัน");
        else if (!TryDay(happening.GetValueOrDefault("DTEND"), out var end) || end <= first)
            days.Add(new(first, name, ""));
        else if (end.DayNumber - first.DayNumber > LongestEvent)
            faults.Add($"รายการที่ {count} “{name}”: ยาวเกิน {LongestEvent} วัน");
        else
            for (var day = first; day < end; day = day.AddDays(1))
                days.Add(new(day, name, ""));
    }

    private static bool TryDay(string? value, out DateOnly day)
    {
        day = default;
        return value is { Length: >= 8 }
            && DateOnly.TryParseExact(value[..8], "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
    }

    /// <summary>A line that begins with a space continues the one before it.</summary>
    private static IEnumerable<string> Unfold(string text)
    {
        var line = new StringBuilder();
        foreach (var raw in text.Split('\n').Select(l => l.TrimEnd('\r')))
        {
            if (raw is not [' ' or '\t', ..])
            {
                yield return line.ToString();
                line.Clear().Append(raw);
            }
            else if (line.Length < LongestLine)
            {
                line.Append(raw.AsSpan(1));
            }
        }

        yield return line.ToString();
    }

    private static string Plain(string text) =>
        text.Replace("\\n", " ", StringComparison.OrdinalIgnoreCase)
            .Replace("\\,", ",", StringComparison.Ordinal)
            .Replace("\\;", ";", StringComparison.Ordinal)
            .Replace("\\\\", "\\", StringComparison.Ordinal)
            .Trim();
}
