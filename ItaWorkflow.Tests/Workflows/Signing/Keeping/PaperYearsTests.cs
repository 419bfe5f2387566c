using System.Globalization;
using System.Security.Cryptography;
using ItaWorkflow.Data.Signing;
using ItaWorkflow.Tests.Workflows.Signing;
using ItaWorkflow.Workflows.Pdf;
using ItaWorkflow.Workflows.Signing.Verifying;

namespace ItaWorkflow.Tests.Workflows.Signing.Keeping;

/// <summary>Ten years of one paper, in the two forms that papers have.</summary>
public sealed class PaperYearsTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_paper_that_was_renewed_twice_is_proved_ten_years_on_and_foreign_judges_agree(bool isOfBefore)
    {
        await using var archive = await TrialArchive.BeginAsync();
        var pdf = await archive.SealedAsync(isOfBefore ? TrialArchive.PreparedBefore() : null);
        Assert.Contains(archive.Verify(pdf).Findings, f => f.Kind is VerificationFindingKind.ArchiveAwaited);
        Assert.Equal(VerificationVerdict.Genuine, archive.Verify(pdf).Verdict);
        archive.Now += TimeSpan.FromHours(1);
        pdf = await archive.StampedAsync(pdf);
        Assert.Equal(VerificationVerdict.Genuine, archive.Verify(pdf).Verdict);
        foreach (var year in new[] { 5, 5 })
        {
            archive.Now = archive.Now.AddYears(year);
            var before = archive.Stamper.ListOfRevoked(archive.Now);
            archive.Stamper.TakeNewKey(7);
            pdf = await archive.StampedAsync(pdf, HashAlgorithmName.SHA512, before, archive.Office.ListOfRevoked(archive.Now));
        }

        archive.Now = archive.Now.AddYears(1);
        var said = archive.Verify(pdf);
        Assert.Equal((VerificationVerdict.Genuine, 4, 3), (said.Verdict, said.Signatures.Count, said.Stamps.Count));
        Assert.All(said.Signatures, s => Assert.Equal("B-LTA", s.Level));
        Assert.All(said.Signatures, s => Assert.Equal(2026, s.ProvenAt!.Value.Year));
        Assert.Contains(said.Findings, f => f.Text.StartsWith("มีตราประทับเวลาเก็บรักษา 3 ชั้น", StringComparison.Ordinal));
        Assert.Contains(said.Findings, f => f.Text.Contains("แต่ยังใช้ได้ ณ เวลาที่ลงนาม", StringComparison.Ordinal));
        ForeignJudgesAgree(pdf, said, archive);
        if (!isOfBefore)
            Assert.Equal(PdfFile.Read(TrialOffice.Prepared).Catalog.Entries.Count(), PdfFile.Read(pdf).Catalog.Entries.Count());
    }

    private static void ForeignJudgesAgree(byte[] pdf, Verification said, TrialArchive archive)
    {
        using var file = ForeignJudge.File(pdf);
        var (_, words) = ForeignJudge.Ask("pdfsig", "-nocert", file.Path);
        Assert.Equal(5, words.Split("Signature Validation: Signature is Valid.").Length - 1);
        ForeignJudge.Run("qpdf", "--check", file.Path);
        using var root = ForeignJudge.File(System.Text.Encoding.ASCII.GetBytes(archive.Stamper.RootPem), "root.pem");
        foreach (var stamp in said.Stamps)
        {
            var (content, cms) = SignatureParts.Of(pdf, stamp.Field);
            using var token = ForeignJudge.File(cms, "token.der");
            using var data = ForeignJudge.File(content, "data.bin");
            var at = stamp.At!.Value.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
            ForeignJudge.Run(
                "openssl",
                "ts",
                "-verify",
                "-in",
                token.Path,
                "-token_in",
                "-data",
                data.Path,
                "-CAfile",
                root.Path,
                "-attime",
                at
            );
        }
    }

    [Fact]
    public async Task A_stamp_that_nobody_renewed_proves_nothing_any_more_and_is_not_called_altered()
    {
        await using var archive = await TrialArchive.BeginAsync();
        var pdf = await archive.StampedAsync(await archive.SealedAsync());
        var late = archive.Verify(pdf, archive.Now.AddYears(8));
        Assert.Equal(VerificationVerdict.Unproved, late.Verdict);
        Assert.Contains(late.Findings, f => f.Text.StartsWith("ตราประทับเวลาหมดอายุก่อนต่ออายุ", StringComparison.Ordinal));
        Assert.DoesNotContain(late.Findings, f => f.IsBad);
        Assert.All(late.Signatures, s => Assert.True(s.Stands));
    }

    [Fact]
    public async Task A_renewal_without_the_last_authoritys_evidence_leaves_its_stamp_unproved()
    {
        await using var archive = await TrialArchive.BeginAsync();
        var pdf = archive.WithEvidence(
            await archive.SealedAsync(),
            archive.Office.ListOfRevoked(archive.Now),
            archive.Stamper.ListOfRevoked(archive.Now)
        );
        // What was said before the stamp says nothing of the stamp's own authority.
        archive.Now = archive.Now.AddMinutes(1);
        pdf = await archive.StampAsync(pdf);
        archive.Now = archive.Now.AddYears(5);
        archive.Stamper.TakeNewKey(7);
        pdf = await archive.StampedAsync(pdf, null, archive.Office.ListOfRevoked(archive.Now));
        var said = archive.Verify(pdf, archive.Now.AddDays(1));
        Assert.Equal(VerificationVerdict.Unproved, said.Verdict);
        Assert.Contains(
            said.Findings,
            f => f.Text.StartsWith("ไม่มีหลักฐานว่าใบรับรองของผู้ให้บริการประทับเวลา", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Signatures_without_any_proof_of_time_outlive_their_certificates_only_in_words()
    {
        await using var archive = await TrialArchive.BeginAsync();
        var bare = (await archive.Office.SignAsync(TrialOffice.Prepared, 0)).Bytes;
        Assert.Equal(VerificationVerdict.Genuine, archive.Verify(bare).Verdict);
        var said = archive.Verify(bare, archive.Now.AddYears(3));
        Assert.Equal(VerificationVerdict.Unproved, said.Verdict);
        Assert.Contains(said.Findings, f => f.Text.Contains("ไม่มีตราประทับเวลาที่พิสูจน์ได้", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_revocation_is_told_by_whether_it_came_before_or_after_the_proven_time()
    {
        await using var archive = await TrialArchive.BeginAsync();
        var pdf = await archive.SealedAsync();
        var first = archive.Verify(pdf).Signatures[0].Certificate!;
        Assert.Equal(VerificationVerdict.Altered, await AfterAsync(TrialOffice.Start.AddHours(-1)));
        Assert.Equal(VerificationVerdict.Unproved, await AfterAsync(TrialOffice.Start.AddHours(2)));
        Assert.Equal(VerificationVerdict.Genuine, await AfterAsync(archive.Now.AddMinutes(10)));

        async Task<VerificationVerdict> AfterAsync(DateTimeOffset revoked)
        {
            SigningKey key = new()
            {
                PersonId = 1,
                Certificate = first.RawData,
                SealedKey = [],
                CreatedAt = archive.Now,
                ExpiresAt = archive.Now,
                RevokedAt = revoked,
            };
            var list = archive.Office.ListOfRevoked(archive.Now.AddHours(1), key);
            archive.Now += TimeSpan.FromHours(1);
            var stamped = await archive.StampedAsync(pdf, null, list, archive.Stamper.ListOfRevoked(archive.Now));
            archive.Now -= TimeSpan.FromHours(1);
            return archive.Verify(stamped, archive.Now.AddYears(1)).Verdict;
        }
    }

    [Fact]
    public async Task A_stamper_that_was_revoked_before_the_next_stamp_proves_nothing()
    {
        await using var archive = await TrialArchive.BeginAsync();
        var pdf = await archive.StampedAsync(await archive.SealedAsync());
        archive.Now = archive.Now.AddMonths(1);
        archive.Stamper.Revoke();
        var list = archive.Stamper.ListOfRevoked(archive.Now);
        archive.Stamper.TakeNewKey(7);
        archive.Now = archive.Now.AddYears(4);
        pdf = await archive.StampedAsync(pdf, null, list, archive.Office.ListOfRevoked(archive.Now));
        var said = archive.Verify(pdf);
        Assert.Equal(VerificationVerdict.Unproved, said.Verdict);
        Assert.Contains(said.Findings, f => f.Text.Contains("ถูกเพิกถอน ก่อนมีตราประทับเวลาอื่น", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_stamper_that_the_office_does_not_trust_proves_nothing()
    {
        await using var archive = await TrialArchive.BeginAsync();
        var pdf = await archive.StampedAsync(await archive.SealedAsync());
        var said = DocumentVerifier.Verify(pdf, new VerifierTrust(archive.Office.Authorities, new([]), archive.Now));
        Assert.Equal(VerificationVerdict.Unproved, said.Verdict);
        Assert.Contains(
            said.Findings,
            f => f.Text.StartsWith("ผู้ให้บริการประทับเวลาไม่อยู่ในรายชื่อ", StringComparison.Ordinal)
        );
    }
}
