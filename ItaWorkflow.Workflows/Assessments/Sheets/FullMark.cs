using System.Globalization;
using System.Text.RegularExpressions;
using ItaWorkflow.Data.Assessments;

namespace ItaWorkflow.Workflows.Assessments.Sheets;

/// <summary>คะแนนเต็ม as headings and rows give it: (เต็ม 30), IIT (30 คะแนน), คะแนนเต็ม.</summary>
internal static partial class FullMark
{
    /// <returns>null: the words give none, or a hundred, which is what every score is out of.</returns>
    public static decimal? In(string words) =>
        Said.Match(TypedText.Plain(words)) is { Success: true } match
        && decimal.Parse(match.Groups["full"].ValueSpan, CultureInfo.InvariantCulture) is > 0 and < 100 and var full
            ? full
            : null;

    public static bool IsHeading(string words) => Heading.IsMatch(words);

    /// <summary>น้ำหนัก heads full marks where nothing beside it exceeds them; คะแนนถ่วงน้ำหนัก heads the points themselves.</summary>
    public static bool IsWeights(string words) => Weights.IsMatch(words) && !words.Contains("ถ่วง", StringComparison.Ordinal);

    /// <summary>คะแนน (เต็ม 100) heads scores, and no full marks.</summary>
    public static string Without(string words) => Said.Replace(words, " ");

    [GeneratedRegex(
        @"[(\[]?\s*(?:คะแนน)?(?:เต็ม|full|max|out of)\s*(?:คะแนน)?\s*[(=:]?\s*(?<full>[0-9]{1,3}(?:\.[0-9]+)?)\s*(?:คะแนน|%)?\s*[)\]]?|[(\[]\s*(?<full>[0-9]{1,3}(?:\.[0-9]+)?)\s*คะแนน\s*[)\]]|(?<=[IEO]IT)\s*[(\[]\s*(?<full>[0-9]{1,3}(?:\.[0-9]+)?)\s*%?\s*[)\]]",
        Options,
        1000
    )]
    private static partial Regex Said { get; }

    [GeneratedRegex("เต็ม|full|max", Options, 1000)]
    private static partial Regex Heading { get; }

    [GeneratedRegex("น้ำหนัก|weight", Options, 1000)]
    private static partial Regex Weights { get; }

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
}
