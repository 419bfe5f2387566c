using System.Globalization;

namespace ItaWorkflow.Workflows.Pdf;

/// <summary>An incremental update: new and redefined objects after the untouched bytes of a file.</summary>
internal sealed class PdfUpdate(PdfFile file)
{
    private readonly SortedDictionary<int, PdfValue> objects = [];
    private readonly PdfWriter writer = new();
    private readonly int start = file.Bytes.Length;
    private int size = file.Size;

    public PdfReference Reserve() => new(size++);

    public PdfReference Add(PdfValue value)
    {
        var reference = Reserve();
        Put(reference.Number, value);
        return reference;
    }

    public void Put(int number, PdfValue value)
    {
        objects[number] = value;
        size = Math.Max(size, number + 1);
    }

    /// <summary>Where the hole stands in the file that <see cref="ToBytes"/> made.</summary>
    public Range Find(PdfHole hole) => (start + writer.Holes[hole])..(start + writer.Holes[hole] + hole.Length);

    public byte[] ToBytes() => [.. file.Bytes.Span, .. Tail()];

    /// <summary>What stands behind the file's bytes.</summary>
    public byte[] Tail()
    {
        if (file.Bytes.Span[^1] != '\n')
            writer.Raw("\n"u8);
        var offsets = new SortedDictionary<int, int>();
        foreach (var (number, value) in objects)
        {
            offsets[number] = start + writer.Length;
            writer.Object(number, value);
        }
        var table = start + writer.Length;
        writer.Line("xref");
        foreach (var run in Runs(offsets))
            Section(run);
        writer.Line("trailer");
        writer.Value(Trailer());
        writer.Line(string.Create(CultureInfo.InvariantCulture, $"\nstartxref\n{table}\n%%EOF"));
        return writer.ToArray();
    }

    private void Section(List<KeyValuePair<int, int>> run)
    {
        writer.Line(string.Create(CultureInfo.InvariantCulture, $"{run[0].Key} {run.Count}"));
        foreach (var (_, offset) in run)
            writer.Line(string.Create(CultureInfo.InvariantCulture, $"{offset:0000000000} 00000 n "));
    }

    private static List<List<KeyValuePair<int, int>>> Runs(SortedDictionary<int, int> offsets)
    {
        var runs = new List<List<KeyValuePair<int, int>>>();
        foreach (var entry in offsets)
            if (runs.Count > 0 && runs[^1][^1].Key == entry.Key - 1)
                runs[^1].Add(entry);
            else
                runs.Add([entry]);
        return runs;
    }

    /// <summary>The first half of /ID names the document for ever, the second its state: both come from the bytes before.</summary>
    private PdfDictionary Trailer()
    {
        var state = new PdfText(file.Digest[..16]);
        var document = file.Trailer["ID"] is PdfArray { Items: [var first, ..] } ? first : state;
        var trailer = new PdfDictionary(("Size", new PdfNumber(size)), ("Root", file.Trailer.Require<PdfReference>("Root")));
        if (file.Trailer["Info"] is { } about)
            trailer = trailer.With("Info", about);
        return trailer.With("Prev", new PdfNumber(file.Revisions[^1].Table)).With("ID", new PdfArray([document, state]));
    }
}
