using System.Globalization;
using System.Text.RegularExpressions;
using ItaWorkflow.Data.Calendar;

namespace ItaWorkflow.Workflows.Measures;

/// <summary>An earlier year's due date as it is typed for another year: the same form, the same days, the years moved.</summary>
internal static partial class DueShift
{
    public static string Words(string typed, DuePeriod due, FiscalYear from, FiscalYear to)
    {
        var years = to.BuddhistYear - from.BuddhistYear;
        var shifted = Moved(typed, years);
        // Where the words do not read as what they shall say, a plain date does.
        return DuePeriodText.Read(shifted, to) is { } read && read.Form == due.Form && to.Contains(read.Until)
            ? shifted
            : ThaiDate.Long(due.Until.AddYears(years));
    }

    private static string Moved(string typed, int years)
    {
        var arabic = ThaiNumerals.ToArabic(typed);
        var moved = Year.Replace(arabic, year => Number(year.ValueSpan, years));
        return arabic == typed ? moved : ThaiNumerals.ToThai(moved);
    }

    private static string Number(ReadOnlySpan<char> year, int years) =>
        (int.Parse(year, NumberStyles.None, CultureInfo.InvariantCulture) + years).ToString(
            year.Length == 2 ? "00" : "0000",
            CultureInfo.InvariantCulture
        );

    /// <summary>2569, or 69 after a month's name.</summary>
    [GeneratedRegex(
        @"25[0-9][0-9]|(?<=[\p{L}\p{M}.] ?)[0-9]{2}(?=[^0-9]|$)(?!\s*(ของ|ครั้ง|เดือน))",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        200
    )]
    private static partial Regex Year { get; }
}
