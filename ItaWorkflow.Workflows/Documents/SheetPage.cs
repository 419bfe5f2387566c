using System.Net;
using System.Text.RegularExpressions;

namespace ItaWorkflow.Workflows.Documents;

/// <summary>The frame of every sheet: one HTML document with the style inside and a policy that lets nothing in.</summary>
internal static partial class SheetPage
{
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

    private static readonly string Style = ReadStyle();

    /// <param name="kind">Class of the body: memo, memo draft, appearance.</param>
    /// <param name="properties">Custom properties of this one sheet, as CSS declarations.</param>
    /// <param name="title">Title of the PDF.</param>
    /// <param name="body">HTML.</param>
    /// <param name="ownStyle">Rules of this one sheet, e.g. its page size.</param>
    /// <param name="thaiNumerals">Page numbers.</param>
    public static string Html(
        string kind,
        string properties,
        string title,
        string body,
        string ownStyle = "",
        bool thaiNumerals = true
    ) =>
        $"""
            <!doctype html>
            <html lang="th"{(thaiNumerals ? "" : " class=\"arabic\"")} style="{WebUtility.HtmlEncode(properties)}">
            <head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="{Policy}"><title>{WebUtility.HtmlEncode(
                title
            )}</title>
            <style>{Style}{ownStyle}</style></head>
            <body class="{kind}">
            {body}
            </body></html>
            """;

    /// <summary>The text of a sheet, tags being blanks.</summary>
    public static string Words(string html) => WebUtility.HtmlDecode(Tag().Replace(html, " "));

    /// <summary>Characters of the pictures that the sheet carries inside.</summary>
    public static int PictureLength(string html)
    {
        var length = 0;
        foreach (var picture in Picture().EnumerateMatches(html))
            length += picture.Length;
        return length;
    }

    [GeneratedRegex("data:image/[a-z+]+;base64,[A-Za-z0-9+/=]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Picture();

    [GeneratedRegex("<[^>]*>", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Tag();

    private static string ReadStyle()
    {
        using var css = typeof(SheetPage).Assembly.GetManifestResourceStream("ItaWorkflow.Workflows.Documents.sheet.css")!;
        using var reader = new StreamReader(css);
        return reader.ReadToEnd();
    }
}
