namespace ItaWorkflow.Workflows.Signing.Pdf;

/// <summary>Copies the one page of a small PDF into an update as a form XObject, with everything it needs, renumbered.</summary>
internal sealed class PageImport(PdfFile source, PdfUpdate target)
{
    private readonly Dictionary<int, PdfReference> copied = [];

    public PdfReference Copy()
    {
        var pages = PageTree.Pages(source);
        if (pages.Count != 1)
            throw new ArgumentException("A signature's appearance is exactly one page.", nameof(source));
        var page = source.Get<PdfDictionary>(pages[0]);
        var contents = source.Get<PdfStream>(page["Contents"]);
        var dictionary = new PdfDictionary(
            ("Type", new PdfName("XObject")),
            ("Subtype", new PdfName("Form")),
            ("BBox", Copy(source.Get<PdfArray>(page["MediaBox"]))),
            ("Resources", Copy(source.Get<PdfDictionary>(page["Resources"])))
        );
        foreach (var (key, value) in contents.Dictionary.Entries)
            dictionary = dictionary.With(key, Copy(value));
        return target.Add(new PdfStream(dictionary, contents.Data));
    }

    private PdfValue Copy(PdfValue value) =>
        value switch
        {
            PdfReference reference => CopyObject(reference),
            PdfArray array => new PdfArray([.. array.Items.Select(Copy)]),
            PdfStream stream => new PdfStream((PdfDictionary)Copy(stream.Dictionary), stream.Data),
            PdfDictionary dictionary => new PdfDictionary([.. dictionary.Entries.Select(e => (e.Key, Copy(e.Value)))]),
            _ => value,
        };

    private PdfReference CopyObject(PdfReference reference)
    {
        if (copied.TryGetValue(reference.Number, out var known))
            return known;
        copied[reference.Number] = target.Reserve();
        target.Put(copied[reference.Number].Number, Copy(source.Object(reference.Number)));
        return copied[reference.Number];
    }
}
