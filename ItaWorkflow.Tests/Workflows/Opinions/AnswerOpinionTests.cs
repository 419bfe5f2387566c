using ItaWorkflow.Data.Journal;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Workflows.Approvals;
using Microsoft.EntityFrameworkCore;
using static ItaWorkflow.Workflows.Opinions.AnswerOpinionHandler;

namespace ItaWorkflow.Tests.Workflows.Opinions;

public sealed class AnswerOpinionTests(Chain chain) : IClassFixture<Chain>
{
    private readonly Town town = chain.Town;

    [Fact]
    public async Task The_answer_is_told_to_who_asked_stands_in_the_history_and_must_be_read_before_signing()
    {
        var id = await chain.SubmittedAsync();
        await chain.AskAsync(id, town.StrategyHead, town.FinanceHead);
        var shown = (await chain.MemoAsync(id)).Revision;

        Assert.Null(await chain.AnswerAsync((await chain.RequestAsync(id, town.FinanceHead)).Id, town.FinanceHead));

        Assert.StartsWith("ได้รับความเห็นแล้ว", (await chain.ToldAsync(town.StrategyHead, id))[0], StringComparison.Ordinal);
        Assert.Contains(
            "นางออม พอเพียง ให้ความเห็นตามที่ นางสาวสมใจ ตัวอย่าง ขอ: เหลือพอ",
            await chain.Database.ReadAsync(db =>
                db.Journal.Where(e => e.MemoId == id && e.Kind == JournalKind.OpinionAnswered).Select(e => e.Text).ToListAsync()
            )
        );
        Assert.Equal(DecisionRefusals.MemoHasMoved, await chain.DecideAsync(id, town.StrategyHead, revision: shown));
        Assert.Null(await chain.DecideAsync(id, town.StrategyHead));
    }

    [Fact]
    public async Task Only_who_was_asked_answers_once_and_in_words()
    {
        var id = await chain.SubmittedAsync();
        await chain.AskAsync(id, town.StrategyHead, town.FinanceHead);
        var request = (await chain.RequestAsync(id, town.FinanceHead)).Id;

        Assert.Equal(NotAsked, await chain.AnswerAsync(request, town.Clerk));
        Assert.Equal(NoAnswer, await chain.AnswerAsync(request, town.FinanceHead, "  "));
        Assert.Null(await chain.AnswerAsync(request, town.FinanceHead));
        Assert.Equal(AnsweredBefore, await chain.AnswerAsync(request, town.FinanceHead));
    }

    [Fact]
    public async Task Of_an_answer_and_a_decision_at_once_the_record_keeps_what_came_first()
    {
        var id = await chain.SubmittedAsync();
        await chain.AskAsync(id, town.StrategyHead, town.FinanceHead);
        var request = (await chain.RequestAsync(id, town.FinanceHead)).Id;
        chain.Meeting.Expect(2);

        var outcomes = await Task.WhenAll(chain.AnswerAsync(request, town.FinanceHead), chain.DecideAsync(id, town.StrategyHead));

        var lost = Assert.Single(outcomes, o => o is not null);
        var answered = (await chain.RequestAsync(id, town.FinanceHead)).AnsweredAt is not null;
        Assert.Equal(answered ? DecisionRefusals.MemoHasMoved : Decided, lost);
        Assert.Equal(answered ? town.StrategyHead.Id : town.Clerk.Id, await chain.HolderAsync(id));
    }
}
