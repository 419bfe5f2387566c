using System.Net;
using System.Text.RegularExpressions;

namespace ItaWorkflow.Web.Display;

/// <summary>A body of plain paragraphs as text and back, for those who write without script.</summary>
public static partial class PlainBody
{
    /// <returns>null when it holds more than plain paragraphs: lists, tables or formatting would be lost.</returns>
    public static string? ToText(string html)
    {
        if (!Plain().IsMatch(html))
            return null;
        var lines = html.Replace("<br>", "\n", StringComparison.Ordinal)
            .Replace("</p>", "\n\n", StringComparison.Ordinal)
            .Replace("<p>", "", StringComparison.Ordinal);
        return WebUtility.HtmlDecode(lines).Trim();
    }

    public static string ToHtml(string text) =>
        string.Concat(
            text.ReplaceLineEndings("\n")
                .Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Select(p => $"<p>{WebUtility.HtmlEncode(p).Replace("\n", "<br>", StringComparison.Ordinal)}</p>")
        );

    [GeneratedRegex(@"^\s*(<p>([^<]|<br>)*</p>\s*)*$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Plain();
}
