using System.Text.RegularExpressions;
using ItaWorkflow.Data.Calendar;

namespace ItaWorkflow.Workflows.Documents.Typography;

/// <summary>
/// What belongs together at the end of a line: U+00A0 where a space is, U+2060 where none is. The order matters: U+2060 inside a
/// Thai word would make ICU misread the next one.
/// </summary>
internal static class ThaiBinding
{
    private const string Digit = "[0-9๐-๙]";
    private const string Number = Digit + "[0-9๐-๙.,:]*";
    private static readonly string Month = Any([
        .. ThaiDate.Months,
        .. ThaiDate.ShortMonths.SelectMany(m => new[] { m, m.Replace(".", ".\u2060").TrimEnd('\u2060') }),
    ]);
    private static readonly string Unit = Any(KeptWords.Units);

    private static readonly (Regex Pattern, string With)[] Always =
    [
        // พ.ศ. ป.ป.ช. มี.ค.
        (Rule(@"(?<=[ก-ฮ][ิี]?\.)(?=[ก-ฮ]{1,2}\.)"), "\u2060"),
        // ๑ ตุลาคม ๒๕๖๘, ตุลาคม ๒๕๖๘
        (Rule($@"(?<={Digit}) +(?={Month})"), "\u00a0"),
        (Rule($@"(?<={Month}) +(?={Digit})"), "\u00a0"),
        // ๒๕๖๖ - ๒๕๘๐, ๑-๓
        (Rule($@"(?<={Digit}) +([-–]) +(?={Digit})"), "\u00a0\u2060$1\u2060\u00a0"),
        (Rule($@"(?<={Digit})([-–])(?={Digit})"), "\u2060$1\u2060"),
    ];

    private static readonly (Regex Pattern, string With)[] BeforeNumber =
    [
        (Rule($@"(?<=\S) (?={Number}(?!{Digit}|\u00a0{Month}))"), "\u00a0"),
    ];

    private static readonly (Regex Pattern, string With)[] BeforeNumberInTable =
    [
        (Rule($@"(?<={Any(KeptWords.BeforeNumberInTables)}) (?={Digit})"), "\u00a0"),
    ];

    private static readonly (Regex Pattern, string With)[] Rest =
    [
        (Rule($@"(?<=วันที่) +(?={Digit})"), "\u00a0"),
        (Rule($@"(?<={Digit}) (?={Unit})"), "\u00a0"),
        (Rule(@" (?=ๆ|\([A-Z]{2,8}\))"), "\u00a0"),
        (Rule(@"(?<=\S)(?=ฯ)"), "\u2060"),
        (Rule(@" (?=ป\.\u2060ป\.\u2060ช\.)"), "\u00a0"),
        (Rule($@"(?<={Digit})/(?={Digit})"), "\u2060/\u2060"),
    ];

    public static string Bind(string text, bool inTable)
    {
        foreach (
            var (pattern, with) in (IEnumerable<(Regex, string)>)
                [.. Always, .. inTable ? BeforeNumberInTable : BeforeNumber, .. Rest]
        )
            text = pattern.Replace(text, with);
        return text;
    }

    private static string Any(IEnumerable<string> words) => $"(?:{string.Join('|', words.Select(Regex.Escape))})";

    private static Regex Rule(string pattern) =>
        new(pattern, RegexOptions.CultureInvariant | RegexOptions.Compiled, TimeSpan.FromSeconds(1));
}
