using System.Text;

namespace ItaWorkflow.Data.Writing;

/// <summary>
/// A text as it is searched for, the same on both sides: its <see cref="NormalText"/> without blanks, in small letters and Arabic digits,
/// with one kind of dash and of quotation mark.
/// </summary>
public static class FoldedText
{
    /// <summary>Of what somebody types to find something.</summary>
    public const int MostWords = 8;

    public static string Of(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var sign in NormalText.Of(text))
            if (!char.IsWhiteSpace(sign))
                folded.Append(Fold(sign));
        return folded.ToString();
    }

    /// <summary>What is typed to find something, word by word.</summary>
    public static IReadOnlyList<string> Words(string? typed) =>
        [
            .. NormalText
                .Of(typed ?? "")
                .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
                .Select(Of)
                .Distinct(StringComparer.Ordinal)
                .Take(MostWords),
        ];

    /// <summary>Where a text in its normal form has the folded word, and how long it is there; from an index on.</summary>
    /// <returns>null: nowhere.</returns>
    public static (int Start, int Length)? Find(string normal, string word, int from = 0)
    {
        var folded = new StringBuilder(normal.Length - from);
        var places = new List<int>(normal.Length - from);
        for (var at = from; at < normal.Length; at++)
            if (!char.IsWhiteSpace(normal[at]))
            {
                folded.Append(Fold(normal[at]));
                places.Add(at);
            }

        var found = word.Length == 0 ? -1 : folded.ToString().IndexOf(word, StringComparison.Ordinal);
        return found < 0 ? null : (places[found], places[found + word.Length - 1] - places[found] + 1);
    }

    private static char Fold(char sign) =>
        sign switch
        {
            >= '๐' and <= '๙' => (char)(sign - '๐' + '0'),
            '–' or '—' or '−' => '-',
            '“' or '”' or '„' => '"',
            '‘' or '’' => '\'',
            _ => char.ToLowerInvariant(sign),
        };
}
