using ItaWorkflow.Workflows.Pdf;
using ItaWorkflow.Workflows.Signing.Verifying;

namespace ItaWorkflow.Tests.Workflows.Signing;

/// <summary>One paper that four officers of one office signed, made once for all tests that forge it.</summary>
internal static class TrialPaper
{
    public static readonly TrialOffice Office = new();
    private static readonly Lazy<Task<List<byte[]>>> Circulated = new(() => Office.CirculateAsync());

    /// <summary>The unsigned one first.</summary>
    public static Task<List<byte[]>> RevisionsAsync() => Circulated.Value;

    public static Verification Verify(byte[] pdf) => DocumentVerifier.Verify(pdf, Office.Authorities);

    /// <summary>A blue square over everything, by an update that nobody signed.</summary>
    public static byte[] ReplaceFirstPage(byte[] pdf)
    {
        var file = PdfFile.Read(pdf);
        var update = new PdfUpdate(file);
        var page = PageTree.Pages(file)[0];
        var contents = update.Add(
            new PdfStream(new(("Length", new PdfNumber(30))), "0 0 1 rg 0 0 300 300 re f     "u8.ToArray())
        );
        update.Put(page.Number, file.Get<PdfDictionary>(page).With("Contents", contents));
        return update.ToBytes();
    }
}
