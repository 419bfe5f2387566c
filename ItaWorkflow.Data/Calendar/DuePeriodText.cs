using System.Globalization;
using System.Text.RegularExpressions;

namespace ItaWorkflow.Data.Calendar;

/// <summary>Due dates in every form of the papers, as people type them.</summary>
public static partial class DuePeriodText
{
    /// <summary>
    /// Reads a date, a month (ภายในเดือนมีนาคม ๒๕๖๗), a span (ต.ค.๖๔ - เม.ย. ๖๕, ตลอดปีงบประมาณ), ประจำทุกเดือน, ทุกวันที่ 5 ของเดือน or
    /// รายไตรมาส; what repeats or lasts ends with the year, or where it says (ประจำทุกเดือน ถึง มิ.ย. 2570).
    /// </summary>
    /// <param name="year">Whose year a period without dates means.</param>
    /// <returns>null: the text says no such thing.</returns>
    public static DuePeriod? Read(string? text, FiscalYear year)
    {
        if (text is null or { Length: > Longest })
            return null;
        var plain = Spaces.Replace(ThaiNumerals.ToArabic(text), " ").Trim();
        return Repeating(plain, year) ?? WholeYear(plain, year) ?? Spanned(plain) ?? Single(plain);
    }

    private static DuePeriod? Single(string plain)
    {
        if (!ThaiDateText.TryParseDue(plain, out var due))
            return null;
        var isMonth = !ThaiDateText.TryParse(Within.Replace(plain, ""), out _);
        return new(isMonth ? DueForm.Month : DueForm.Day, null, due);
    }

    private static DuePeriod? WholeYear(string plain, FiscalYear year) =>
        Year.Match(plain) is { Success: true } match
        && (match.Groups["year"] is not { Success: true } said || Number(said.Value) == year.BuddhistYear)
            ? new(DueForm.Span, year.First, year.Last)
            : null;

    private static DuePeriod? Repeating(string plain, FiscalYear year)
    {
        var isMonthly = Monthly.IsMatch(plain);
        var match = (isMonthly ? Monthly : Quarterly).Match(plain);
        if (!match.Success)
            return null;
        var until = year.Last;
        if (match.Groups["until"] is { Success: true, Value: var end } && !ThaiDateText.TryParseDue(end, out until))
            return null;
        var from = year.First;
        if (match.Groups["from"] is { Success: true, Value: var begin } && !TryBegin(begin, out from))
            return null;
        if (until < from)
            return null;
        var day = match.Groups["day"] is { Success: true, Value: var number } ? Number(number) : 0;
        if (day > 31)
            return null;
        return new(isMonthly ? DueForm.Monthly : DueForm.Quarterly, from, until, day);
    }

    private static DuePeriod? Spanned(string plain)
    {
        if (Span.Match(plain) is not { Success: true } match)
            return null;
        var (begin, end) = (match.Groups["from"].Value, match.Groups["until"].Value);
        if (!ThaiDateText.TryParseDue(end, out var until))
            return null;
        // ตุลาคม - ธันวาคม 2569, 1 - 30 ต.ค. 2569: the year, and the month, stand only once.
        foreach (var candidate in new[] { begin, $"{begin} {LastWord(end)}", $"{begin} {LastWords(end)}" })
            if (TryBegin(candidate, out var from) && from <= until)
                return new(DueForm.Span, from, until);
        return null;
    }

    private static bool TryBegin(string text, out DateOnly first)
    {
        if (ThaiDateText.TryParse(Within.Replace(text, ""), out first))
            return true;
        if (!ThaiDateText.TryParseDue(text, out first))
            return false;
        first = new DateOnly(first.Year, first.Month, 1);
        return true;
    }

    private static string LastWord(string text) => text[(text.LastIndexOf(' ') + 1)..];

    private static string LastWords(string text) => text[(text.IndexOf(' ', StringComparison.Ordinal) + 1)..];

    private static int Number(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private const int Milliseconds = 200;
    private const int Longest = 200;
    private const string Bounds = @"( (ตั้งแต่|เริ่ม) ?(?<from>.+?))?( ?(จนถึง|ถึง) ?(?<until>.+))?$";

    [GeneratedRegex(
        @"^(เป็น)?(ประจำ)?( ?ภายใน)?(ทุก(สิ้น)?เดือน|รายเดือน|เดือนละ 1? ?ครั้ง|( ?ทุก)? ?วันที่ (?<day>[0-9]{1,2}) ?ของ(ทุก)?เดือน(ถัดไป)?( ประจำทุกเดือน)?)"
            + Bounds,
        Options,
        Milliseconds
    )]
    private static partial Regex Monthly { get; }

    [GeneratedRegex(@"^(เป็น)?(ประจำ)?(ทุก(สิ้น)?ไตรมาส|รายไตรมาส|ไตรมาสละ 1? ?ครั้ง)" + Bounds, Options, Milliseconds)]
    private static partial Regex Quarterly { get; }

    [GeneratedRegex(@"^(ตลอด(ทั้ง)?|ภายใน)ปี(งบประมาณ)?( ?(พ\.ศ\. ?)?(?<year>[0-9]{4}))?$", Options, Milliseconds)]
    private static partial Regex Year { get; }

    [GeneratedRegex(@"^(ตั้งแต่|ระหว่าง)?(เดือน)? ?(?<from>.+?)\.? ?(-|–|—|จนถึง|ถึง) ?(?<until>.+)$", Options, Milliseconds)]
    private static partial Regex Span { get; }

    [GeneratedRegex(@"^(ภายใน|วันที่)\s*", Options, Milliseconds)]
    private static partial Regex Within { get; }

    [GeneratedRegex(@"[\s\u00a0]+", Options, Milliseconds)]
    private static partial Regex Spaces { get; }
}
