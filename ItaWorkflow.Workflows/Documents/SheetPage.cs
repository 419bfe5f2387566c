using System.Net;

namespace ItaWorkflow.Workflows.Documents;

/// <summary>The frame of every sheet: one HTML document with the style inside and a policy that lets nothing in.</summary>
internal static class SheetPage
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

    private static string ReadStyle()
    {
        using var css = typeof(SheetPage).Assembly.GetManifestResourceStream("ItaWorkflow.Workflows.Documents.sheet.css")!;
        using var reader = new StreamReader(css);
        return reader.ReadToEnd();
    }
}
