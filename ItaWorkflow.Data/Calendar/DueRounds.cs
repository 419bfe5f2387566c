using System.Globalization;
using System.Text.RegularExpressions;

namespace ItaWorkflow.Data.Calendar;

/// <summary>Quarters, halves and rounds of a fiscal year by their names, and how often in a year something is done.</summary>
internal static partial class DueRounds
{
    /// <param name="plain">Arabic digits, single spaces.</param>
    /// <returns>null: the words name no such thing, or one that the calendar of a year does not have.</returns>
    public static DuePeriod? Read(string plain, FiscalYear year)
    {
        var words = Numbers.Aggregate(plain, (text, n) => text.Replace(n.Word, n.Figure, StringComparison.Ordinal));
        return Often(words, year)
            ?? Quarter(words, year)
            ?? Half(words, year)
            ?? (InItsTime.IsMatch(words) ? Months(year, 0, 12) : null);
    }

    private static DuePeriod? Often(string words, FiscalYear year)
    {
        if (Rhythm.Match(words) is not { Success: true } match)
            return null;
        var times =
            match.Groups["months"] is { Success: true } months && Number(months) is > 0 and var every && 12 % every == 0
                ? 12 / every
            : match.Groups["times"] is { Success: true } said ? Number(said)
            : match.Groups["half"].Success ? 2
            : match.Groups["year"].Success ? 1
            : 0;
        return times switch
        {
            12 => new(DueForm.Monthly, year.First, year.Last),
            4 => new(DueForm.Quarterly, year.First, year.Last),
            2 => new(DueForm.HalfYearly, year.First, year.Last),
            1 => Months(year, 0, 12),
            _ => null,
        };
    }

    private static DuePeriod? Quarter(string words, FiscalYear year)
    {
        if (Quarters.Match(words) is not { Success: true } match)
            return null;
        var from = Number(match.Groups["from"]);
        var to = match.Groups["to"] is { Success: true } last ? Number(last) : from;
        // ไตรมาสที่ 1 และ 3 leaves one out between them.
        if (to < from || match.Groups["and"].Success && to != from + 1)
            return null;
        return Months(YearOf(match, year), (from - 1) * 3, (to - from + 1) * 3);
    }

    private static DuePeriod? Half(string words, FiscalYear year)
    {
        if (Halves.Match(words) is not { Success: true } match)
            return null;
        var said = YearOf(match, year);
        return match.Groups["both"].Success ? new(DueForm.HalfYearly, said.First, said.Last)
            : match.Groups["second"].Success ? Months(said, 6, 6)
            : match.Groups["whole"].Success ? Months(said, 0, 12)
            : match.Groups["nine"].Success ? Months(said, 0, 9)
            : Months(said, 0, 6);
    }

    private static DuePeriod Months(FiscalYear year, int from, int count) =>
        new(DueForm.Span, year.First.AddMonths(from), year.First.AddMonths(from + count).AddDays(-1));

    /// <summary>As the words say it, else the year at hand.</summary>
    private static FiscalYear YearOf(Match match, FiscalYear year) =>
        match.Groups["of"] is { Success: true } said ? new(Number(said) is < 100 and var two ? two + 2500 : Number(said)) : year;

    private static int Number(Group digits) => int.Parse(digits.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    private static readonly (string Word, string Figure)[] Numbers =
    [
        ("ปีละครั้ง", "ปีละ 1 ครั้ง"),
        ("สิบสองเดือน", "12 เดือน"),
        ("หกเดือน", "6 เดือน"),
        ("สามเดือน", "3 เดือน"),
        ("สี่ครั้ง", "4 ครั้ง"),
        ("สองครั้ง", "2 ครั้ง"),
        ("หนึ่งครั้ง", "1 ครั้ง"),
    ];

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;
    private const int Milliseconds = 200;
    private const string OfYear = @"( ?[/ ]? ?(ของ)? ?(ปี)?(งบประมาณ)? ?(พ\.ศ\.)? ?(?<of>25[0-9]{2}|[0-9]{2}))?$";

    [GeneratedRegex(
        @"^(เป็น)?(ประจำ)? ?((ทุก|ราย) ?(?<months>[0-9]{1,2}) ?เดือน|(?<half>(ทุก|ราย) ?ครึ่งปี)|(ปี|ในปี)ละ ?(?<times>[0-9]{1,2}) ?(ครั้ง|รอบ)|(?<year>(ทุก|ราย)ปี(งบประมาณ)?)|(?<half>ทั้ง ?(2|สอง) ?รอบ))$",
        Options,
        Milliseconds
    )]
    private static partial Regex Rhythm { get; }

    [GeneratedRegex(
        @"^(ภายใน|ใน)? ?(สิ้น)? ?(ไตรมาส ?(ที่)?|Q) ?(?<from>[1-4])( ?(-|–|ถึง|(?<and>และ|,)) ?(ไตรมาส ?(ที่)?)? ?(?<to>[1-4]))?"
            + OfYear,
        Options,
        Milliseconds
    )]
    private static partial Regex Quarters { get; }

    [GeneratedRegex(
        @"^(ภายใน|ใน|สิ้น)? ?(ช่วง)?((?<both>(รอบ)? ?6 ?(เดือน)? ?และ ?(รอบ)? ?12 ?เดือน)|(?<second>(รอบ)? ?6 ?เดือน ?หลัง|ครึ่ง(ปี)?หลัง(ของปี)?|ครึ่งปีงบประมาณหลัง)|(?<first>(รอบ)? ?6 ?เดือน ?(แรก)?|ครึ่งปีแรก|ครึ่งปีงบประมาณแรก)|(?<whole>(รอบ)? ?12 ?เดือน)|(?<nine>รอบ ?9 ?เดือน))"
            + OfYear,
        Options,
        Milliseconds
    )]
    private static partial Regex Halves { get; }

    /// <summary>ตามรอบเวลา: within the year, on no day of its own.</summary>
    [GeneratedRegex(
        @"^(ตามรอบ(ระยะ)?(เวลา)?(การ(ประเมิน|รายงาน|ติดตาม)(ผล)?)?(ที่กำหนด)?|(ดำเนินการ)?(อย่าง)?ต่อเนื่อง(ตลอด(ทั้ง)?ปี(งบประมาณ)?)?|ทั้งปี(งบประมาณ)?)$",
        Options,
        Milliseconds
    )]
    private static partial Regex InItsTime { get; }
}
