using System.Security.Cryptography.X509Certificates;
using ItaWorkflow.Workflows.Files;
using ItaWorkflow.Workflows.Pdf;
using ItaWorkflow.Workflows.Signing.Stamping;

namespace ItaWorkflow.Workflows.Signing.Verifying;

/// <summary>
/// Whether a PDF is what our officers signed, told from its bytes alone: every signature and certificate stands, each covers all that
/// came before it and changed only its own field, and nothing follows the last.
/// </summary>
public static class DocumentVerifier
{
    /// <param name="authorities">Every certification authority the organization ever had.</param>
    /// <param name="trust">Whose time-stamps prove a time; null: nobody's.</param>
    public static Verification Verify(
        byte[] pdf,
        IReadOnlyCollection<X509Certificate2> authorities,
        TimestampTrust? trust = null,
        CancellationToken cancel = default
    ) => Verify(pdf, new(authorities, trust ?? TimestampTrust.Nobody, null), new PdfBudget(cancel));

    /// <summary>The same, and what can still be proved on a day.</summary>
    internal static Verification Verify(byte[] pdf, VerifierTrust trust, CancellationToken cancel = default) =>
        Verify(pdf, trust, new PdfBudget(cancel));

    internal static Verification Verify(byte[] pdf, VerifierTrust trust, PdfBudget budget)
    {
        var start = PdfLock.Header(pdf);
        if (start < 0)
            return Verification.Bare(VerificationVerdict.NotPdf);
        if (pdf.Length > PdfFile.LargestFile)
            return Verification.Bare(VerificationVerdict.TooTangled);
        // Where something stands before the header, all places in the file are counted from there.
        if (start > 0)
            return Verify(pdf[start..], trust, budget).Behind(pdf.AsSpan(0, start));
        try
        {
            return PdfFile.Open(pdf, budget).LongestHead() is { } file ? Verify(pdf, file, trust) : UnreadableFile.Judge(pdf);
        }
        catch (MalformedPdfException e)
        {
            return e.IsTooTangled ? Verification.Bare(VerificationVerdict.TooTangled) : UnreadableFile.Judge(pdf);
        }
    }

    private static Verification Verify(byte[] pdf, PdfFile file, VerifierTrust trust)
    {
        if (SignedPart.Find(file) is not { } signed)
            return CutSigning.IsBegun(file, pdf) ? Verification.Bare(VerificationVerdict.CutShort) : UnreadableFile.Judge(pdf);
        var paper = PaperReading.Of(signed, trust.Authorities, trust.Stampers);
        return new VerifierConclusion(pdf, file, signed, paper, trust).Conclude();
    }
}

/// <summary>By whom and when a paper is judged.</summary>
/// <param name="Authorities">Every certification authority the organization ever had.</param>
/// <param name="Stampers">Whose time-stamps prove a time.</param>
/// <param name="Now">The day of the check; null: only what was altered is asked, not what can still be proved.</param>
internal sealed record VerifierTrust(
    IReadOnlyCollection<X509Certificate2> Authorities,
    TimestampTrust Stampers,
    DateTimeOffset? Now
)
{
    /// <summary>Lists of revoked certificates that came with the question, DER.</summary>
    public IReadOnlyList<byte[]> Fresh { get; init; } = [];
}
