using System.Buffers;
using System.Text.RegularExpressions;
using ItaWorkflow.Data.Calendar;

namespace ItaWorkflow.Data.Assessments;

/// <summary>Text as it comes out of papers, sheets and copied PDF pages, made one: Arabic digits, one kind of space, ำ as one letter.</summary>
public static partial class TypedText
{
    public static string Plain(string? text)
    {
        var plain = ThaiNumerals.ToArabic(text ?? "");
        if (plain.AsSpan().ContainsAny(Unseen))
            plain = string.Concat(plain.Where(c => !Unseen.Contains(c)));
        if (plain.Contains('ํ', StringComparison.Ordinal))
            plain = SaraAm.Replace(plain, "${before}${between}ำ");
        return Spaces.Replace(plain.Replace("เเ", "แ", StringComparison.Ordinal), " ").Trim();
    }

    private static readonly SearchValues<char> Unseen = SearchValues.Create("\u200b\u200c\u200d\u2060\ufeff\u00ad");

    /// <summary>อํานาจ as PDF pages give it: a circle and an า of their own, a tone mark before or between.</summary>
    [GeneratedRegex(@"(?<before>[่-๋]?)ํ(?<between>[่-๋]?)า", Options, 1000)]
    private static partial Regex SaraAm { get; }

    [GeneratedRegex(@"\s{2,}|[\t\r\n\f\v\u00a0]", Options, 1000)]
    private static partial Regex Spaces { get; }

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
}
