using ItaWorkflow.Data.Approvals;
using ItaWorkflow.Data.Cases;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Tests.Workflows.Routes;
using ItaWorkflow.Workflows.Approvals;
using Microsoft.EntityFrameworkCore;
using static ItaWorkflow.Workflows.Approvals.DecisionRefusals;

namespace ItaWorkflow.Tests.Workflows.Approvals;

/// <summary>Two at once, both checked and signed, both about to save: exactly one wins, and the record shows one.</summary>
public sealed class RaceTests(PostgresChain chain) : IClassFixture<PostgresChain>
{
    private readonly TestDatabase database = chain.Database;
    private readonly Town town = chain.Town;

    [Fact]
    public async Task A_double_click_signs_once()
    {
        var id = await chain.SubmittedAsync();
        chain.Meeting.Expect(2);

        var outcomes = await Task.WhenAll(chain.DecideAsync(id, town.StrategyHead), chain.DecideAsync(id, town.StrategyHead));

        Assert.Single(outcomes, o => o is null);
        await AssertSignedOnceAsync(id);
    }

    [Fact]
    public async Task Of_approving_and_returning_at_once_one_wins()
    {
        var id = await chain.SubmittedAsync();
        chain.Meeting.Expect(2);

        var outcomes = await Task.WhenAll(
            chain.DecideAsync(id, town.StrategyHead),
            chain.DecideAsync(id, town.StrategyHead, Verdict.Return, "โปรดแนบตาราง")
        );

        Assert.Single(outcomes, o => o is null);
        Assert.Equal(1, await DecisionsAsync(id));
    }

    [Fact]
    public async Task Of_deciding_and_withdrawing_at_once_one_wins()
    {
        var id = await chain.SubmittedAsync();
        chain.Meeting.Expect(2);

        var outcomes = await Task.WhenAll(chain.DecideAsync(id, town.StrategyHead), chain.WithdrawAsync(id));

        Assert.Contains(Assert.Single(outcomes, o => o is not null), new[] { MemoHasMoved, WithdrawMemoHandler.AlreadyDecided });
        var memo = await chain.MemoAsync(id);
        Assert.Equal(memo.State is MemoState.Circulating ? 1 : 0, await DecisionsAsync(id));
    }

    [Fact]
    public async Task Of_a_decision_and_the_timer_that_takes_its_step_exactly_one_wins()
    {
        var id = await LateAsync(interrupts: true);
        chain.Meeting.Expect(2);

        var decided = chain.DecideAsync(id, town.StrategyHead);
        await Task.WhenAll(decided, chain.SweepAsync());

        var timer = Assert.Single((await chain.CaseAsync(id)).Timers);
        Assert.Equal(await decided is null ? TimerState.Cancelled : TimerState.Fired, timer.State);
        Assert.Equal(await decided is null ? 1 : 0, await DecisionsAsync(id));
        Assert.Contains(await decided, new[] { null, StepClosed });
        Assert.Equal(await decided is null ? "mayor" : "deputy", await chain.OpenAsync(id));
    }

    [Fact]
    public async Task A_timer_that_takes_nothing_away_and_a_decision_both_happen_and_nobody_is_sent_back_to_read()
    {
        var id = await LateAsync(interrupts: false);
        chain.Meeting.Expect(2);

        var decided = chain.DecideAsync(id, town.StrategyHead);
        await Task.WhenAll(decided, chain.SweepAsync());

        Assert.Null(await decided);
        Assert.Equal("deputy mayor", await chain.OpenAsync(id));
        await AssertSignedOnceAsync(id);
    }

    [Fact]
    public async Task Of_approving_and_going_back_to_an_earlier_step_at_once_one_wins()
    {
        var id = await chain.SubmittedAsync();
        Assert.Null(await chain.DecideAsync(id, town.StrategyHead));
        chain.Meeting.Expect(2);

        var outcomes = await Task.WhenAll(
            chain.DecideAsync(id, town.Clerk),
            chain.DecideAsync(id, town.Clerk, Verdict.Return, "ขอให้ทบทวน", returnTo: "head")
        );

        Assert.Single(outcomes, o => o is null);
        Assert.Equal(2, await DecisionsAsync(id));
        Assert.Equal(outcomes[0] is null ? "deputy" : "head", await chain.OpenAsync(id));
    }

    private async Task<long> LateAsync(bool interrupts)
    {
        var id = await chain.TravelAsync(
            DrawnRoute.Step("head", "head-of-division", "propose")
                + DrawnRoute.Edge("late", "head", "P1D", interrupts)
                + DrawnRoute.Step("deputy", "position:รองนายก")
                + DrawnRoute.Step("mayor", "position:นายก", "finalOrder"),
            "s>head; head>mayor; late>deputy; deputy>mayor; mayor>e"
        );
        database.Clock.Advance(TimeSpan.FromDays(2));
        return id;
    }

    [Fact]
    public async Task Two_heads_cannot_take_one_number_from_the_register()
    {
        var (first, second) = (await chain.SubmittedAsync(), await chain.SubmittedAsync());
        chain.Meeting.Expect(2);

        var outcomes = await Task.WhenAll(
            chain.DecideAsync(first, town.StrategyHead, number: "501"),
            chain.DecideAsync(second, town.StrategyHead, number: "501")
        );

        Assert.Contains("๕๐๑", Assert.Single(outcomes, o => o is not null)!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_submission_and_an_edit_at_once_do_not_both_pass()
    {
        var id = await chain.DraftAsync();
        chain.Meeting.TroubleOnce(_ =>
            database.ReadAsync(db =>
                db.Memos.Where(m => m.Id == id).ExecuteUpdateAsync(m => m.SetProperty(x => x.Revision, x => x.Revision + 1))
            )
        );

        Assert.Equal(SubmitMemoHandler.MemoHasMoved, await chain.SubmitAsync(id));
        Assert.Equal(MemoState.Draft, (await chain.MemoAsync(id)).State);
    }

    [Fact]
    public async Task A_database_that_dies_in_the_middle_of_a_decision_loses_and_doubles_nothing()
    {
        var id = await chain.SubmittedAsync();
        chain.Meeting.TroubleOnce(EveryConnectionDiesAsync);

        Assert.Null(await chain.DecideAsync(id, town.StrategyHead));

        await AssertSignedOnceAsync(id);
        Assert.Equal(town.Clerk.Id, await chain.HolderAsync(id));
    }

    private async Task EveryConnectionDiesAsync(DbContext _)
    {
        await using var own = database.Open();
        await own.Database.ExecuteSqlRawAsync(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
        );
    }

    private async Task AssertSignedOnceAsync(long id)
    {
        Assert.Equal(1, await DecisionsAsync(id));
        Assert.Equal(1, await database.ReadAsync(db => db.SignedDocuments.CountAsync(d => d.Case!.MemoId == id)));
        Assert.Equal(
            1,
            await database.ReadAsync(db => db.Journal.CountAsync(e => e.MemoId == id && e.Kind == JournalKind.StepDecided))
        );
    }

    private Task<int> DecisionsAsync(long id) =>
        database.ReadAsync(db => db.ApprovalSteps.CountAsync(s => s.Case!.MemoId == id && s.State == StepState.Decided));
}
