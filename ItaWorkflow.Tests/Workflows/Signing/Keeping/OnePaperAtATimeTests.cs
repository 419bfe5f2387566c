using ItaWorkflow.Data.Signing;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Workflows.Signing.Keeping;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Signing.Keeping;

public sealed class OnePaperAtATimeTests(Chain chain) : IClassFixture<Chain>
{
    [Fact]
    public async Task A_paper_that_cannot_be_sealed_is_told_and_holds_up_no_other()
    {
        var (broken, whole) = (
            await chain.SignedAsync("ขออนุมัติเอกสารที่เสีย"),
            await chain.SignedAsync("ขออนุมัติเอกสารถัดไป")
        );
        await chain.Database.ReadAsync(async db =>
        {
            var last = await db
                .SignedDocuments.AsNoTracking()
                .Where(d => d.Case!.MemoId == broken)
                .OrderByDescending(d => d.Revision)
                .FirstAsync();
            return await db.KeepAsync(
                last,
                "damaged"u8.ToArray(),
                RevisionForm.Signed,
                (chain.Database.Clock.GetUtcNow(), null),
                default
            );
        });

        var failure = await Assert.ThrowsAsync<AggregateException>(chain.SealAsync);

        Assert.Single(failure.InnerExceptions);
        Assert.NotNull((await chain.VerifyAsync(await chain.PaperAsync(whole))).Seal);
    }
}
