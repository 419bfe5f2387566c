using ItaWorkflow.Data.Approvals;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Workflows.Pdf;
using ItaWorkflow.Workflows.Signing.Verifying;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Signing.Keeping;

public sealed class SealPapersTests(Chain chain) : IClassFixture<Chain>
{
    private const string Subject = "ขออนุมัติประทับตราเอกสาร";

    [Fact]
    public async Task A_paper_is_sealed_once_when_the_last_officer_has_signed_and_copies_of_before_stay_genuine()
    {
        var id = await chain.AlmostSignedAsync(Subject);
        Assert.Equal(0, await chain.SealAsync());
        Assert.Null(await chain.DecideAsync(id, chain.Town.Mayor, Verdict.Approve));
        var signed = await chain.PaperAsync(id);

        Assert.Equal(1, await chain.SealAsync());
        Assert.Equal(0, await chain.SealAsync());
        var kept = await chain.PaperAsync(id);
        Assert.True(kept.AsSpan().StartsWith(signed));
        var said = await chain.VerifyAsync(kept);
        Assert.Equal((VerificationVerdict.Genuine, 4), (said.Verdict, said.Signatures.Count));
        Assert.EndsWith("(ตราประทับของหน่วยงาน)", said.Seal!.CertificateSubject, StringComparison.Ordinal);
        Assert.Contains(said.Findings, f => f.Kind is VerificationFindingKind.ArchiveAwaited);
        // An office without a time-stamp authority has sealed papers, and no more.
        Assert.Equal(0, await chain.ArchiveAsync());

        var copy = await chain.CheckAsync(signed);
        Assert.Equal(VerificationVerdict.Genuine, copy.Verification.Verdict);
        Assert.Equal((4, 4, true), (copy.Known!.Signatures, copy.Known.LatestSignatures, copy.Known.IsKeptLater));
        await WithoutSignaturesAsync(signed);
    }

    /// <summary>As it was before anybody signed, and the same written anew by another program.</summary>
    private async Task WithoutSignaturesAsync(byte[] signed)
    {
        var bare = PdfFile.Read(signed).UpTo(2).Bytes.ToArray();
        using var file = ForeignJudge.File(bare);
        using var written = ForeignJudge.File([], "written.pdf");
        ForeignJudge.Run("qpdf", "--object-streams=generate", file.Path, written.Path);
        foreach (var pdf in new[] { bare, await File.ReadAllBytesAsync(written.Path, TestContext.Current.CancellationToken) })
        {
            var stripped = await chain.CheckAsync(pdf);
            Assert.Equal(VerificationVerdict.SignaturesRemoved, stripped.Verification.Verdict);
            Assert.Equal(Subject, stripped.Known?.Subject);
        }
    }

    [Fact]
    public async Task A_seal_waits_for_its_time_stamp_where_the_office_has_an_authority()
    {
        var id = await chain.SignedAsync("ขออนุมัติรอตราประทับเวลา");
        await StampByAsync("http://127.0.0.1:9/");
        Assert.Equal(0, await chain.SealAsync());
        await StampByAsync("");
        await chain.SealAsync();
        Assert.NotNull((await chain.VerifyAsync(await chain.PaperAsync(id))).Seal);
    }

    private Task<int> StampByAsync(string address) =>
        chain.Database.ReadAsync(db =>
            db.Organization.ExecuteUpdateAsync(o => o.SetProperty(x => x.Addresses.TimestampUrl, address))
        );
}
