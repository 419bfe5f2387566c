namespace ItaWorkflow.Workflows.Pdf;

/// <summary>
/// Reads values and indirect objects at a place in the file. Nesting is limited, streams stay slices of the file, and every value made is
/// paid for.
/// </summary>
internal sealed class PdfParser(ReadOnlyMemory<byte> file, int position, PdfBudget budget) : PdfScalars(file, position, budget)
{
    private const int DeepestNesting = 40;

    /// <summary>An object "N 0 obj … endobj"; Position ends behind it.</summary>
    public PdfValue ReadObject(int number)
    {
        if (ReadWhole() != number || ReadWhole() != 0)
            throw new MalformedPdfException("The cross-reference points at another object.");
        Keyword("obj");
        var value = ReadValue();
        if (value is PdfDictionary dictionary && StartsKeyword("stream"))
            value = new PdfStream(dictionary, StreamData(dictionary));
        Keyword("endobj");
        return value;
    }

    public PdfValue ReadValue(int depth = 0)
    {
        if (depth > DeepestNesting)
            throw new MalformedPdfException("Nested too deeply.");
        SkipWhite();
        return Peek() switch
        {
            (byte)'/' => ReadName(),
            (byte)'(' => ReadLiteral(),
            (byte)'[' => ReadArray(depth),
            (byte)'<' => Peek(1) == (byte)'<' ? ReadDictionary(depth) : ReadHexadecimal(),
            >= (byte)'a' and <= (byte)'z' => ReadWord(),
            _ => ReadNumberOrReference(),
        };
    }

    /// <summary>Our typesetter writes every length beside its stream; one that stands elsewhere may lead on without end.</summary>
    private ReadOnlyMemory<byte> StreamData(PdfDictionary dictionary)
    {
        Keyword("stream");
        Position += Peek() == '\r' ? 1 : 0;
        if (Peek() != '\n')
            throw new MalformedPdfException("A stream begins on a new line.");
        Position++;
        var data = Take(dictionary.Require<PdfNumber>("Length").ToInt32());
        Keyword("endstream");
        return data;
    }

    private PdfArray ReadArray(int depth)
    {
        Position++;
        var items = new List<PdfValue>();
        while (!Closes("]"))
            items.Add(ReadValue(depth + 1));
        Budget.Make(PdfArray.Weight + sizeof(long) * 2 * items.Count);
        return new(items);
    }

    private PdfDictionary ReadDictionary(int depth)
    {
        Position += 2;
        var entries = new List<(string, PdfValue)>();
        while (!Closes(">>"))
        {
            if (Peek() != '/')
                throw new MalformedPdfException("A dictionary's key is a name.");
            entries.Add((ReadName().Value, ReadValue(depth + 1)));
        }
        Budget.Make(PdfDictionary.Weight * (1L + entries.Count));
        return new(entries.ToArray());
    }

    private bool Closes(string end)
    {
        var closes = StartsKeyword(end);
        Skip(closes ? end.Length : 0);
        return closes;
    }
}
