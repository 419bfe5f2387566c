using System.Text.RegularExpressions;

namespace ItaWorkflow.Workflows.Documents.Typography;

/// <summary>Cuts a bound text into runs, so that the kept words, and วันที่ or ครั้งที่ before a number, stay whole.</summary>
internal static class WordKeeping
{
    private static readonly Regex Kept = new(
        string.Join('|', KeptWords.All.Select(Regex.Escape)) + @"|(วันที่|ครั้งที่)(?=\u00a0?[0-9๐-๙])",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.Compiled,
        TimeSpan.FromSeconds(1)
    );

    public static IEnumerable<Run> Split(string text)
    {
        var from = 0;
        foreach (Match word in Kept.Matches(text))
        {
            if (word.Index > from)
                yield return new(text[from..word.Index], false);
            yield return new(word.Value, true);
            from = word.Index + word.Length;
        }
        if (from < text.Length)
            yield return new(text[from..], false);
    }
}
