using System.Globalization;
using System.Text.RegularExpressions;

namespace ItaWorkflow.Data.Calendar;

/// <summary>Due dates in every form of the papers, as people type them.</summary>
public static partial class DuePeriodText
{
    /// <summary>
    /// Reads a date, a month (ภายในเดือนมีนาคม ๒๕๖๗), a span (ต.ค.๖๔ - เม.ย. ๖๕, ตลอดปีงบประมาณ), ประจำทุกเดือน, ทุกวันที่ 5 ของเดือน or
    /// รายไตรมาส, ไตรมาสที่ ๒, รอบ ๖ เดือน (ต.ค. ๖๙ - มี.ค. ๗๐), ปีละ ๒ ครั้ง; what repeats or lasts ends with the year, or where it says (ประจำทุกเดือน ถึง มิ.ย. 2570).
    /// </summary>
    /// <param name="year">Whose year a period without dates means.</param>
    /// <returns>null: the text says no such thing.</returns>
    public static DuePeriod? Read(string? text, FiscalYear year)
    {
        if (text is null or { Length: > Longest })
            return null;
        var plain = Not.Replace(Spaces.Replace(ThaiNumerals.ToArabic(text), " ").Trim(), "ภายใน");
        return Doubt(plain, year) is not null ? null
            : Bracketed.Match(plain) is { Success: true } match ? InBrackets(match, year)
            : Plain(plain, year);
    }

    /// <summary>31/03/27: of the Buddhist Era or not? null: the year is clear.</summary>
    public static string? Doubt(string? text, FiscalYear year)
    {
        var match = ShortYear.Match(ThaiNumerals.ToArabic(text ?? "").Trim());
        if (!match.Success || Number(match.Groups["year"].Value) is not (var said and < 100))
            return null;
        if (Math.Abs(said + 2500 - year.BuddhistYear) <= Lifetime)
            return null;
        var other = said + 2000 + ThaiDate.BuddhistOffset;
        return $"ไม่รู้ว่าปี {said:00} ใน “{match.Value}” คือ พ.ศ. {said + 2500} หรือ ค.ศ. {said + 2000} (พ.ศ. {other}) โปรดพิมพ์ปี พ.ศ. สี่หลัก เช่น {match.Groups["day"].Value}{year}";
    }

    private static DuePeriod? Plain(string plain, FiscalYear year) =>
        Repeating(plain, year)
        ?? WholeYear(plain, year)
        ?? DueRounds.Read(plain, year)
        ?? Spanned(plain)
        ?? Single(plain)
        ?? Before(plain);

    /// <summary>รอบ 6 เดือน (ต.ค. 69 - มี.ค. 70): both say the same, or one says when the other repeats.</summary>
    private static DuePeriod? InBrackets(Match match, FiscalYear year)
    {
        var (outer, inner) = (Plain(match.Groups["outer"].Value, year), Plain(match.Groups["inner"].Value, year));
        if (outer is null)
            return inner is not null && Round.IsMatch(match.Groups["outer"].Value) ? inner : null;
        if (inner is null)
            return match.Groups["inner"].Value.Any(char.IsDigit) ? null : outer;
        if (outer.Repeats && inner.Form is DueForm.Span)
            return outer with { From = inner.From, Until = inner.Until };
        return outer.Until == inner.Until && !inner.Repeats ? outer : null;
    }

    /// <summary>ก่อนวันที่ 1 เมษายน: the day before it.</summary>
    private static DuePeriod? Before(string plain) =>
        BeforeDay.Match(plain) is { Success: true } match && ThaiDateText.TryParse(match.Groups["day"].Value, out var day)
            ? DuePeriod.On(day.AddDays(-1))
            : null;

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

    /// <summary>Years about the one at hand that two figures may mean.</summary>
    private const int Lifetime = 10;
    private const string Bounds = @"( (ตั้งแต่|เริ่ม) ?(?<from>.+?))?( ?(จนถึง|ถึง) ?(?<until>.+))?$";

    [GeneratedRegex(
        @"^(เป็น)?(ประจำ)?( ?ภายใน)?(ทุก(สิ้น)?เดือน|รายเดือน|เดือนละ ?1? ?ครั้ง|( ?ทุก)? ?วันที่ (?<day>[0-9]{1,2}) ?ของ(ทุก)?เดือน(ถัดไป)?( ประจำทุกเดือน)?)"
            + Bounds,
        Options,
        Milliseconds
    )]
    private static partial Regex Monthly { get; }

    [GeneratedRegex(@"^(เป็น)?(ประจำ)?(ทุก(สิ้น)?ไตรมาส|รายไตรมาส|ไตรมาสละ ?1? ?ครั้ง)" + Bounds, Options, Milliseconds)]
    private static partial Regex Quarterly { get; }

    [GeneratedRegex(
        @"^((ตลอด(ทั้ง)?|ภายใน)ปี(งบประมาณ)?|(ภายใน)? ?สิ้นปีงบประมาณ)( ?(พ\.ศ\. ?)?(?<year>[0-9]{4}))?$",
        Options,
        Milliseconds
    )]
    private static partial Regex Year { get; }

    [GeneratedRegex(@"^(ตั้งแต่|ระหว่าง)?(เดือน)? ?(?<from>.+?)\.? ?(-|–|—|จนถึง|ถึง) ?(?<until>.+)$", Options, Milliseconds)]
    private static partial Regex Span { get; }

    /// <summary>ไม่เกิน, ให้แล้วเสร็จภายใน, ก่อนสิ้น: by that day.</summary>
    [GeneratedRegex(
        @"^(ให้)?(ดำเนินการ)?(ให้)? ?((แล้วเสร็จ|เสร็จสิ้น) ?(ภายใน)? ?(ไม่เกิน)?|(ภายใน)? ?(ไม่เกิน|ไม่ช้ากว่า|อย่างช้า)|ก่อน(?=สิ้น)) ?(ภายใน)? ?",
        Options,
        Milliseconds
    )]
    private static partial Regex Not { get; }

    [GeneratedRegex(@"^(?<outer>[^()]+?) ?\((?<inner>[^()]+)\)$", Options, Milliseconds)]
    private static partial Regex Bracketed { get; }

    [GeneratedRegex(@"^(ใน)?(รอบ|ช่วง|งวด|ครั้ง|ระยะ)", Options, Milliseconds)]
    private static partial Regex Round { get; }

    [GeneratedRegex(@"^ก่อน ?(?<day>(วันที่)? ?[0-9].*)$", Options, Milliseconds)]
    private static partial Regex BeforeDay { get; }

    [GeneratedRegex(@"(?<![0-9/.-])(?<day>[0-9]{1,2}[/.-][0-9]{1,2}[/.-])(?<year>[0-9]{2})$", Options, Milliseconds)]
    private static partial Regex ShortYear { get; }

    [GeneratedRegex(@"^(ภายใน|วันที่)\s*", Options, Milliseconds)]
    private static partial Regex Within { get; }

    [GeneratedRegex(@"[\s\u00a0]+", Options, Milliseconds)]
    private static partial Regex Spaces { get; }
}
