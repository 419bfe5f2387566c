using ItaWorkflow.Data.Writing;

namespace ItaWorkflow.Workflows.Calendar.Reading;

/// <summary>A day as a file names it.</summary>
/// <param name="Source">As the file says; empty: it says nothing.</param>
public sealed record FileDay(DateOnly Date, string Name, string Source);

/// <param name="Faults">One Thai sentence per row that cannot be read, with its row number.</param>
public sealed record HolidayReading(IReadOnlyList<FileDay> Days, IReadOnlyList<string> Faults)
{
    /// <summary>Nothing in the file tells whether 5/12 is in May or in December: somebody must say it.</summary>
    public bool AsksDayOrder { get; init; }

    /// <summary>Events that their calendar calls cancelled: left out.</summary>
    public int Cancelled { get; init; }
}

/// <summary>How a file writes 5/12/2026.</summary>
public enum DayOrder
{
    DayFirst,
    MonthFirst,
}

/// <summary>Reads holidays from CSV or iCalendar (RFC 5545).</summary>
public static class HolidayFile
{
    public const int MostBytes = 1_000_000;
    public const int MostDays = 1_000;
    public const int LongestName = 200;

    /// <summary>Whoever mends so many reads the rest the next time.</summary>
    public const int MostFaults = 50;

    /// <param name="today">What repeats without end is taken for the years around it; null: for three years from its beginning.</param>
    /// <param name="order">As somebody chose it; null: told by the file.</param>
    public static HolidayReading Read(byte[] file, DateOnly? today = null, DayOrder? order = null)
    {
        if (file.Length > MostBytes)
            return Unreadable("ไฟล์ใหญ่เกิน 1 MB");
        var text = OfficeText.Decode(Unfolded(file));
        if (text.Contains('\0'))
            return Unreadable("ไฟล์นี้ไม่ใช่ข้อความ โปรดใช้ไฟล์ CSV หรือ ICS");
        text = NormalText.Of(text);
        var reading = text.TrimStart().StartsWith("BEGIN:VCALENDAR", StringComparison.OrdinalIgnoreCase)
            ? IcsHolidays.Read(text, today)
            : CsvHolidays.Read(text, order);
        if (reading.Days.Count > MostDays)
            return Unreadable($"ไฟล์มีวันหยุดเกิน {MostDays} วัน");
        if (reading.Faults.Count > MostFaults)
            return reading with
            {
                Days = [],
                Faults = [.. reading.Faults.Take(MostFaults), "และอาจมีอีก โปรดแก้เท่าที่เห็นแล้วนำเข้าใหม่"],
            };
        return reading is { Days.Count: 0, Faults.Count: 0 } ? Unreadable("ไม่พบวันหยุดในไฟล์นี้") : reading;
    }

    /// <summary>Of iCalendar each line whole: programs that fold by bytes cut through letters, which could not be read one by one.</summary>
    private static byte[] Unfolded(byte[] file)
    {
        if (file.AsSpan()[..Math.Min(64, file.Length)].IndexOf("BEGIN:VCALENDAR"u8) < 0)
            return file;
        var whole = new List<byte>(file.Length);
        for (var at = 0; at < file.Length; at++)
        {
            var rest = file.AsSpan(at);
            if (rest.StartsWith("\r\n "u8) || rest.StartsWith("\r\n\t"u8))
                at += 2;
            else if (rest.StartsWith("\n "u8) || rest.StartsWith("\n\t"u8))
                at += 1;
            else
                whole.Add(file[at]);
        }
        return [.. whole];
    }

    private static HolidayReading Unreadable(string why) => new([], [why]);
}
