using ItaWorkflow.Workflows.Pdf;

namespace ItaWorkflow.Workflows.Signing.Verifying;

/// <summary>
/// The first half of a file's /ID: it names the paper in all its revisions, and programs that write a PDF anew keep it (ISO 32000-2, 14.4).
/// </summary>
public static class PaperMark
{
    private const int MostTries = 100;
    private const int LengthOfMark = 16;

    /// <returns>Lower-case hexadecimal; null: there is none.</returns>
    public static string? Find(ReadOnlyMemory<byte> pdf)
    {
        var rest = pdf.Span;
        var budget = new PdfBudget();
        for (var tries = 0; tries < MostTries; tries++)
        {
            var at = rest.LastIndexOf("/ID"u8);
            if (at < 0)
                return null;
            if (TryRead(pdf, at + 3, budget) is { } mark)
                return Convert.ToHexStringLower(mark);
            rest = rest[..at];
        }
        return null;
    }

    private static byte[]? TryRead(ReadOnlyMemory<byte> pdf, int at, PdfBudget budget)
    {
        try
        {
            return
                new PdfParser(pdf, at, budget).ReadValue() is PdfArray { Items: [PdfText first, _] }
                && first.Short(LengthOfMark) is { Length: LengthOfMark } mark
                ? mark
                : null;
        }
        catch (MalformedPdfException)
        {
            return null;
        }
    }
}
