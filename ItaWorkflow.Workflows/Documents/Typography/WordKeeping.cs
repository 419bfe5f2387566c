using System.Text.RegularExpressions;

namespace ItaWorkflow.Workflows.Documents.Typography;

/// <summary>Cuts a bound text into runs, so that the kept words, and วันที่ or ครั้งที่ before a number, stay whole.</summary>
internal static class WordKeeping
{
    private const char Joint = '|';

    /// <summary>U+200B: a place to break that nobody sees.</summary>
    private static readonly Run Break = new("\u200b", false);

    private static readonly Regex Kept = new(
        string.Join('|', KeptWords.All.Select(word => Regex.Escape(Whole(word)))) + @"|(วันที่|ครั้งที่)(?=\u00a0?[0-9๐-๙])",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.Compiled,
        TimeSpan.FromSeconds(1)
    );

    private static readonly Dictionary<string, string[]> Broken = KeptWords
        .All.Where(word => word.Contains(Joint, StringComparison.Ordinal))
        .ToDictionary(Whole, word => word.Split(Joint), StringComparer.Ordinal);

    public static IEnumerable<Run> Split(string text)
    {
        var from = 0;
        foreach (Match word in Kept.Matches(text))
        {
            if (word.Index > from)
                yield return new(text[from..word.Index], false);
            foreach (var run in Parts(word.Value))
                yield return run;
            from = word.Index + word.Length;
        }
        if (from < text.Length)
            yield return new(text[from..], false);
    }

    private static string Whole(string word) => word.Replace($"{Joint}", "", StringComparison.Ordinal);

    private static IEnumerable<Run> Parts(string word) =>
        Broken.TryGetValue(word, out var parts)
            ? parts.SelectMany((part, i) => i == 0 ? new[] { new Run(part, true) } : [Break, new(part, true)])
            : [new(word, true)];
}
