using System.Globalization;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Tests.Workflows.Signing;
using ItaWorkflow.Workflows.Pdf;
using ItaWorkflow.Workflows.Signing.Keys;

namespace ItaWorkflow.Tests.Stories;

/// <summary>pdfsig, mutool, qpdf and openssl on one paper.</summary>
internal static class ForeignJudges
{
    /// <summary>By the town's own authority.</summary>
    public static async Task AssertAllSoundAsync(Chain chain, byte[] pdf, int signatures)
    {
        var authorities = await chain.AsAsync<CertificateAuthority, IReadOnlyList<X509Certificate2>>(
            (authority, _) => authority.CertificatesAsync(default)
        );
        AssertAllSound(pdf, authorities, signatures);
    }

    private static void AssertAllSound(byte[] pdf, IReadOnlyList<X509Certificate2> authorities, int signatures)
    {
        using var file = ForeignJudge.File(pdf);
        // With the office's seal, which the clock sets when all have signed.
        var set = PdfFile.Read(pdf).Fields.Count(f => f.IsSigned);
        Assert.InRange(set, signatures, signatures + 1);
        var (_, poppler) = ForeignJudge.Ask("pdfsig", "-nocert", file.Path);
        Assert.Equal(set, Times(poppler, "Signature Validation: Signature is Valid."));
        Assert.Equal(1, Times(poppler, "Total document signed"));
        var (_, mupdf) = ForeignJudge.Ask("mutool", "sign", "-v", file.Path);
        Assert.Equal(set - 1, Times(mupdf, "The signature is valid but there have been edits since signing."));
        Assert.Equal(1, Times(mupdf, "The document is unchanged since signing."));
        var qpdf = ForeignJudge.Run("qpdf", "--check", file.Path);
        Assert.Contains("No syntax or stream encoding errors found", qpdf, StringComparison.Ordinal);

        var pem = string.Join('\n', authorities.Select(a => a.ExportCertificatePem()));
        using var authority = ForeignJudge.File(Encoding.ASCII.GetBytes(pem), "authority.pem");
        var fields = SignatureFields.Read(pdf);
        Assert.Equal(signatures, fields.Count(f => f.IsSigned));
        foreach (var field in fields.Where(f => f.IsSigned))
            AskOpenssl(pdf, field.Name, authority.Path, authorities[0].NotBefore.AddDays(2));
    }

    private static void AskOpenssl(byte[] pdf, string field, string authority, DateTime moment)
    {
        var (content, cms) = SignatureParts.Of(pdf, field);
        using var signature = ForeignJudge.File(cms, "signature.der");
        using var signed = ForeignJudge.File(content, "content.bin");
        var at = new DateTimeOffset(moment).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        ForeignJudge.Run(
            "openssl",
            [
                .. (string[])["cms", "-verify", "-cades", "-binary", "-inform", "DER", "-in", signature.Path],
                .. (string[])
                    ["-content", signed.Path, "-CAfile", authority, "-purpose", "any", "-attime", at, "-out", "/dev/null"],
            ]
        );
    }

    private static int Times(string text, string words) => text.Split(words).Length - 1;
}
