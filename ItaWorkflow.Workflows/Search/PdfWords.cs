using UglyToad.PdfPig;
using UglyToad.PdfPig.DocumentLayoutAnalysis.TextExtractor;

namespace ItaWorkflow.Workflows.Search;

/// <summary>A PDF's text in the order in which it was written; a scanned one has none.</summary>
internal static class PdfWords
{
    private const int MostPages = 500;
    private static readonly ParsingOptions Leniently = new() { UseLenientParsing = true, SkipMissingFonts = true };

    public static void Read(byte[] file, WordsSheet words)
    {
        using var pdf = PdfDocument.Open(file, Leniently);
        if (pdf.NumberOfPages == 0)
            throw new InvalidDataException("No page can be found in it.");
        for (var page = 1; page <= Math.Min(pdf.NumberOfPages, MostPages) && !words.IsFull; page++)
        {
            words.Add(ContentOrderTextExtractor.GetText(pdf.GetPage(page)));
            words.EndLine();
        }
    }
}
