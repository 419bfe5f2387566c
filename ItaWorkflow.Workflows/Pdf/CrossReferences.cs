using System.Globalization;

namespace ItaWorkflow.Workflows.Pdf;

/// <summary>A cross-reference table (ISO 32000-2, 7.5.4): where each object that a save defines stands. Only what we write is read.</summary>
internal sealed class CrossReferences
{
    private const int MostObjects = 200_000;
    private const int EntryLength = 20;
    private readonly List<int> numbers = [];
    private readonly List<int> offsets = [];

    /// <summary>Ascending.</summary>
    public IReadOnlyList<int> Numbers => numbers;

    /// <summary>Of each of the numbers.</summary>
    public IReadOnlyList<int> Offsets => offsets;

    /// <summary>From "xref" up to "trailer".</summary>
    public void Read(PdfParser parser, PdfBudget budget)
    {
        parser.Keyword("xref");
        while (!parser.StartsKeyword("trailer"))
            Section(parser, budget);
    }

    /// <exception cref="MalformedPdfException">There are objects beyond, or far too many.</exception>
    public void CheckSize(int size)
    {
        if (size > MostObjects || numbers is [.., var last] && last >= size)
            throw new MalformedPdfException("The trailer's size is wrong.");
    }

    private void Section(PdfParser parser, PdfBudget budget)
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
