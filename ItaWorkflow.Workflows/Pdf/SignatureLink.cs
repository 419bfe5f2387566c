using System.Text;

namespace ItaWorkflow.Workflows.Pdf;

/// <summary>A link on the sheet that stands where somebody will sign.</summary>
/// <param name="Number">Its object's number, which the field will have.</param>
internal sealed record SignatureLink(string Name, int Number, PdfReference Page)
{
    private const int PrintAndLocked = 132;

    public static List<SignatureLink> Of(PdfFile file)
    {
        var links = new List<SignatureLink>();
        foreach (var page in PageTree.Pages(file))
        foreach (var annotation in PageTree.Annotations(file, page))
            if (Target(file, annotation) is { } uri && uri.StartsWith(SignatureFields.LinkPrefix, StringComparison.Ordinal))
                links.Add(new(uri[SignatureFields.LinkPrefix.Length..], annotation.Number, page));
        return links;
    }

    /// <summary>The empty field that takes its place.</summary>
    public PdfDictionary Field(PdfFile file)
    {
        var old = (PdfDictionary)file.Object(Number);
        var widget = new PdfDictionary(
            ("Type", new PdfName("Annot")),
            ("Subtype", new PdfName("Widget")),
            ("FT", new PdfName("Sig")),
            ("T", new PdfText(Encoding.ASCII.GetBytes(Name))),
            ("TU", SignatureFields.Words("ช่องลงนาม " + Name.Split('-')[^1])),
            ("F", new PdfNumber(PrintAndLocked)),
            ("Rect", old.Require<PdfArray>("Rect")),
            ("P", Page)
        );
        return old["StructParent"] is { } parent ? widget.With("StructParent", parent) : widget;
    }

    private static string? Target(PdfFile file, PdfReference annotation) =>
        file.Get<PdfDictionary>(annotation) is var link
        && link.Is("Subtype", "Link")
        && link["A"] is { } action
        && file.Get<PdfDictionary>(action)["URI"] is PdfText uri
            ? Encoding.Latin1.GetString(uri.Bytes)
            : null;
}
