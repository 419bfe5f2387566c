using System.Globalization;
using System.Text.RegularExpressions;

namespace ItaWorkflow.Data.Calendar;

/// <summary>
/// Dates and due dates as people type and papers print them. Years under 100 are Buddhist 25xx, over 2400 Buddhist, anything else Gregorian.
/// </summary>
public static partial class ThaiDateText
{
    /// <summary>
    /// Reads 20/11/2569, 20.11.2569, 20 พ.ย. 69, วันศุกร์ที่ ๒๐ พฤศจิกายน พ.ศ. ๒๕๖๙, 20-Nov-26 or an ISO date.
    /// </summary>
    /// <returns>false when the text is no day of the calendar.</returns>
    public static bool TryParse(string? text, out DateOnly date)
    {
        var plain = Plain(text);
        var match = DayMonthYear.Match(plain) is { Success: true } written ? written : Iso.Match(plain);
        date = default;
        return match.Success
            && TryMonth(match.Groups["month"].Value, out var month)
            && TryMake(Year(match), month, Number(match.Groups["day"]), out date);
    }

    /// <summary>
    /// Reads a due date: any date, or a month (ภายในเดือนมีนาคม ๒๕๖๗, ต.ค. ๖๔), which is due on its last day. A period that repeats
    /// (ประจำทุกเดือน, รายไตรมาส) is no due date.
    /// </summary>
    public static bool TryParseDue(string? text, out DateOnly date)
    {
        var plain = Plain(text);
        if (TryParse(Within.Replace(plain, ""), out date))
            return true;
        var match = MonthYear.Match(plain);
        if (!match.Success || !TryMonth(match.Groups["month"].Value, out var month))
            return false;
        if (!TryMake(Year(match), month, 1, out var first))
            return false;
        date = first.AddMonths(1).AddDays(-1);
        return true;
    }

    /// <summary>Empty where the text is longer than any date: what cannot be one is not searched for one.</summary>
    private static string Plain(string? text) =>
        text is null or { Length: > Longest }
            ? ""
            : BuddhistEra.Replace(ThaiNumerals.ToArabic(text).Replace('\u00a0', ' ').Trim(), "");

    private static bool TryMonth(string word, out int month)
    {
        if (int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out month))
            return true;
        month = Lists.Select(names => Position(names, word)).FirstOrDefault(place => place > 0);
        return month > 0;
    }

    private static readonly DateTimeFormatInfo English = CultureInfo.InvariantCulture.DateTimeFormat;

    private static readonly IReadOnlyList<string>[] Lists =
    [
        ThaiDate.Months,
        ThaiDate.ShortMonths,
        [.. English.MonthNames.Take(12)],
        [.. English.AbbreviatedMonthNames.Take(12)],
    ];

    /// <summary>Behind an English month the years are not the Buddhist ones.</summary>
    private static int Year(Match match) =>
        Number(match.Groups["year"]) is var year && year < 100 && match.Groups["month"].ValueSpan.ContainsAnyInRange('A', 'z')
            ? year + 2000
            : year;

    private static int Position(IReadOnlyList<string> names, string word)
    {
        for (var i = 0; i < names.Count; i++)
            if (string.Equals(WithoutDots(names[i]), WithoutDots(word), StringComparison.OrdinalIgnoreCase))
                return i + 1;
        return 0;
    }

    private static string WithoutDots(string name) => name.Replace(".", "", StringComparison.Ordinal);

    private static int Number(Group digits) => int.Parse(digits.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    private static bool TryMake(int year, int month, int day, out DateOnly date)
    {
        date = default;
        year = year switch
        {
            < 100 => year + 2500 - ThaiDate.BuddhistOffset,
            > 2400 => year - ThaiDate.BuddhistOffset,
            _ => year,
        };
        if (year is < 1900 or > 2400 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
            return false;
        date = new DateOnly(year, month, day);
        return true;
    }

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private const int Milliseconds = 200;
    private const int Longest = 200;

    [GeneratedRegex(
        @"^(วัน[\p{L}\p{M}]*ที่)?\s*(?<day>[0-9]{1,2})\s*[/.-]?\s*(เดือน\s*)?(?<month>[0-9]{1,2}(?=[\s/.-])|[\p{L}\p{M}.]+)\s*[/.-]?\s*(?<year>[0-9]{2}|[0-9]{4})$",
        Options,
        Milliseconds
    )]
    private static partial Regex DayMonthYear { get; }

    [GeneratedRegex(@"^(?<year>[0-9]{4})(?<mark>[-/.])(?<month>[0-9]{1,2})\k<mark>(?<day>[0-9]{1,2})$", Options, Milliseconds)]
    private static partial Regex Iso { get; }

    [GeneratedRegex(
        @"^(ภายใน)?\s*(สิ้น)?\s*(เดือน)?\s*(?<month>[\p{L}\p{M}.]+?)\s*(?<year>[0-9]{2}|[0-9]{4})$",
        Options,
        Milliseconds
    )]
    private static partial Regex MonthYear { get; }

    [GeneratedRegex(@"^ภายใน\s*", Options, Milliseconds)]
    private static partial Regex Within { get; }

    [GeneratedRegex(@"(พ\.?ศ\.?|ค\.?ศ\.?)\s*(?=[0-9])", Options, Milliseconds)]
    private static partial Regex BuddhistEra { get; }
}
