namespace ItaWorkflow.Workflows.Pdf;

internal static class PageTree
{
    private const int MostPages = 2000;

    /// <summary>The pages in reading order.</summary>
    public static IReadOnlyList<PdfReference> Pages(PdfFile file)
    {
        var pages = new List<PdfReference>();
        var seen = new HashSet<int>();
        var waiting = new Stack<PdfReference>([file.Catalog.Require<PdfReference>("Pages")]);
        while (waiting.TryPop(out var next))
        {
            if (!seen.Add(next.Number) || seen.Count > MostPages)
                throw new MalformedPdfException("The tree of pages is no tree, or too large.");
            var node = file.Get<PdfDictionary>(next);
            if (node.Is("Type", "Page"))
                pages.Add(next);
            else
                foreach (var kid in file.Get<PdfArray>(node["Kids"]).Items.Reverse())
                    waiting.Push(kid as PdfReference ?? throw new MalformedPdfException("A page is no reference."));
        }
        return pages;
    }

    public static IReadOnlyList<PdfReference> Annotations(PdfFile file, PdfReference page) =>
        file.Get<PdfDictionary>(page)["Annots"] is { } annotations
            ? [.. file.Get<PdfArray>(annotations).Items.OfType<PdfReference>()]
            : [];
}
