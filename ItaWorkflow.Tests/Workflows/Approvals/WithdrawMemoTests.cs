using ItaWorkflow.Data.Cases;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Reminders;
using ItaWorkflow.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static ItaWorkflow.Workflows.Approvals.WithdrawMemoHandler;

namespace ItaWorkflow.Tests.Workflows.Approvals;

public sealed class WithdrawMemoTests(Chain chain) : IClassFixture<Chain>
{
    private readonly Town town = chain.Town;

    [Fact]
    public async Task The_drafter_takes_it_back_before_anyone_decided_and_may_submit_it_again()
    {
        var id = await chain.SubmittedAsync();

        Assert.Null(await chain.WithdrawAsync(id));

        var memo = await chain.MemoAsync(id);
        Assert.Equal((MemoState.Withdrawn, CaseState.Withdrawn), (memo.State, memo.Cases.Single().State));
        Assert.Null(await chain.HolderAsync(id));
        Assert.Null(await chain.SubmitAsync(id));
        Assert.Equal(2, (await chain.MemoAsync(id)).Edition);
    }

    [Fact]
    public async Task The_officer_who_had_it_is_told_so_that_nobody_looks_for_it_in_vain()
    {
        var id = await chain.SubmittedAsync();

        await chain.WithdrawAsync(id);

        Assert.Equal(
            1,
            await chain.Database.ReadAsync(db =>
                db.Reminders.CountAsync(r =>
                    r.SubjectId == id
                    && r.PersonId == town.StrategyHead.Id
                    && r.RungKind == RungKind.Withdrawn
                    && r.RungNumber == 1
                    && r.Channel == Channel.InApp
                )
            )
        );
    }

    [Fact]
    public async Task After_the_first_decision_only_a_return_brings_it_back()
    {
        var id = await chain.SubmittedAsync();
        await chain.DecideAsync(id, town.StrategyHead);

        Assert.Equal(AlreadyDecided, await chain.WithdrawAsync(id));
    }

    [Fact]
    public async Task Nobody_else_withdraws_it_and_a_draft_cannot_be_withdrawn()
    {
        var id = await chain.SubmittedAsync();

        Assert.Equal(NotYours, await chain.WithdrawAsync(id, town.StrategyHead));
        Assert.Equal(NotCirculating, await chain.WithdrawAsync(await chain.DraftAsync()));
    }
}
