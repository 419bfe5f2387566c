namespace ItaWorkflow.Workflows.Pdf;

/// <summary>
/// The bytes of a file that all views of it share. Each cross-reference table, each object and each view is read once, whichever head
/// of the file asks for it, and all draw on one budget.
/// </summary>
internal sealed class PdfHistory(ReadOnlyMemory<byte> bytes, PdfBudget budget)
{
    private const int MostRevisions = 60;
    private const int MostHeads = 80;

    /// <summary>"startxref", a number of ten digits, "%%EOF", and room for line ends.</summary>
    private const int LongestEnd = 64;
    private readonly Dictionary<int, PdfRevision?> tables = [];
    private readonly Dictionary<(int Number, int Offset), PdfValue> objects = [];
    private readonly Dictionary<int, PdfFile> views = [];

    public ReadOnlyMemory<byte> Bytes => bytes;

    public PdfBudget Budget => budget;

    /// <summary>The file as far as it is whole: all of it, or its longest head that can be read; null: not even its first revision.</summary>
    public PdfFile? LongestHead()
    {
        var length = bytes.Length;
        for (var tries = 0; tries < MostHeads && length > 0; tries++)
        {
            if (TryHead(length) is { } file)
                return file;
            var end = bytes.Span[..(length - 1)].LastIndexOf("%%EOF\n"u8);
            budget.LookThrough(length - end);
            length = end < 0 ? 0 : end + 6;
        }
        return null;
    }

    /// <summary>The first so many bytes, which must end exactly with a revision.</summary>
    public PdfFile Head(int length)
    {
        var found = new List<PdfRevision>();
        for (int? table = LastTable(length); table is { } at; table = found[^1].Previous)
        {
            if (found.Count == MostRevisions || found.Count > 0 && at >= found[^1].Table)
                throw new MalformedPdfException("The chain of revisions does not lead backwards.");
            found.Add(Table(at));
        }
        found.Reverse();
        return View(Chain(found, length));
    }

    public PdfFile View(IReadOnlyList<PdfRevision> revisions) =>
        views.TryGetValue(revisions[^1].End, out var known) ? known : views[revisions[^1].End] = new(this, revisions);

    /// <param name="revision">The one that defines the object: it stands before that one's table.</param>
    public PdfValue Object(int number, int offset, PdfRevision revision)
    {
        if (objects.TryGetValue((number, offset), out var known))
            return known;
        var value = new PdfParser(bytes[..revision.Table], offset, budget).ReadObject(number);
        return objects[(number, offset)] =
            value is PdfReference ? throw new MalformedPdfException("A reference to a reference.") : value;
    }

    private PdfFile? TryHead(int length)
    {
        try
        {
            return Head(length);
        }
        catch (MalformedPdfException e) when (!e.IsTooTangled)
        {
            return null;
        }
    }

    private int LastTable(int length)
    {
        var end = bytes[Math.Max(0, length - LongestEnd)..length];
        var at = end.Span.LastIndexOf("startxref"u8);
        return at < 0
            ? throw new MalformedPdfException("There is no startxref.")
            : new PdfParser(end, at + 9, budget).ReadWhole();
    }

    private PdfRevision Table(int at)
    {
        if (!tables.TryGetValue(at, out var known))
        {
            tables[at] = null;
            tables[at] = known = PdfRevision.Read(bytes, at, budget);
        }
        return known ?? throw new MalformedPdfException("A cross-reference table is malformed.");
    }

    private static List<PdfRevision> Chain(List<PdfRevision> found, int length)
    {
        var start = 0;
        for (var i = 0; i < found.Count; i++)
        {
            var revision = found[i] with { Start = start };
            if (!revision.IsWithin(start))
                throw new MalformedPdfException("A revision reaches outside of itself.");
            (found[i], start) = (revision, revision.End);
        }
        return start == length ? found : throw new MalformedPdfException("There are bytes after the end of the file.");
    }
}
