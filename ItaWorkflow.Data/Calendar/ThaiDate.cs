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

    /// <summary>The instant of a time of day in Bangkok.</summary>
    public static DateTimeOffset At(DateOnly date, TimeOnly time) => new(date.ToDateTime(time), Offset);

    /// <inheritdoc cref="ThaiDateText.TryParse"/>
    public static bool TryParse(string? text, out DateOnly date) => ThaiDateText.TryParse(text, out date);

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
