using System.Globalization;
using System.Text.RegularExpressions;
using ItaWorkflow.Data.Calendar;

namespace ItaWorkflow.Workflows.Calendar.Reading;

/// <summary>A column of days in figures, and what it tells about the order of day and month: one row's 25 speaks for all rows.</summary>
internal sealed partial class DayColumn
{
    private readonly string? _unclear;

    public DayColumn(IReadOnlyList<string> days)
    {
        var read = days.Select(d => Figures.Match(Plain(d))).Where(m => m.Success).ToList();
        var isDayFirst = read.Exists(m => Number(m, "one") > 12 || Number(m, "year") > 2400);
        var isMonthFirst = read.Exists(m => Number(m, "two") > 12);
        _unclear = read.Find(m => Number(m, "one") != Number(m, "two"))?.Value;
        Order =
            isDayFirst != isMonthFirst ? (isDayFirst ? DayOrder.DayFirst : DayOrder.MonthFirst)
            : _unclear is null ? DayOrder.DayFirst
            : null;
    }

    /// <summary>null: nothing tells, or its rows contradict each other.</summary>
    public DayOrder? Order { get; }

    public string Question =>
        $"ไฟล์ไม่บอกว่า “{_unclear}” เขียนวันหรือเดือนขึ้นก่อน โปรดเลือกลำดับวันและเดือนแล้วนำเข้าใหม่ หรือพิมพ์เดือนเป็นตัวอักษร";

    public static bool TryRead(string text, DayOrder order, out DateOnly date)
    {
        var plain = Plain(text);
        return order is DayOrder.MonthFirst && Figures.Match(plain) is { Success: true } match
            ? ThaiDate.TryParse(
                $"{match.Groups["two"]}/{match.Groups["one"]}/{(Number(match, "year") is < 100 and var year ? year + 2000 : Number(match, "year"))}",
                out date
            )
            : ThaiDate.TryParse(plain, out date);
    }

    /// <summary>Without the midnight that a spreadsheet puts behind a day.</summary>
    private static string Plain(string text) => Midnight.Replace(ThaiNumerals.ToArabic(text).Trim(), "");

    private static int Number(Match match, string part) =>
        int.Parse(match.Groups[part].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;

    [GeneratedRegex(@"^(?<one>[0-9]{1,2})\s*[/.-]\s*(?<two>[0-9]{1,2})\s*[/.-]\s*(?<year>[0-9]{4}|[0-9]{2})$", Options, 1000)]
    private static partial Regex Figures { get; }

    [GeneratedRegex(@"[ T]+(0?0:00(:00)?|12:00(:00)? ?AM)( น\.)?$", Options, 1000)]
    private static partial Regex Midnight { get; }
}
