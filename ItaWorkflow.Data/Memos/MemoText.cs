using System.Net;
using System.Text.RegularExpressions;
using ItaWorkflow.Data.Writing;

namespace ItaWorkflow.Data.Memos;

/// <summary>A memo's words without their form, for search.</summary>
public static partial class MemoText
{
    /// <summary>What stands on the sheet besides the subject, a line for each paragraph, cell or line of the head.</summary>
    public static string Body(MemoContent content)
    {
        string[] lines =
        [
            content.Addressee,
            content.Through,
            .. content.References,
            .. content.Enclosures,
            .. content.Parts.SelectMany(part => new[] { part.Heading, Plain(part.Html) }),
            content.Closing,
        ];
        return NormalText.Of(string.Join('\n', lines.Where(line => line.Length > 0)));
    }

    /// <summary>Subject, number, document code with its dash and without, body.</summary>
    internal static string Folded(MemoContent content, MemoNumber? number, string code) =>
        string.Join(
            '\n',
            new[] { content.Subject, number?.Text ?? "", code, code.Replace("-", "", StringComparison.Ordinal) }
                .Append(Body(content))
                .Select(FoldedText.Of)
        );

    /// <summary>The body's HTML is of our own allow-list and writing.</summary>
    private static string Plain(string html) =>
        string.Join(
            '\n',
            WebUtility
                .HtmlDecode(Tag().Replace(html, tag => tag.Groups["inline"].Success ? "" : "\n"))
                .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        );

    [GeneratedRegex(
        @"</?(?:(?<inline>a|abbr|b|del|em|i|ins|s|small|span|strong|sub|sup|u|wbr)|[a-z0-9]+)\b[^>]*>",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        10_000
    )]
    private static partial Regex Tag();
}
