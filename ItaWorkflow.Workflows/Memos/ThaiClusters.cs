using System.Text.RegularExpressions;

namespace ItaWorkflow.Workflows.Memos;

/// <summary>
/// The smallest pieces in which Thai may be compared without tearing a sign apart: a consonant with the vowels and tone marks that
/// belong to it; a number or Latin word is one piece, so is each other sign.
/// </summary>
internal static partial class ThaiClusters
{
    public static string[] Of(string text) => [.. Piece().Matches(text).Select(m => m.Value)];

    public static int Count(string text) => Piece().Count(text);

    [GeneratedRegex(
        @"[เ-ไ]?[ก-ฮ][ัิ-ฺ็-๎]*[ะาำๅ]?|[0-9๐-๙]+([.,:/][0-9๐-๙]+)*|[A-Za-z][A-Za-z0-9]*|[ \t]+|\P{M}\p{M}*|.",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.Singleline,
        2000
    )]
    private static partial Regex Piece();
}
