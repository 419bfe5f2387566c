using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace ItaWorkflow.Workflows.Documents;

/// <summary>Facts of a PDF fresh from Chromium, whose dictionaries are written in the open; no text is read back.</summary>
internal static partial class PrintedSheet
{
    public static int Pages(byte[] pdf) =>
        PageTree().Matches(Latin(pdf)).Max(m => int.Parse(m.Groups["count"].ValueSpan, CultureInfo.InvariantCulture));

    /// <summary>Names of the fonts, without the subset's tag.</summary>
    public static IReadOnlyList<string> Fonts(byte[] pdf) =>
        [.. FontName().Matches(Latin(pdf)).Select(m => m.Groups["name"].Value).Distinct(StringComparer.Ordinal)];

    private static string Latin(byte[] pdf) => Encoding.Latin1.GetString(pdf);

    [GeneratedRegex(
        @"/Type /Pages\s+/Count (?<count>[0-9]+)",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex PageTree();

    [GeneratedRegex(
        @"/BaseFont /(?:[A-Z]{6}\+)?(?<name>[^\s/>]+)",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex FontName();
}
