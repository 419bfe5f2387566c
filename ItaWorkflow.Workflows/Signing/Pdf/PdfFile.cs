namespace ItaWorkflow.Workflows.Signing.Pdf;

/// <summary>
/// A PDF as our typesetter writes it (classic cross-reference tables, no object streams, no encryption), with its
/// incremental updates. Anything else is refused by <see cref="MalformedPdfException"/>.
/// </summary>
internal sealed class PdfFile
{
    public const int LargestFile = 40 * 1024 * 1024;
    private readonly Dictionary<int, int> offsets = [];
    private readonly Dictionary<int, PdfValue> objects = [];
    private readonly HashSet<int> opening = [];

    private PdfFile(ReadOnlyMemory<byte> bytes, IReadOnlyList<PdfRevision> revisions)
    {
        Bytes = bytes;
        Revisions = revisions;
        foreach (var revision in revisions)
        foreach (var (number, offset) in revision.Offsets)
            offsets[number] = offset;
    }

    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<PdfRevision> Revisions { get; }

    public PdfDictionary Trailer => Revisions[^1].Trailer;

    /// <summary>One more than the highest object number.</summary>
    public int Size => Trailer.Require<PdfNumber>("Size").ToInt32();

    public PdfDictionary Catalog => Get<PdfDictionary>(Trailer["Root"]);

    public static PdfFile Read(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Length > LargestFile)
            throw new MalformedPdfException("The file is too large.");
        if (!bytes.Span.StartsWith("%PDF-1."u8))
            throw new MalformedPdfException("Not a PDF.");
        return new(bytes, PdfRevision.ReadAll(bytes));
    }

    /// <summary>The file as it was after its first revisions.</summary>
    public PdfFile UpTo(int revisions) => new(Bytes[..Revisions[revisions - 1].End], [.. Revisions.Take(revisions)]);

    /// <summary>The value itself, or the object it refers to.</summary>
    public T Get<T>(PdfValue? value)
        where T : PdfValue =>
        (value is PdfReference reference ? Object(reference.Number) : value) as T
        ?? throw new MalformedPdfException("A value is missing or of another kind.");

    public bool Has(int number) => offsets.ContainsKey(number);

    public PdfValue Object(int number)
    {
        if (objects.TryGetValue(number, out var known))
            return known;
        if (!offsets.TryGetValue(number, out var offset))
            throw new MalformedPdfException("An object is missing.");
        if (!opening.Add(number))
            throw new MalformedPdfException("An object refers to itself.");
        var value = new PdfParser(Bytes, offset).ReadObject(number, reference => Object(reference.Number));
        opening.Remove(number);
        return objects[number] = value is PdfReference ? throw new MalformedPdfException("A reference to a reference.") : value;
    }
}
