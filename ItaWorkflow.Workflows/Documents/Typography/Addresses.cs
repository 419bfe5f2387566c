using System.Text.RegularExpressions;

namespace ItaWorkflow.Workflows.Documents.Typography;

/// <summary>Web and mail addresses in a text: they are printed as they are, or nobody could type them.</summary>
internal static partial class Addresses
{
    public static IEnumerable<(string Text, bool IsAddress)> Split(string text)
    {
        var from = 0;
        foreach (Match address in Address().Matches(text))
        {
            if (address.Index > from)
                yield return (text[from..address.Index], false);
            yield return (address.Value, true);
            from = address.Index + address.Length;
        }
        if (from < text.Length)
            yield return (text[from..], false);
    }

    [GeneratedRegex(
        @"https?://[^\s<>""]*[^\s<>"".,;:)\]”]|[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+|\bwww\.[^\s<>""]*[^\s<>"".,;:)\]”]",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Address();
}
