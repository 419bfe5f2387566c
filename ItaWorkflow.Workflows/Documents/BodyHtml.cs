using AngleSharp.Html.Parser;
using ItaWorkflow.Workflows.Documents.Body;

namespace ItaWorkflow.Workflows.Documents;

/// <summary>
/// The HTML of a memo's body: p, br, strong, em, u, a (http and https), ol, ul, li, table, thead, tbody, tr, th, td; attributes
/// data-indent (1-4), data-align (center, right), start, colspan, rowspan, colwidth (pixels), href. Nothing else gets through.
/// </summary>
public static class BodyHtml
{
    /// <summary>Characters of one part; far above what 50 pages hold.</summary>
    public const int MaxLength = 500_000;

    /// <summary>A parser's work grows with the square of unclosed elements.</summary>
    private const int MaxElements = 12_000;

    /// <summary>Deeper than any honest text: the parser puts the rest side by side.</summary>
    private const int MaxDepth = 64;

    /// <summary>Whatever was typed or pasted (Word, Google Docs, a web page) → the allow-list. Cleaning twice changes nothing.</summary>
    /// <exception cref="TypesettingRefused">Longer than <see cref="MaxLength"/> or of too many elements.</exception>
    public static string Clean(string html) => BodyWriter.Html(Read(html));

    internal static IReadOnlyList<BodyBlock> Read(string html)
    {
        if (html.Length > MaxLength)
            throw new TypesettingRefused(Typesetter.TooMuchText);
        var elements = 0;
        var parser = new HtmlParser(
            new HtmlParserOptions
            {
                MaximumDepth = MaxDepth,
                OnCreated = (_, _) =>
                {
                    if (++elements > MaxElements)
                        throw new TypesettingRefused(Typesetter.TooMuchText);
                },
            }
        );
        using var document = parser.ParseDocument(html);
        return document.Body is { } body ? new BodyReader().Read(body) : [];
    }
}
