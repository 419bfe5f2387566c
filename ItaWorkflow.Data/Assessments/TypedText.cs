using System.Text.RegularExpressions;
using ItaWorkflow.Data.Calendar;

namespace ItaWorkflow.Data.Assessments;

/// <summary>Text as it comes out of papers, sheets and copied PDF pages, made one: Arabic digits, one kind of space, ำ as one letter.</summary>
public static partial class TypedText
{
    public static string Plain(string? text)
    {
        var arabic = ThaiNumerals.ToArabic(text ?? "");
        return Spaces.Replace(SaraAm.Replace(Unseen.Replace(arabic, ""), "${before}${between}ำ").Replace("เเ", "แ"), " ").Trim();
    }

    /// <summary>อํานาจ as PDF pages give it: a circle and an า of their own, a tone mark before or between.</summary>
    [GeneratedRegex(@"(?<before>[่-๋]?)ํ(?<between>[่-๋]?)า", Options, 1000)]
    private static partial Regex SaraAm { get; }

    [GeneratedRegex(@"[\u200b-\u200d\u2060\ufeff\u00ad]", Options, 1000)]
    private static partial Regex Unseen { get; }

    [GeneratedRegex(@"[\s\u00a0]+", Options, 1000)]
    private static partial Regex Spaces { get; }

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
}
