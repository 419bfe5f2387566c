using System.Collections.Frozen;

namespace ItaWorkflow.Workflows.Writing;

/// <summary>Some 51,000 Thai words: the list of Debian's hunspell-th. Without that package there are none, and nothing is offered.</summary>
internal static class ThaiWords
{
    public const int Longest = 24;
    private const string List = "/usr/share/hunspell/th_TH.dic";
    private static readonly Lazy<FrozenSet<string>> Words = new(Read);

    public static bool Has(ReadOnlySpan<char> word) =>
        word.Length <= Longest && Words.Value.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary>The first line counts the others; a word may carry flags behind a slash.</summary>
    private static FrozenSet<string> Read() =>
        File.Exists(List)
            ? File.ReadLines(List).Skip(1).Select(line => line.Split('/', '\t')[0].Trim()).ToFrozenSet(StringComparer.Ordinal)
            : [];
}
