namespace ItaWorkflow.Workflows.Pdf;

/// <summary>Copies the one page of a small PDF into an update as a form XObject, with everything it needs, renumbered.</summary>
internal sealed class PageImport(PdfFile source, PdfUpdate target)
{
    private readonly Dictionary<int, PdfReference> copied = [];
    private readonly Queue<int> waiting = [];

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
        while (waiting.TryDequeue(out var number))
            target.Put(copied[number].Number, Copy(source.Object(number)));
        return target.Add(new PdfStream(dictionary, contents.Data));
    }

    private PdfValue Copy(PdfValue value) =>
        value switch
        {
            PdfReference reference => Promise(reference.Number),
            PdfArray array => new PdfArray([.. array.Items.Select(Copy)]),
            PdfStream stream => new PdfStream((PdfDictionary)Copy(stream.Dictionary), stream.Data),
            PdfDictionary dictionary => new PdfDictionary([.. dictionary.Entries.Select(e => (e.Key, Copy(e.Value)))]),
            _ => value,
        };

    /// <summary>An object is copied later: however long the chain of references, no copy waits for another.</summary>
    private PdfReference Promise(int number)
    {
        if (copied.TryGetValue(number, out var known))
            return known;
        waiting.Enqueue(number);
        return copied[number] = target.Reserve();
    }
}
