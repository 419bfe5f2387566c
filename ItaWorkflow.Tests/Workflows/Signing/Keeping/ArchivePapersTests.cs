using ItaWorkflow.Tests.Support;
using ItaWorkflow.Workflows.Signing.Verifying;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Signing.Keeping;

public sealed class ArchivePapersTests(Chain chain) : IClassFixture<Chain>
{
    [Fact]
    public async Task A_sealed_paper_is_stamped_when_evidence_is_there_and_renewed_before_its_stamp_ages_out()
    {
        await using var stamper = await ClockTimestamper.StartAsync(() => chain.Database.Clock.GetUtcNow());
        await chain.TakeAsync(stamper);
        var id = await chain.SignedAsync("ขออนุมัติเก็บรักษาเอกสาร");
        Assert.Equal(1, await chain.SealAsync());

        // The authority's list of revoked is waited for.
        stamper.IsSilent = true;
        Assert.Equal(0, await chain.ArchiveAsync());
        stamper.IsSilent = false;
        Assert.Equal(1, await chain.ArchiveAsync());
        Assert.Equal(0, await chain.ArchiveAsync());
        Assert.Equal("B-LTA", (await chain.VerifyAsync(await chain.PaperAsync(id))).Signatures[0].Level);

        // Half a year before its certificate ends; the same key would prove nothing longer.
        chain.Database.Clock.Now = chain.Database.Clock.Now.AddYears(6).AddMonths(-5);
        Assert.Equal(0, await chain.ArchiveAsync());
        stamper.TakeNewKey(6);
        Assert.Equal(1, await chain.ArchiveAsync());
        var renewed = await chain.VerifyAsync(await chain.PaperAsync(id));
        Assert.Equal((VerificationVerdict.Genuine, 2), (renewed.Verdict, renewed.Stamps.Count));
        Assert.Equal(
            ["Signed", "Signed", "Signed", "Signed", "Sealed", "Archived", "Archived"],
            (
                await chain.Database.ReadAsync(db =>
                    db.SignedDocuments.Where(d => d.Case!.MemoId == id).OrderBy(d => d.Revision).Select(d => d.Form).ToListAsync()
                )
            ).Select(form => form.ToString())
        );
    }
}
