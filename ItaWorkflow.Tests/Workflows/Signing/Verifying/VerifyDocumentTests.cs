using ItaWorkflow.Data.Approvals;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Workflows.Signing.Verifying;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Signing.Verifying;

public sealed class VerifyDocumentTests(Chain chain) : IClassFixture<Chain>
{
    [Fact]
    public async Task A_paper_is_followed_from_its_first_signature_to_the_order_and_every_forgery_is_told()
    {
        var town = chain.Town;
        var id = await chain.SubmittedAsync(subject: "ขออนุมัติจัดประชุมติดตามผล");
        Assert.Null(await chain.DecideAsync(id, town.StrategyHead));
        var first = await chain.PaperAsync(id);
        var alone = await VerifyAsync(first);
        Assert.Equal(VerificationVerdict.Genuine, alone.Verification.Verdict);
        Assert.Equal((1, 1), (alone.Known!.Signatures, alone.Known.LatestSignatures));

        Assert.Null(await chain.DecideAsync(id, town.Clerk));
        Assert.Null(await chain.DecideAsync(id, town.Deputy));
        Assert.Null(await chain.DecideAsync(id, town.Mayor, Verdict.Approve));
        var last = await chain.PaperAsync(id);
        await WholeIsGenuineAsync(last);
        await EarlierIsSaidToBeEarlierAsync(first);
        await ForgeriesPointToTheOriginalAsync(last);
        await AKeyRevokedBeforeItsSignatureIsToldAsync(last);
    }

    private async Task WholeIsGenuineAsync(byte[] pdf)
    {
        var check = await VerifyAsync(pdf);
        Assert.Equal(VerificationVerdict.Genuine, check.Verification.Verdict);
        Assert.Equal("ขออนุมัติจัดประชุมติดตามผล", check.Known!.Subject);
        Assert.Equal(MemoState.Approved, check.Known.State);
        Assert.Equal(4, check.Verification.Signatures.Count);
        Assert.Contains("รักษาราชการแทน", check.Verification.Signatures[1].Position, StringComparison.Ordinal);
        Assert.Null(check.Reference);
    }

    private async Task EarlierIsSaidToBeEarlierAsync(byte[] pdf)
    {
        var check = await VerifyAsync(pdf);
        Assert.Equal(VerificationVerdict.Earlier, check.Verification.Verdict);
        Assert.Equal("เอกสารแท้ แต่ไม่ใช่ฉบับล่าสุด ฉบับล่าสุดมี 4 ลายมือชื่อ", check.Verification.Sentence);
    }

    private async Task ForgeriesPointToTheOriginalAsync(byte[] pdf)
    {
        var appended = await VerifyAsync([.. pdf, .. "late"u8]);
        Assert.Equal(VerificationVerdict.Altered, appended.Verification.Verdict);
        Assert.Equal("ขออนุมัติจัดประชุมติดตามผล", appended.Known?.Subject);
        Assert.Contains(appended.Verification.Findings, f => f.Kind is VerificationFindingKind.UnknownToUs);
        var written = await chain.Database.ReadAsync(db =>
            db.Journal.SingleAsync(e => e.Kind == JournalKind.DocumentVerified && e.MemoId == appended.Known!.MemoId)
        );
        Assert.Equal($"V-{written.Id}", appended.Reference);

        foreach (var padded in new byte[][] { [.. pdf, .. "\n"u8], [.. "\uFEFF"u8, .. pdf] })
        {
            var copy = await VerifyAsync(padded);
            Assert.Equal((VerificationVerdict.Padded, null), (copy.Verification.Verdict, copy.Reference));
            Assert.Equal("ขออนุมัติจัดประชุมติดตามผล", copy.Known?.Subject);
        }

        var flipped = pdf.ToArray();
        flipped[pdf.AsSpan().IndexOf("stream\n"u8) + 50] ^= 1;
        Assert.Equal(VerificationVerdict.Altered, (await VerifyAsync(flipped)).Verification.Verdict);
    }

    private async Task AKeyRevokedBeforeItsSignatureIsToldAsync(byte[] pdf)
    {
        await chain.Database.ReadAsync(db =>
            db.SigningKeys.Where(k => k.PersonId == chain.Town.Deputy.Id)
                .ExecuteUpdateAsync(k => k.SetProperty(x => x.RevokedAt, chain.Database.Clock.Now.ToUniversalTime().AddDays(1)))
        );
        Assert.Equal(VerificationVerdict.Genuine, (await VerifyAsync(pdf)).Verification.Verdict);

        await chain.Database.ReadAsync(db =>
            db.SigningKeys.Where(k => k.PersonId == chain.Town.Deputy.Id)
                .ExecuteUpdateAsync(k => k.SetProperty(x => x.RevokedAt, chain.Database.Clock.Now.ToUniversalTime().AddDays(-1)))
        );
        var check = await VerifyAsync(pdf);
        Assert.Equal(VerificationVerdict.Altered, check.Verification.Verdict);
        Assert.Contains(check.Verification.Findings, f => f.Kind is VerificationFindingKind.CertificateRevoked);
    }

    private Task<DocumentCheck> VerifyAsync(byte[] pdf) =>
        chain.AsAsync<VerifyDocumentHandler, DocumentCheck>((h, _) => h.HandleAsync(new(pdf), default));
}
