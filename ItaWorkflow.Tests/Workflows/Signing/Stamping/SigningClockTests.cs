using ItaWorkflow.Data.Approvals;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Workflows.Signing.Stamping;
using ItaWorkflow.Workflows.Signing.Verifying;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Signing.Stamping;

public sealed class SigningClockTests(Chain chain) : IClassFixture<Chain>
{
    private TestClock Clock => chain.Database.Clock;

    [Fact]
    public async Task After_the_clock_was_set_back_nothing_is_signed_over_what_is_later()
    {
        var id = await SignedOnceAsync();
        var last = Clock.Now;
        Clock.Advance(TimeSpan.FromHours(-1));
        var refused = await chain.DecideAsync(id, chain.Town.Clerk);
        Assert.Equal(SigningClock.Behind(Clock.Now, last), refused);
        Assert.Equal(1, await SignaturesAsync(id));

        Clock.Advance(TimeSpan.FromHours(1));
        Assert.Null(await chain.DecideAsync(id, chain.Town.Clerk));
        Assert.Equal(VerificationVerdict.Genuine, await VerdictAsync(id));
    }

    [Fact]
    public async Task A_memo_signed_by_a_clock_a_day_too_fast_can_still_go_back_to_its_drafter()
    {
        Clock.Advance(TimeSpan.FromDays(1));
        var id = await SignedOnceAsync();
        Clock.Advance(TimeSpan.FromDays(-1));

        Assert.NotNull(await chain.DecideAsync(id, chain.Town.Clerk));
        Assert.Null(await chain.DecideAsync(id, chain.Town.Clerk, Verdict.Return, "นาฬิกาไม่ตรง"));
        Assert.Equal((MemoState.Returned, 1), ((await chain.MemoAsync(id)).State, await SignaturesAsync(id)));
    }

    [Fact]
    public async Task A_machine_a_second_behind_waits_for_the_other()
    {
        var id = await SignedOnceAsync();
        var last = Clock.Now;
        Clock.Advance(TimeSpan.FromSeconds(-1));
        Clock.MovesWhenWaitedFor = true;
        Assert.Null(await chain.DecideAsync(id, chain.Town.Clerk));
        Clock.MovesWhenWaitedFor = false;

        var times = await chain.Database.ReadAsync(db =>
            db.SignedDocuments.Where(d => d.Case!.MemoId == id).OrderBy(d => d.Id).Select(d => d.CreatedAt).ToListAsync()
        );
        Assert.Equal(2, times.Count);
        Assert.InRange(times[1], times[0], last.AddSeconds(1));
        Assert.Equal(VerificationVerdict.Genuine, await VerdictAsync(id));
    }

    /// <summary>Always later than what other tests signed.</summary>
    private async Task<long> SignedOnceAsync()
    {
        Clock.Advance(TimeSpan.FromDays(2));
        var id = await chain.SubmittedAsync();
        Assert.Null(await chain.DecideAsync(id, chain.Town.StrategyHead));
        return id;
    }

    private Task<int> SignaturesAsync(long id) =>
        chain.Database.ReadAsync(db => db.SignedDocuments.CountAsync(d => d.Case!.MemoId == id));

    private async Task<VerificationVerdict> VerdictAsync(long id)
    {
        var paper = await chain.PaperAsync(id);
        return await chain.AsAsync<VerifyDocumentHandler, VerificationVerdict>(
            async (h, _) => (await h.HandleAsync(new(paper), default)).Verification.Verdict
        );
    }
}
