using System.Globalization;
using System.Security.Cryptography;
using ItaWorkflow.Workflows.Pdf;

namespace ItaWorkflow.Tests.Workflows.Signing;

public sealed class PdfSignerTests : IDisposable
{
    private readonly TrialOffice office = new();

    [Fact]
    public async Task Every_revision_begins_with_the_bytes_of_the_one_before()
    {
        var revisions = await office.CirculateAsync();
        for (var i = 1; i < revisions.Count; i++)
            Assert.True(revisions[i].AsSpan().StartsWith(revisions[i - 1]));
        Assert.True(revisions[0].AsSpan().StartsWith(TrialSheet.Pdf));
    }

    [Fact]
    public async Task A_foreign_reader_of_signatures_finds_four_and_all_valid()
    {
        using var file = ForeignJudge.File((await office.CirculateAsync())[^1]);
        var (_, said) = ForeignJudge.Ask("pdfsig", "-nocert", file.Path);
        Assert.Equal(4, said.Split("Signature Validation: Signature is Valid.").Length - 1);
        Assert.Equal(4, said.Split("Signature Type: ETSI.CAdES.detached").Length - 1);
        Assert.Equal(1, said.Split("Total document signed").Length - 1);
    }

    [Fact]
    public async Task A_second_foreign_reader_finds_every_digest_right_and_the_last_unchanged()
    {
        using var file = ForeignJudge.File((await office.CirculateAsync())[^1]);
        var (_, said) = ForeignJudge.Ask("mutool", "sign", "-v", file.Path);
        Assert.Equal(3, said.Split("The signature is valid but there have been edits since signing.").Length - 1);
        Assert.Equal(1, said.Split("The document is unchanged since signing.").Length - 1);
    }

    [Fact]
    public async Task A_foreign_parser_has_nothing_to_say_about_the_structure()
    {
        foreach (var revision in await office.CirculateAsync())
        {
            using var file = ForeignJudge.File(revision);
            Assert.Contains(
                "No syntax or stream encoding errors found",
                ForeignJudge.Run("qpdf", "--check", file.Path),
                StringComparison.Ordinal
            );
        }
    }

    [Fact]
    public async Task Openssl_accepts_each_signature_as_cades()
    {
        var pdf = (await office.CirculateAsync())[^1];
        using var authority = ForeignJudge.File(
            System.Text.Encoding.ASCII.GetBytes(office.Authority.ExportCertificatePem()),
            "authority.pem"
        );
        foreach (var field in SignatureFields.Read(pdf))
        {
            var (content, cms) = SignatureParts.Of(pdf, field.Name);
            using var signature = ForeignJudge.File(cms, "signature.der");
            using var signed = ForeignJudge.File(content, "content.bin");
            var moment = TrialOffice.Start.AddHours(1).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
            ForeignJudge.Run(
                "openssl",
                "cms",
                "-verify",
                "-cades",
                "-binary",
                "-inform",
                "DER",
                "-in",
                signature.Path,
                "-content",
                signed.Path,
                "-CAfile",
                authority.Path,
                "-purpose",
                "any",
                "-attime",
                moment,
                "-out",
                "/dev/null"
            );
        }
    }

    [Fact]
    public async Task A_field_is_signed_once()
    {
        var signed = await office.SignAsync(TrialOffice.Prepared, 0);
        await Assert.ThrowsAsync<MalformedPdfException>(() => office.SignAsync(signed.Bytes, 0));
    }

    [Fact]
    public async Task The_result_carries_its_own_digest()
    {
        var signed = await office.SignAsync(TrialOffice.Prepared, 0);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(signed.Bytes)), signed.Sha256);
        Assert.False(signed.IsTimestamped);
    }

    public void Dispose() => office.Dispose();
}
