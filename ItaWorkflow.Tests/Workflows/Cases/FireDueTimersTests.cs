using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Cases;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Reminders;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Tests.Workflows.Routes;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Approvals;
using ItaWorkflow.Workflows.Cases;
using Microsoft.EntityFrameworkCore;
using static ItaWorkflow.Tests.Workflows.Routes.DrawnRoute;

namespace ItaWorkflow.Tests.Workflows.Cases;

[OnBothStores]
public sealed class FireDueTimersTests(Chain chain) : IClassFixture<Chain>, IAsyncLifetime
{
    private const string Arrows = "s>head; head>mayor; late>deputy; deputy>mayor; mayor>e";
    private readonly TestDatabase database = chain.Database;
    private readonly Town town = chain.Town;

    private static string Route(bool interrupts, string time = "P2D", bool working = false) =>
        Step("head", "head-of-division", "propose")
        + Edge("late", "head", time, interrupts, working)
        + Step("deputy", "position:รองนายก")
        + Step("mayor", "position:นายก", "finalOrder");

    /// <summary>The tests share one database in any order: what an earlier one left armed rings before the next counts.</summary>
    public async ValueTask InitializeAsync()
    {
        database.Clock.Advance(TimeSpan.FromDays(20));
        await chain.SweepAsync();
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_step_that_is_late_goes_to_the_next_officer_when_its_time_has_come()
    {
        var id = await chain.TravelAsync(Route(interrupts: true), Arrows);

        database.Clock.Advance(TimeSpan.FromDays(2) - TimeSpan.FromMinutes(1));
        Assert.Equal(0, await chain.SweepAsync());
        database.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(1, await chain.SweepAsync());

        Assert.Equal("deputy", await chain.OpenAsync(id));
        Assert.Equal(DecisionRefusals.StepClosed, await chain.DecideAsync(id, town.StrategyHead));
        Assert.True(await database.ReadAsync(db => db.Journal.AnyAsync(e => e.MemoId == id && e.Kind == JournalKind.TimerFired)));
    }

    [Fact]
    public async Task A_reminder_beside_a_step_leaves_it_open_and_its_readers_page_good()
    {
        var id = await chain.TravelAsync(Route(interrupts: false), Arrows);
        var shown = (await chain.MemoAsync(id)).Revision;

        database.Clock.Advance(TimeSpan.FromDays(3));
        await chain.SweepAsync();

        Assert.Equal("head deputy", await chain.OpenAsync(id));
        Assert.Null(await chain.DecideAsync(id, town.StrategyHead, revision: shown));
    }

    [Fact]
    public async Task A_decision_in_time_takes_the_timer_back()
    {
        var id = await chain.TravelAsync(Route(interrupts: true), Arrows);
        Assert.Null(await chain.DecideAsync(id, town.StrategyHead));

        database.Clock.Advance(TimeSpan.FromDays(9));
        Assert.Equal(0, await chain.SweepAsync());

        Assert.Equal(TimerState.Cancelled, Assert.Single((await chain.CaseAsync(id)).Timers).State);
        Assert.Equal("mayor", await chain.OpenAsync(id));
    }

    [Fact]
    public async Task Working_days_are_counted_by_the_holiday_table()
    {
        while (ThaiDate.DayOf(database.Clock.Now).DayOfWeek is not DayOfWeek.Thursday)
            database.Clock.Advance(TimeSpan.FromDays(1));
        var thursday = ThaiDate.DayOf(database.Clock.Now);
        await database.ArrangeAsync(db => db.Holidays.Add(new() { Date = thursday.AddDays(4), Name = "วันหยุดชดเชย" }));
        var id = await chain.TravelAsync(Route(interrupts: true, "P2D", working: true), Arrows);

        // Friday is one, and after the weekend and the holiday of Monday, Tuesday is two.
        Assert.Equal(thursday.AddDays(5), ThaiDate.DayOf(Assert.Single((await chain.CaseAsync(id)).Timers).DueAt));
    }

    [Fact]
    public async Task A_process_that_was_down_catches_up_in_the_order_of_their_times_and_two_sweepers_ring_each_once()
    {
        var late = await chain.TravelAsync(Route(interrupts: true), Arrows);
        var soon = await chain.TravelAsync(Route(interrupts: true, "P1D"), Arrows);
        var cycle = await chain.TravelAsync(Route(interrupts: false, "R3/P1D"), Arrows);

        database.Clock.Advance(TimeSpan.FromDays(30));
        var rung = await Task.WhenAll(chain.SweepAsync(), chain.SweepAsync());

        Assert.Equal(5, rung.Sum());
        Assert.Equal("deputy", await chain.OpenAsync(late));
        Assert.Equal("deputy", await chain.OpenAsync(soon));
        Assert.Equal("head deputy deputy deputy", await chain.OpenAsync(cycle));
        var rings = (await chain.CaseAsync(cycle)).Timers.OrderBy(t => t.DueAt).ToList();
        Assert.All(rings, t => Assert.Equal(TimerState.Fired, t.State));
        Assert.Equal(rings[0].DueAt.AddDays(2), rings[2].DueAt);
        Assert.Equal(rings[1].DueAt, rings[2].PreviousDueAt);
    }

    [Fact]
    public async Task One_broken_case_does_not_keep_the_others_waiting_and_goes_on_when_it_was_mended()
    {
        var broken = await chain.TravelAsync(Route(interrupts: true), Arrows);
        var sound = await chain.TravelAsync(Route(interrupts: true), Arrows);
        var tokens = (await chain.CaseAsync(broken)).Tokens;
        await SetTokensAsync(broken, "{}");

        database.Clock.Advance(TimeSpan.FromDays(3));
        Assert.Equal(1, await chain.SweepAsync());

        Assert.Equal("deputy", await chain.OpenAsync(sound));
        var stuck = await chain.CaseAsync(broken);
        Assert.Equal("late", stuck.StuckElement);
        Assert.NotNull(stuck.StuckSince);
        Assert.True(
            await database.ReadAsync(db =>
                db.Reminders.AnyAsync(r => r.SubjectId == broken && r.PersonId == town.Officer.Id && r.RungKind == RungKind.Stuck)
            )
        );

        await SetTokensAsync(broken, tokens);
        Assert.Null(
            await chain.AsAsync<RetryCaseHandler, Refusal?>(
                (h, _) => h.HandleAsync(new(town.Administrator.Id, stuck.Id), default)
            )
        );
        Assert.Equal(1, await chain.SweepAsync());
        Assert.Equal("deputy", await chain.OpenAsync(broken));
    }

    [Fact]
    public async Task Two_broken_timers_of_one_case_are_told_once_each_and_tried_again_later()
    {
        var id = await chain.TravelAsync(
            Route(interrupts: false) + Edge("later", "head", "P2D", interrupts: false),
            Arrows + "; later>deputy"
        );
        var tokens = (await chain.CaseAsync(id)).Tokens;
        await SetTokensAsync(id, "{}");
        database.Clock.Advance(TimeSpan.FromDays(3));

        Assert.Equal(0, await chain.SweepAsync());
        var turn = (await chain.CaseAsync(id)).Turn;
        Assert.Equal(0, await chain.SweepAsync());
        database.Clock.Advance(TimeSpan.FromMinutes(6));
        Assert.Equal(0, await chain.SweepAsync());

        var broken = await chain.CaseAsync(id);
        Assert.Equal([2, 2], broken.Timers.Select(t => t.Failures));
        Assert.Equal(turn, broken.Turn);
        Assert.Equal(2, await StuckLinesAsync(id));

        await SetTokensAsync(id, tokens);
        database.Clock.Advance(TimeSpan.FromMinutes(9));
        Assert.Equal(0, await chain.SweepAsync());
        database.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(2, await chain.SweepAsync());
        Assert.Equal("head deputy deputy", await chain.OpenAsync(id));
        Assert.Null((await chain.CaseAsync(id)).StuckSince);
    }

    [Fact]
    public async Task A_case_is_stuck_as_long_as_one_of_its_timers_is_broken()
    {
        var id = await chain.TravelAsync(
            Route(interrupts: false) + Edge("later", "head", "P3D", interrupts: false),
            Arrows + "; later>deputy"
        );
        var tokens = (await chain.CaseAsync(id)).Tokens;
        await SetTokensAsync(id, "{}");
        database.Clock.Advance(TimeSpan.FromDays(4));
        await chain.SweepAsync();
        await RestAsync(id, "late", database.Clock.GetUtcNow().AddDays(1).ToUniversalTime());
        await SetTokensAsync(id, tokens);
        database.Clock.Advance(TimeSpan.FromMinutes(6));

        Assert.Equal(1, await chain.SweepAsync());
        Assert.Equal("late", (await chain.CaseAsync(id)).StuckElement);

        database.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(1, await chain.SweepAsync());
        Assert.Null((await chain.CaseAsync(id)).StuckElement);
    }

    [Fact]
    public async Task A_timer_between_steps_holds_the_memo_until_its_time_and_ends_a_route()
    {
        var id = await chain.TravelAsync(
            Step("head", "head-of-division", "propose") + Wait("wait", "P1D"),
            "s>head; head>wait; wait>e"
        );
        Assert.Null(await chain.DecideAsync(id, town.StrategyHead));
        Assert.Equal(MemoState.Circulating, (await chain.MemoAsync(id)).State);

        database.Clock.Advance(TimeSpan.FromDays(2));
        await chain.SweepAsync();

        Assert.Equal(MemoState.Acknowledged, (await chain.MemoAsync(id)).State);
    }

    private Task<int> StuckLinesAsync(long id) =>
        database.ReadAsync(db => db.Journal.CountAsync(e => e.MemoId == id && e.Kind == JournalKind.CaseStuck));

    private Task<int> RestAsync(long id, string element, DateTimeOffset until) =>
        database.ReadAsync(db =>
            db.Set<CaseTimer>()
                .Where(t => t.Case!.MemoId == id && t.ElementId == element)
                .ExecuteUpdateAsync(t => t.SetProperty(x => x.TryAgainAt, until))
        );

    private Task<int> SetTokensAsync(long id, string tokens) =>
        database.ReadAsync(db =>
            db.ApprovalCases.Where(c => c.MemoId == id).ExecuteUpdateAsync(c => c.SetProperty(x => x.Tokens, tokens))
        );
}
