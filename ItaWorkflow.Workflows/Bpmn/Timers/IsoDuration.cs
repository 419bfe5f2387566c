using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using ItaWorkflow.Data.Calendar;

namespace ItaWorkflow.Workflows.Bpmn;

/// <summary>An ISO 8601 duration; months and days are counted on the calendar, not as so many seconds.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly partial record struct IsoDuration(int Months, int Days, TimeSpan Time)
{
    private const int LongestYears = 50;

    /// <summary>The last of hours, minutes and seconds may have a fraction (ISO 8601): PT0.5H.</summary>
    private const string Amount = @"[0-9]{1,9}(?:[.,][0-9]{1,7}(?=[HMS]\z))?";

    public bool IsZero => this == default;

    /// <summary>Without its months, which have no one length.</summary>
    public TimeSpan Length => TimeSpan.FromDays(Days) + Time;

    public static IsoDuration Parse(string text)
    {
        if (Form().Match(text) is not { Success: true } match)
            throw new FormatException("ระยะเวลาต้องเขียนแบบ ISO 8601 เช่น P3D หรือ PT4H30M");
        var months = (Part(match, "y") * 12) + Part(match, "m");
        var days = (Part(match, "w") * 7) + Part(match, "d");
        var seconds = (Part(match, "h") * 3600) + (Part(match, "n") * 60) + Part(match, "s");
        if (months > LongestYears * 12 || days > LongestYears * 366 || seconds > LongestYears * 366 * 86400m)
            throw new FormatException($"ระยะเวลายาวเกิน {LongestYears} ปี");
        return new((int)months, (int)days, TimeSpan.FromTicks((long)(seconds * TimeSpan.TicksPerSecond)));
    }

    public DateTimeOffset After(DateTimeOffset from) => from.AddMonths(Months).AddDays(Days).Add(Time);

    /// <summary>The same hour, so many office days later in Bangkok.</summary>
    public DateTimeOffset AfterWorkingDays(DateTimeOffset from, WorkingDays office)
    {
        var here = from.ToOffset(ThaiDate.Offset);
        var day = office.Add(DateOnly.FromDateTime(here.DateTime), Days);
        return new(day.ToDateTime(TimeOnly.FromTimeSpan(here.TimeOfDay)), ThaiDate.Offset);
    }

    private static decimal Part(Match match, string group) =>
        match.Groups[group] is not { Success: true, Value: var text } ? 0
        : decimal.TryParse(text.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            ? value
        : throw new FormatException("ตัวเลขในระยะเวลาใหญ่เกินไป");

    [GeneratedRegex(
        @"\AP(?=[0-9T])(?:(?<w>[0-9]{1,9})W|(?:(?<y>[0-9]{1,9})Y)?(?:(?<m>[0-9]{1,9})M)?(?:(?<d>[0-9]{1,9})D)?(?:T(?=[0-9])(?:(?<h>"
            + Amount
            + @")H)?(?:(?<n>"
            + Amount
            + @")M)?(?:(?<s>"
            + Amount
            + @")S)?)?)\z",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Form();
}
