using System.Globalization;
using System.Text;

namespace ItaWorkflow.Workflows.Signing.Pdf;

/// <summary>One save of the file: the objects it defines and its trailer.</summary>
/// <param name="Start">First byte after the revision before it.</param>
/// <param name="Table">Where its cross-reference table stands.</param>
/// <param name="End">First byte after it.</param>
/// <param name="Offsets">Object number to byte offset.</param>
internal sealed record PdfRevision(int Start, int Table, int End, IReadOnlyDictionary<int, int> Offsets, PdfDictionary Trailer)
{
    private const int MostRevisions = 60;
    private const int MostObjects = 200_000;
    private const int EntryLength = 20;

    /// <summary>Oldest first. The newest must end exactly where the bytes end.</summary>
    public static IReadOnlyList<PdfRevision> ReadAll(ReadOnlyMemory<byte> file)
    {
        var found = new List<PdfRevision>();
        for (int? table = LastTable(file.Span); table is { } at; table = (found[^1].Trailer["Prev"] as PdfNumber)?.ToInt32())
        {
            if (found.Count == MostRevisions || found.Count > 0 && at >= found[^1].Table)
                throw new MalformedPdfException("The chain of revisions does not lead backwards.");
            found.Add(Read(file, at));
        }
        found.Reverse();
        return Chain(file, found);
    }

    private static List<PdfRevision> Chain(ReadOnlyMemory<byte> file, List<PdfRevision> found)
    {
        var start = 0;
        for (var i = 0; i < found.Count; i++)
        {
            var revision = found[i] with { Start = start };
            if (revision.Table < start || revision.Offsets.Values.Any(offset => offset < start || offset >= revision.Table))
                throw new MalformedPdfException("A revision reaches outside of itself.");
            (found[i], start) = (revision, revision.End);
        }
        return start == file.Length ? found : throw new MalformedPdfException("There are bytes after the end of the file.");
    }

    private static int LastTable(ReadOnlySpan<byte> file)
    {
        var at = file.LastIndexOf("startxref"u8);
        if (at < 0)
            throw new MalformedPdfException("There is no startxref.");
        return new PdfParser(file[(at + 9)..].ToArray(), 0).ReadWhole();
    }

    private static PdfRevision Read(ReadOnlyMemory<byte> file, int table)
    {
        var parser = new PdfParser(
            file,
            table < file.Length ? table : throw new MalformedPdfException("The table is outside of the file.")
        );
        var offsets = new Dictionary<int, int>();
        parser.Keyword("xref");
        while (!parser.StartsKeyword("trailer"))
            parser = Section(file, parser, offsets);
        parser.Keyword("trailer");
        var trailer = parser.ReadValue() as PdfDictionary ?? throw new MalformedPdfException("The trailer is no dictionary.");
        parser.Keyword("startxref");
        if (parser.ReadWhole() != table)
            throw new MalformedPdfException("startxref points elsewhere.");
        parser.Keyword("%%EOF");
        var end = parser.Position;
        if (end < file.Length && file.Span[end] == '\r')
            end++;
        if (end < file.Length && file.Span[end] == '\n')
            end++;
        if (trailer.Require<PdfNumber>("Size").ToInt32() is var size && (size > MostObjects || offsets.Keys.Any(n => n >= size)))
            throw new MalformedPdfException("The trailer's size is wrong.");
        return new(0, table, end, offsets, trailer);
    }

    private static PdfParser Section(ReadOnlyMemory<byte> file, PdfParser parser, Dictionary<int, int> offsets)
    {
        var first = parser.ReadWhole();
        var count = parser.ReadWhole();
        var at = parser.Position + 1;
        if (first > MostObjects || count > MostObjects || at + (long)count * EntryLength > file.Length)
            throw new MalformedPdfException("The cross-reference table is too long.");
        for (var number = first; number < first + count; number++, at += EntryLength)
            Entry(file.Span.Slice(at, EntryLength), number, offsets);
        return new(file, at);
    }

    private static void Entry(ReadOnlySpan<byte> entry, int number, Dictionary<int, int> offsets)
    {
        var text = Encoding.Latin1.GetString(entry);
        var isFree = number == 0 && text.StartsWith("0000000000 65535 f", StringComparison.Ordinal);
        if (isFree)
            return;
        if (!int.TryParse(text.AsSpan(0, 10), NumberStyles.None, CultureInfo.InvariantCulture, out var offset))
            throw new MalformedPdfException("A cross-reference is no number.");
        if (!text.AsSpan(10).TrimEnd().SequenceEqual(" 00000 n") || !offsets.TryAdd(number, offset))
            throw new MalformedPdfException("A cross-reference is of no kind that we write.");
    }
}
