using ItaWorkflow.Data.Approvals;
using ItaWorkflow.Data.Signing;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Workflows.Pdf;
using ItaWorkflow.Workflows.Signing.Keeping;
using ItaWorkflow.Workflows.Signing.Verifying;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Signing.Keeping;

public sealed class KeepPapersTests(Chain chain) : IClassFixture<Chain>
{
    [Fact]
    public async Task A_paper_is_sealed_with_its_last_signature_stamped_when_evidence_is_there_and_renewed_in_time()
    {
        await using var stamper = await ClockTimestamper.StartAsync(() => chain.Database.Clock.GetUtcNow());
        await TakeAsync(stamper);
        var id = await chain.SubmittedAsync(subject: "ขออนุมัติเก็บรักษาเอกสาร");
        Assert.Null(await chain.DecideAsync(id, chain.Town.StrategyHead));
        Assert.Null(await chain.DecideAsync(id, chain.Town.Clerk));
        Assert.Null(await chain.DecideAsync(id, chain.Town.Deputy));
        Assert.Equal(0, await SealAsync());
        Assert.Null(await chain.DecideAsync(id, chain.Town.Mayor, Verdict.Approve));
        var signed = await chain.PaperAsync(id);

        Assert.Equal(1, await SealAsync());
        Assert.Equal(0, await SealAsync());
        var sealedOne = await chain.PaperAsync(id);
        Assert.True(sealedOne.AsSpan().StartsWith(signed));
        Assert.Contains((await VerifyAsync(sealedOne)).Findings, f => f.Kind is VerificationFindingKind.ArchiveAwaited);
        await EarlierCopyStaysGenuineAsync(signed);

        // The authority's list of revoked is waited for.
        stamper.IsSilent = true;
        Assert.Equal(0, await ArchiveAsync());
        stamper.IsSilent = false;
        Assert.Equal(1, await ArchiveAsync());
        Assert.Equal(0, await ArchiveAsync());
        var stamped = await chain.PaperAsync(id);
        Assert.Equal("B-LTA", (await VerifyAsync(stamped)).Signatures[0].Level);

        // Half a year before its certificate ends; the same key would prove nothing longer.
        chain.Database.Clock.Now = chain.Database.Clock.Now.AddYears(6).AddMonths(-5);
        Assert.Equal(0, await ArchiveAsync());
        stamper.TakeNewKey(6);
        Assert.Equal(1, await ArchiveAsync());
        var renewed = await VerifyAsync(await chain.PaperAsync(id));
        Assert.Equal((VerificationVerdict.Genuine, 2), (renewed.Verdict, renewed.Stamps.Count));
        Assert.Equal(
            ["Signed", "Signed", "Signed", "Signed", "Sealed", "Archived", "Archived"],
            await chain.Database.ReadAsync(db =>
                db.SignedDocuments.Where(d => d.Case!.MemoId == id)
                    .OrderBy(d => d.Revision)
                    .Select(d => d.Form.ToString())
                    .ToListAsync()
            )
        );
    }

    private async Task EarlierCopyStaysGenuineAsync(byte[] signed)
    {
        var copy = await CheckAsync(signed);
        Assert.Equal(VerificationVerdict.Genuine, copy.Verification.Verdict);
        Assert.Equal((4, 4, true), (copy.Known!.Signatures, copy.Known.LatestSignatures, copy.Known.IsKeptLater));

        // As it was before anybody signed, and the same written anew by another program.
        var bare = PdfFile.Read(signed).UpTo(2).Bytes.ToArray();
        using var file = ForeignJudge.File(bare);
        using var written = ForeignJudge.File([], "written.pdf");
        ForeignJudge.Run("qpdf", "--object-streams=generate", file.Path, written.Path);
        foreach (var pdf in new[] { bare, await File.ReadAllBytesAsync(written.Path) })
        {
            var stripped = await CheckAsync(pdf);
            Assert.Equal(VerificationVerdict.SignaturesRemoved, stripped.Verification.Verdict);
            Assert.Equal("ขออนุมัติเก็บรักษาเอกสาร", stripped.Known?.Subject);
        }
    }

    private Task<int> SealAsync() => chain.AsAsync<SealPapersHandler, int>((h, _) => h.HandleAsync(default));

    private Task<int> ArchiveAsync() => chain.AsAsync<ArchivePapersHandler, int>((h, _) => h.HandleAsync(default));

    private Task<DocumentCheck> CheckAsync(byte[] pdf) =>
        chain.AsAsync<VerifyDocumentHandler, DocumentCheck>((h, _) => h.HandleAsync(new(pdf), default));

    private async Task<Verification> VerifyAsync(byte[] pdf) => (await CheckAsync(pdf)).Verification;

    private async Task TakeAsync(ClockTimestamper stamper)
    {
        await chain.Database.ReadAsync(db =>
            db.Organization.ExecuteUpdateAsync(set => set.SetProperty(o => o.Addresses.TimestampUrl, stamper.Address.ToString()))
        );
        await chain.Database.ArrangeAsync(db =>
            db.TrustedStampers.Add(new() { Certificate = stamper.Root, TrustedAt = chain.Database.Clock.GetUtcNow() })
        );
    }
}
