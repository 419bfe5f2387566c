using System.Globalization;

namespace ItaWorkflow.Data.Calendar;

/// <summary>
/// Dates as Thai offices write them. Stored dates are Gregorian; the Buddhist year (CE + 543) exists only here, at the edge.
/// Digits are Arabic; <see cref="ThaiNumerals.ToThai"/> makes them Thai.
/// </summary>
public static class ThaiDate
{
    public const int BuddhistOffset = 543;
    public static readonly TimeSpan Offset = TimeSpan.FromHours(7);

    public static readonly IReadOnlyList<string> Months =
    [
        "มกราคม",
        "กุมภาพันธ์",
        "มีนาคม",
        "เมษายน",
        "พฤษภาคม",
        "มิถุนายน",
        "กรกฎาคม",
        "สิงหาคม",
        "กันยายน",
        "ตุลาคม",
        "พฤศจิกายน",
        "ธันวาคม",
    ];

    public static readonly IReadOnlyList<string> ShortMonths =
    [
        "ม.ค.",
        "ก.พ.",
        "มี.ค.",
        "เม.ย.",
        "พ.ค.",
        "มิ.ย.",
        "ก.ค.",
        "ส.ค.",
        "ก.ย.",
        "ต.ค.",
        "พ.ย.",
        "ธ.ค.",
    ];

    public static readonly IReadOnlyList<string> Weekdays = ["อาทิตย์", "จันทร์", "อังคาร", "พุธ", "พฤหัสบดี", "ศุกร์", "เสาร์"];

    /// <summary>20 พฤศจิกายน 2569</summary>
    public static string Long(DateOnly date) => Invariant($"{date.Day} {Months[date.Month - 1]} {date.Year + BuddhistOffset}");

    /// <summary>20 พ.ย. 2569</summary>
    public static string Short(DateOnly date) =>
        Invariant($"{date.Day} {ShortMonths[date.Month - 1]} {date.Year + BuddhistOffset}");

    /// <summary>วันศุกร์ที่ 20 พ.ย. 2569</summary>
    public static string WithWeekday(DateOnly date) => $"วัน{Weekdays[(int)date.DayOfWeek]}ที่ {Short(date)}";

    /// <summary>20 พ.ย. 2569 14:20 น., in Bangkok</summary>
    public static string ShortWithTime(DateTimeOffset instant) => $"{Short(DayOf(instant))} {Time(instant)}";

    /// <summary>14:20 น., in Bangkok</summary>
    public static string Time(DateTimeOffset instant)
    {
        var local = instant.ToOffset(Offset);
        return Invariant($"{local.Hour:00}:{local.Minute:00} น.");
    }

    /// <summary>The calendar day in Bangkok (no daylight saving, UTC+7).</summary>
    public static DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(instant.ToOffset(Offset).DateTime);

    public static DateOnly Today(this TimeProvider clock) => DayOf(clock.GetUtcNow());

    /// <summary>
    /// Reads 20/11/2569, 20 พ.ย. 69, ๒๐ พฤศจิกายน ๒๕๖๙ or an ISO date. Years under 100 are Buddhist 25xx; over 2400 Buddhist;
    /// anything else Gregorian.
    /// </summary>
    /// <returns>false when the text is no day of the calendar.</returns>
    public static bool TryParse(string? text, out DateOnly date)
    {
        date = default;
        if (string.IsNullOrWhiteSpace(text))
            return false;
        var words = ThaiNumerals
            .ToArabic(text)
            .Split([' ', '/', '-', '\u00a0'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (words.Length != 3)
            return false;
        if (words[0].Length == 4)
            (words[0], words[2]) = (words[2], words[0]);
        return TryNumber(words[0], out var day)
            && TryMonth(words[1], out var month)
            && TryNumber(words[2], out var year)
            && TryMake(GregorianYear(year), month, day, out date);
    }

    private static int GregorianYear(int year) =>
        year switch
        {
            < 100 => year + 2500 - BuddhistOffset,
            > 2400 => year - BuddhistOffset,
            _ => year,
        };

    private static bool TryMonth(string word, out int month)
    {
        month = Position(Months, word) is var full and > 0 ? full : Position(ShortMonths, word);
        return month > 0 || TryNumber(word, out month);
    }

    private static int Position(IReadOnlyList<string> names, string word)
    {
        for (var i = 0; i < names.Count; i++)
            if (string.Equals(names[i].TrimEnd('.'), word.TrimEnd('.'), StringComparison.Ordinal))
                return i + 1;
        return 0;
    }

    private static bool TryNumber(string word, out int number) =>
        int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    private static bool TryMake(int year, int month, int day, out DateOnly date)
    {
        date = default;
        if (year is < 1900 or > 2400 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
            return false;
        date = new DateOnly(year, month, day);
        return true;
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
