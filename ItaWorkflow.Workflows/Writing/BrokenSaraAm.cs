using System.Text;
using System.Text.RegularExpressions;

namespace ItaWorkflow.Workflows.Writing;

/// <summary>A word whose ำ broke on its way out of a PDF, and the word that it was.</summary>
/// <param name="Broken">อ านาจ</param>
/// <param name="Whole">อำนาจ</param>
public sealed record BrokenWord(string Broken, string Whole);

/// <summary>
/// ำ that came out of a PDF in two pieces: อ านาจ, ส ำหรับ, น ้า. No Thai word begins with า, ำ or a tone mark, so a blank before one is
/// always wrong; what the word was is decided by a list of words, and only offered: the writer sees it before anything is changed.
/// </summary>
public static partial class BrokenSaraAm
{
    /// <returns>Each broken word once, in the order of the text.</returns>
    public static IReadOnlyList<BrokenWord> Find(string text)
    {
        var found = new List<BrokenWord>();
        Mend(text, found.Add);
        return [.. found.Distinct()];
    }

    /// <summary>The text, or HTML, with every word of <see cref="Find"/> whole.</summary>
    public static string Repair(string text) => Mend(text, _ => { });

    private static string Mend(string text, Action<BrokenWord> tell)
    {
        var mended = new StringBuilder(text.Length);
        var from = 0;
        foreach (Match gap in Gap().Matches(text))
        {
            mended.Append(text, from, gap.Index - from);
            from = gap.Index + gap.Length;
            mended.Append(Read(mended, gap, text.AsSpan(from), tell));
        }

        return mended.Append(text, from, text.Length - from).ToString();
    }

    /// <returns>What stands in the place of the gap: itself, when no word is known that it breaks.</returns>
    private static string Read(StringBuilder before, Match gap, ReadOnlySpan<char> after, Action<BrokenWord> tell)
    {
        var left = Letters(before);
        var right = Letters(after);
        var tone = gap.Groups["tone"].Value;
        var am = Longest(left, tone + "ำ", right);
        var aa = gap.ValueSpan[^1] is 'า' ? Longest(left, tone + "า", right) : null;
        if ((am is null || aa?.Length > am.Length ? aa : am) is not { } word)
            return gap.Value;
        var piece = ReferenceEquals(word, aa) ? tone + "า" : tone + "ำ";
        tell(new(Broken(word, left, piece, gap.Value), word));
        return piece;
    }

    /// <summary>The longest word of the list that reaches over the piece, and takes the consonant before it.</summary>
    private static string? Longest(string left, string piece, string right)
    {
        var whole = left + piece + right;
        string? longest = null;
        for (var start = left.Length - 1; start >= 0; start--)
        for (var end = left.Length + piece.Length; end <= whole.Length; end++)
            if (end - start > (longest?.Length ?? 0) && ThaiWords.Has(whole.AsSpan(start, end - start)))
                longest = whole[start..end];
        return longest;
    }

    /// <summary>The word as it stands in the text.</summary>
    private static string Broken(string word, string left, string piece, string gap)
    {
        for (
            var at = word.IndexOf(piece, StringComparison.Ordinal);
            at > 0;
            at = word.IndexOf(piece, at + 1, StringComparison.Ordinal)
        )
            if (left.EndsWith(word[..at], StringComparison.Ordinal))
                return word[..at] + gap + word[(at + piece.Length)..];
        return word;
    }

    private static string Letters(StringBuilder before)
    {
        var length = 0;
        while (length < before.Length && length < ThaiWords.Longest && IsThai(before[before.Length - 1 - length]))
            length++;
        return before.ToString(before.Length - length, length);
    }

    private static string Letters(ReadOnlySpan<char> after)
    {
        var length = 0;
        while (length < after.Length && length < ThaiWords.Longest && IsThai(after[length]))
            length++;
        return after[..length].ToString();
    }

    private static bool IsThai(char sign) => sign is >= 'ก' and <= '\u0e4e';

    [GeneratedRegex(
        @"(?<=[ก-ฮ][\u0e48-\u0e4b]?)[ \u00a0]+(?<tone>[\u0e48-\u0e4b]?)[าำ]",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        10_000
    )]
    private static partial Regex Gap();
}
