using ItaWorkflow.Data.Approvals;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Reminders;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Cases;
using ItaWorkflow.Workflows.Opinions;
using Microsoft.EntityFrameworkCore;
using static ItaWorkflow.Workflows.Opinions.AskOpinionHandler;

namespace ItaWorkflow.Tests.Workflows.Opinions;

public sealed class AskOpinionTests(Chain chain) : IClassFixture<Chain>
{
    private readonly Town town = chain.Town;

    [Fact]
    public async Task The_officer_keeps_the_step_and_each_colleague_is_told_in_the_app_and_by_mail()
    {
        var id = await chain.SubmittedAsync();

        Assert.Null(await chain.AskAsync(id, town.StrategyHead, town.FinanceHead, town.FinanceOfficer));

        Assert.Equal(town.StrategyHead.Id, await chain.HolderAsync(id));
        Assert.StartsWith("ขอความเห็นของท่าน", (await chain.ToldAsync(town.FinanceOfficer, id))[0], StringComparison.Ordinal);
        Assert.Equal(
            2,
            await chain.Database.ReadAsync(db =>
                db.Reminders.CountAsync(r => r.SubjectId == id && r.Channel == Channel.Email && r.RungKind == RungKind.Asked)
            )
        );
        Assert.Equal(
            2,
            await chain.Database.ReadAsync(db => db.Journal.CountAsync(e => e.MemoId == id && e.Kind == JournalKind.OpinionAsked))
        );
    }

    [Fact]
    public async Task Only_the_officer_whose_turn_it_is_asks_and_only_somebody_else_who_works_here()
    {
        var id = await chain.SubmittedAsync();

        Assert.Equal(StepRefusals.NotYourTurn, await chain.AskAsync(id, town.Clerk, town.FinanceHead));
        Assert.Equal(NotHere, await chain.AskAsync(id, town.StrategyHead, town.StrategyHead));
        Assert.Equal(NobodyChosen, await chain.AskAsync(id, town.StrategyHead));
        Assert.Equal(
            NoQuestion,
            await chain.AsAsync<AskOpinionHandler, Refusal?>(
                (h, _) => h.HandleAsync(new(id, town.StrategyHead.Id, [town.FinanceHead.Id], " "), default)
            )
        );
    }

    [Fact]
    public async Task Nobody_is_asked_twice_while_the_first_question_waits()
    {
        var id = await chain.SubmittedAsync();
        await chain.AskAsync(id, town.StrategyHead, town.FinanceHead);

        Assert.Equal(AskedBefore(town.FinanceHead.Name), await chain.AskAsync(id, town.StrategyHead, town.FinanceHead));
    }

    [Fact]
    public async Task The_officer_may_decide_without_waiting_and_the_colleague_is_told_that_it_is_over()
    {
        var id = await chain.SubmittedAsync();
        await chain.AskAsync(id, town.StrategyHead, town.FinanceHead);

        Assert.Null(await chain.DecideAsync(id, town.StrategyHead));

        Assert.StartsWith("ไม่ต้องให้ความเห็นแล้ว", (await chain.ToldAsync(town.FinanceHead, id))[0], StringComparison.Ordinal);
        var request = await chain.RequestAsync(id, town.FinanceHead);
        Assert.Equal(AnswerOpinionHandler.Decided, await chain.AnswerAsync(request.Id, town.FinanceHead));
    }

    [Fact]
    public async Task A_memo_that_is_withdrawn_or_returned_ends_the_question_too()
    {
        var withdrawn = await chain.SubmittedAsync();
        await chain.AskAsync(withdrawn, town.StrategyHead, town.FinanceHead);
        Assert.Null(await chain.WithdrawAsync(withdrawn));
        var returned = await chain.SubmittedAsync();
        await chain.AskAsync(returned, town.StrategyHead, town.FinanceHead);
        Assert.Null(await chain.DecideAsync(returned, town.StrategyHead, Verdict.Return, "ขอให้แนบตาราง"));

        foreach (var id in new[] { withdrawn, returned })
            Assert.StartsWith(
                "ไม่ต้องให้ความเห็นแล้ว",
                (await chain.ToldAsync(town.FinanceHead, id))[0],
                StringComparison.Ordinal
            );
    }
}
