using ItaWorkflow.Tests.Support;
using ItaWorkflow.Workflows.Opinions;
using static ItaWorkflow.Workflows.Opinions.WithdrawOpinionRequestHandler;

namespace ItaWorkflow.Tests.Workflows.Opinions;

public sealed class WithdrawOpinionRequestTests(Chain chain) : IClassFixture<Chain>
{
    private readonly Town town = chain.Town;

    [Fact]
    public async Task A_question_taken_back_is_told_and_can_be_asked_again()
    {
        var id = await chain.SubmittedAsync();
        await chain.AskAsync(id, town.StrategyHead, town.FinanceHead);
        var request = (await chain.RequestAsync(id, town.FinanceHead)).Id;

        Assert.Null(await chain.TakeBackAsync(request, town.StrategyHead));

        Assert.StartsWith("ไม่ต้องให้ความเห็นแล้ว", (await chain.ToldAsync(town.FinanceHead, id))[0], StringComparison.Ordinal);
        Assert.Equal(AnswerOpinionHandler.TakenBack, await chain.AnswerAsync(request, town.FinanceHead));
        Assert.Equal(EndedBefore, await chain.TakeBackAsync(request, town.StrategyHead));
        chain.Database.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Null(await chain.AskAsync(id, town.StrategyHead, town.FinanceHead));
    }

    [Fact]
    public async Task Only_who_asked_takes_it_back()
    {
        var id = await chain.SubmittedAsync();
        await chain.AskAsync(id, town.StrategyHead, town.FinanceHead);
        var request = (await chain.RequestAsync(id, town.FinanceHead)).Id;

        Assert.Equal(NotYours, await chain.TakeBackAsync(request, town.Clerk));
    }
}
