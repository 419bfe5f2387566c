using ItaWorkflow.Data.Approvals;
using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Cases;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Reminders;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Tests.Workflows.Routes;
using Microsoft.EntityFrameworkCore;
using static ItaWorkflow.Tests.Workflows.Routes.DrawnRoute;

namespace ItaWorkflow.Tests.Workflows.Cases;

/// <summary>What a memo's case can carry besides one step after another.</summary>
[OnBothStores]
public sealed class CaseTurnsTests(Chain chain) : IClassFixture<Chain>
{
    private const string Finance = "ผู้อำนวยการกองคลัง";
    private readonly TestDatabase database = chain.Database;
    private readonly Town town = chain.Town;

    [Fact]
    public async Task Several_positions_are_asked_at_once_each_at_its_own_step()
    {
        var id = await chain.TravelAsync(
            Step("head", "head-of-division", "propose")
                + Step("ask", $"positions:{Finance}; รองนายก ;ปลัด", inside: Many("3", quorum: "numberOfCompletedInstances >= 2"))
                + Step("mayor", "position:นายก", "finalOrder"),
            "s>head; head>ask; ask>mayor; mayor>e"
        );
        Assert.Null(await chain.DecideAsync(id, town.StrategyHead));

        Assert.Equal("ask#1 ask#2 ask#3", await chain.OpenAsync(id));
        Assert.Null(await chain.DecideAsync(id, town.Deputy));
        Assert.Null(await chain.DecideAsync(id, town.FinanceHead));

        Assert.Equal("mayor", await chain.OpenAsync(id));
        Assert.Equal(StepState.Cancelled, (await chain.CaseAsync(id)).Steps.Single(s => s.PersonId == town.Clerk.Id).State);
        Assert.Null(await chain.DecideAsync(id, town.Mayor, Verdict.Approve));
        Assert.Equal(MemoState.Approved, (await chain.MemoAsync(id)).State);
    }

    [Fact]
    public async Task A_step_s_last_day_is_counted_in_working_days()
    {
        var opened = database.Clock.Today();
        await database.ArrangeAsync(db => db.Holidays.Add(new() { Date = opened.AddDays(3), Name = "วันหยุดพิเศษ" }));
        var id = await chain.TravelAsync(
            Step("mayor", "position:นายก", "finalOrder", attributes: "ita:dueWorkingDays=\"2\""),
            "s>mayor; mayor>e"
        );

        // Friday; Monday is a holiday: Tuesday, Wednesday.
        Assert.Equal(
            (DayOfWeek.Friday, opened.AddDays(5)),
            (opened.DayOfWeek, (await chain.CaseAsync(id)).Steps.Single().DueOn!.Value)
        );
    }

    [Theory]
    [InlineData(0, "mayor")]
    [InlineData(2, "more#1")]
    public async Task The_drafter_s_extra_opinions_are_asked_one_after_the_other(int count, string opens)
    {
        var chosen = await database.ReadAsync(db =>
            db.Positions.Where(p => p.Title == Finance || p.Post == Post.DeputyMayor)
                .OrderBy(p => p.Post)
                .Select(p => p.Id)
                .ToListAsync()
        );
        var id = await chain.TravelAsync(
            Step("more", "chosen-by-drafter", inside: Many("extraOpinions", sequential: true))
                + Step("mayor", "position:นายก", "finalOrder"),
            "s>more; more>mayor; mayor>e",
            memo => memo.ExtraOpinionPositionIds = chosen[..count]
        );

        Assert.Equal(opens, await chain.OpenAsync(id));
        if (count == 0)
            return;
        Assert.Null(
            await chain.DecideAsync(id, (await chain.HolderAsync(id)) == town.Deputy.Id ? town.Deputy : town.FinanceHead)
        );
        Assert.Equal("more#2", await chain.OpenAsync(id));
    }

    [Fact]
    public async Task The_head_of_another_division_is_found_by_its_name()
    {
        var id = await chain.TravelAsync(
            """<subProcess id="inner"><startEvent id="i"/>"""
                + Step("finance", "division-head:กองคลัง")
                + """<endEvent id="o"/><sequenceFlow id="f1" sourceRef="i" targetRef="finance"/><sequenceFlow id="f2" sourceRef="finance" targetRef="o"/></subProcess>""",
            "s>inner; inner>e"
        );

        Assert.Equal(town.FinanceHead.Id, await chain.HolderAsync(id));
        Assert.Null(await chain.DecideAsync(id, town.FinanceHead));
        Assert.Equal(MemoState.Acknowledged, (await chain.MemoAsync(id)).State);
    }

    [Fact]
    public async Task The_system_s_own_tasks_are_done_in_the_turn_that_reaches_them()
    {
        var id = await chain.TravelAsync(
            Step("head", "head-of-division", "propose")
                + """<serviceTask id="tell" name="แจ้งผลให้ทราบ" implementation="ita:notify-drafter"/>"""
                + """<serviceTask id="all" implementation="ita:notify-signers"/><serviceTask id="open" implementation="ita:publish"/>""",
            "s>head; head>tell; tell>all; all>open; open>e"
        );
        Assert.Null(await chain.DecideAsync(id, town.StrategyHead));

        var memo = await chain.MemoAsync(id);
        Assert.Equal(MemoState.Acknowledged, memo.State);
        Assert.NotNull(memo.PublicationAskedAt);
        var told = await database.ReadAsync(db =>
            db.Reminders.Where(r => r.SubjectId == id && r.RungKind == RungKind.ByRoute)
                .Select(r => new { r.PersonId, r.Channel })
                .ToListAsync()
        );
        Assert.Equal(4, told.Count);
        Assert.Equal(2, told.Count(t => t.PersonId == town.Officer.Id));
        Assert.Equal(2, told.Count(t => t.PersonId == town.StrategyHead.Id));
        Assert.Equal(
            3,
            await database.ReadAsync(db => db.Journal.CountAsync(e => e.MemoId == id && e.Kind == JournalKind.ServiceDone))
        );
    }
}
