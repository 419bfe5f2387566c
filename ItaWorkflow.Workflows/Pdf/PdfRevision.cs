using System.Globalization;

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
    private const int MostObjects = 200_000;
    private const int EntryLength = 20;

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
        var (numbers, offsets) = (new List<int>(), new List<int>());
        parser.Keyword("xref");
        while (!parser.StartsKeyword("trailer"))
            Section(parser, numbers, offsets, budget);
        parser.Keyword("trailer");
        var trailer = parser.ReadValue() as PdfDictionary ?? throw new MalformedPdfException("The trailer is no dictionary.");
        parser.Keyword("startxref");
        if (parser.ReadWhole() != table)
            throw new MalformedPdfException("startxref points elsewhere.");
        parser.Keyword("%%EOF");
        parser.SkipLineEnd();
        if (
            trailer.Require<PdfNumber>("Size").ToInt32() is var size
            && (size > MostObjects || numbers is [.., var last] && last >= size)
        )
            throw new MalformedPdfException("The trailer's size is wrong.");
        return new(0, table, parser.Position, numbers, offsets, trailer)
        {
            Reach = offsets.Count > 0 ? (offsets.Min(), offsets.Max()) : (table, 0),
        };
    }

    private static void Section(PdfParser parser, List<int> numbers, List<int> offsets, PdfBudget budget)
    {
        var first = parser.ReadWhole();
        var count = parser.ReadWhole();
        if (first > MostObjects || count > MostObjects || numbers is [.., var before] && first <= before)
            throw new MalformedPdfException("The cross-reference table is too long or not in order.");
        parser.Take(1);
        var entries = parser.Take(count * EntryLength).Span;
        budget.Make(sizeof(int) * 4L * count);
        for (var number = first; number < first + count; number++, entries = entries[EntryLength..])
            if (Entry(entries[..EntryLength], number) is { } offset)
            {
                numbers.Add(number);
                offsets.Add(offset);
            }
    }

    private static int? Entry(ReadOnlySpan<byte> entry, int number)
    {
        if (number == 0 && entry.StartsWith("0000000000 65535 f"u8))
            return null;
        if (!int.TryParse(entry[..10], NumberStyles.None, CultureInfo.InvariantCulture, out var offset))
            throw new MalformedPdfException("A cross-reference is no number.");
        return entry[10..18].SequenceEqual(" 00000 n"u8) && !entry[18..].ContainsAnyExcept(" \r\n"u8)
            ? offset
            : throw new MalformedPdfException("A cross-reference is of no kind that we write.");
    }
}
