using AngleSharp.Html.Parser;
using ItaWorkflow.Workflows.Documents.Body;

namespace ItaWorkflow.Workflows.Documents;

/// <summary>
/// The HTML of a memo's body: p, br, strong, em, u, a (http and https), ol, ul, li, table, thead, tbody, tr, th, td; attributes
/// data-indent (1-4), data-align (center, right), data-wide, start, colspan, rowspan, colwidth (pixels), href; s, sup, sub, and img of
/// PNG or JPEG inside the text. Nothing else gets through.
/// </summary>
public static class BodyHtml
{
    /// <summary>Characters of one part; far above what 50 pages hold.</summary>
    public const int MaxLength = 500_000;

    /// <summary>Characters of all pictures of a memo, as they stand in its text.</summary>
    public const int MostOfPictures = BodyPictures.MostLength;

    /// <summary>A parser's work grows with the square of unclosed elements.</summary>
    private const int MaxElements = 12_000;

    /// <summary>Deeper than any honest text: the parser puts the rest side by side.</summary>
    private const int MaxDepth = 64;

    /// <summary>Whatever was typed or pasted (Word, Google Docs, a web page) → the allow-list. Cleaning twice changes nothing.</summary>
    /// <exception cref="TypesettingRefused">Longer than <see cref="MaxLength"/> or of too many elements.</exception>
    public static string Clean(string html) => BodyWriter.Html(Read(html));

    /// <summary>What cleaning takes away, by name.</summary>
    /// <exception cref="TypesettingRefused">As <see cref="Clean"/>.</exception>
    public static IReadOnlyList<BodyLoss> Lost(string html) => Read(html, isPaste: false).Lost;

    /// <summary>From the clipboard: besides cleaning, a bold first row becomes a head, and pictures are made as small as a sheet needs.</summary>
    /// <exception cref="TypesettingRefused">As <see cref="Clean"/>.</exception>
    public static PastedBody Pasted(string html) => Read(html, isPaste: true);

    /// <summary>Characters without the pictures.</summary>
    public static int TextLength(string html) => html.Length - SheetPage.PictureLength(html);

    internal static IReadOnlyList<BodyBlock> Read(string html) => Blocks(html, new(), isPaste: false);

    private static PastedBody Read(string html, bool isPaste)
    {
        var losses = new BodyLosses();
        return PastedBody.Of(Blocks(html, losses, isPaste), losses);
    }

    private static IReadOnlyList<BodyBlock> Blocks(string html, BodyLosses losses, bool isPaste)
    {
        if (TextLength(html) > MaxLength)
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
        BodyUnseen.Mark(document);
        return document.Body is { } body ? new BodyReader(losses, isPaste).Read(body) : [];
    }
}
