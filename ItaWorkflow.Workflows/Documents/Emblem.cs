using ItaWorkflow.Workflows.Files.Pictures;

namespace ItaWorkflow.Workflows.Documents;

/// <summary>The organization's emblem on the sheet; until there is one, a neutral ring.</summary>
internal static class Emblem
{
    private const string Placeholder =
        "<svg class=\"emblem\" viewBox=\"0 0 100 100\" role=\"img\" aria-label=\"ตราของหน่วยงาน\"><circle cx=\"50\" cy=\"50\" r=\"48.5\" fill=\"none\" stroke=\"#000\" stroke-width=\"3\"/><circle cx=\"50\" cy=\"50\" r=\"41\" fill=\"none\" stroke=\"#000\" stroke-width=\"1.5\"/><text x=\"50\" y=\"60\" text-anchor=\"middle\" font-family=\"Sarabun\" font-weight=\"700\" font-size=\"38\">ตรา</text></svg>";

    public static string Html(SheetEmblem? emblem) =>
        emblem switch
        {
            null => Placeholder,
            { ContentType: "image/svg+xml" } => Picture(emblem.ContentType, SvgPicture.Clean(emblem.Content)),
            { ContentType: "image/png" or "image/jpeg" } => Picture(emblem.ContentType, emblem.Content),
            _ => throw new ArgumentException($"An emblem cannot be {emblem.ContentType}.", nameof(emblem)),
        };

    private static string Picture(string type, byte[] content) =>
        $"<img class=\"emblem\" alt=\"ตราของหน่วยงาน\" src=\"data:{type};base64,{Convert.ToBase64String(content)}\">";
}
