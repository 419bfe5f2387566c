namespace ItaWorkflow.Workflows.Pdf;

/// <summary>One save of the file: the objects it defines and its trailer.</summary>
/// <param name="Start">First byte after the revision before it.</param>
/// <param name="Table">Where its cross-reference table stands.</param>
/// <param name="End">First byte after it.</param>
/// <param name="Numbers">The objects it defines, ascending.</param>
/// <param name="Offsets">Where each of them stands.</param>
internal sealed record PdfRevision(
    int Start,
    int Table,
    int End,
    IReadOnlyList<int> Numbers,
    IReadOnlyList<int> Offsets,
    PdfDictionary Trailer
)
{
    /// <summary>The lowest and the highest place of an object; none: the table's own.</summary>
    private (int First, int Last) Reach { get; init; }

    public int? Previous => (Trailer["Prev"] as PdfNumber)?.ToInt32();

    public bool IsWithin(int start) => Table >= start && Reach.First >= start && Reach.Last < Table;

    public int? Offset(int number)
    {
        var (low, high) = (0, Numbers.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (Numbers[middle] == number)
                return Offsets[middle];
            (low, high) = Numbers[middle] < number ? (middle + 1, high) : (low, middle - 1);
        }
        return null;
    }

    public static PdfRevision Read(ReadOnlyMemory<byte> file, int table, PdfBudget budget)
    {
        if (table < 0 || table >= file.Length)
            throw new MalformedPdfException("The table is outside of the file.");
        var parser = new PdfParser(file, table, budget);
        var references = new CrossReferences();
        references.Read(parser, budget);
        parser.Keyword("trailer");
        var trailer = parser.ReadValue() as PdfDictionary ?? throw new MalformedPdfException("The trailer is no dictionary.");
        parser.Keyword("startxref");
        if (parser.ReadWhole() != table)
            throw new MalformedPdfException("startxref points elsewhere.");
        parser.Keyword("%%EOF");
        parser.SkipLineEnd();
        references.CheckSize(trailer.Require<PdfNumber>("Size").ToInt32());
        var offsets = references.Offsets;
        return new(0, table, parser.Position, references.Numbers, offsets, trailer)
        {
            Reach = offsets.Count > 0 ? (offsets.Min(), offsets.Max()) : (table, 0),
        };
    }
}
