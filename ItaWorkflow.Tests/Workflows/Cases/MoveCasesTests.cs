using ItaWorkflow.Data.Approvals;
using ItaWorkflow.Data.Cases;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Reminders;
using ItaWorkflow.Data.Routes;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Tests.Workflows.Bpmn;
using ItaWorkflow.Tests.Workflows.Routes;
using ItaWorkflow.Workflows.Cases;
using Microsoft.EntityFrameworkCore;
using static ItaWorkflow.Tests.Workflows.Routes.DrawnRoute;
using Task = System.Threading.Tasks.Task;

namespace ItaWorkflow.Tests.Workflows.Cases;

/// <summary>A memo on its way goes on by the new version, once an administrator says so; what is signed stays signed.</summary>
[OnBothStores]
public sealed class MoveCasesTests(Chain chain) : IClassFixture<Chain>
{
    private const string Arrows = "s>head; head>clerk; clerk>mayor; mayor>e";
    private const string Longer = "s>head; head>clerk; clerk>deputy; deputy>mayor; mayor>e";
    private static readonly string Steps =
        Step("head", "head-of-division", "propose")
        + Step("clerk", "position:ปลัด")
        + Step("mayor", "position:นายก", "finalOrder");
    private readonly TestDatabase database = chain.Database;
    private readonly Town town = chain.Town;

    [Fact]
    public async Task A_moved_case_keeps_what_was_decided_and_meets_the_step_that_is_new()
    {
        var id = await chain.TravelAsync(Steps, Arrows);
        Assert.Null(await chain.DecideAsync(id, town.StrategyHead));
        var to = await NextVersionAsync(id, Steps + Step("deputy", "position:รองนายก"), Longer);

        Assert.Null((await MoveAsync(id, to)).Refusal);

        Assert.Equal("clerk", await chain.OpenAsync(id));
        Assert.Null(await chain.DecideAsync(id, town.Clerk));
        Assert.Equal("deputy", await chain.OpenAsync(id));
        Assert.Null(await chain.DecideAsync(id, town.Deputy));
        Assert.Null(await chain.DecideAsync(id, town.Mayor, Verdict.Approve));
        var approval = await chain.CaseAsync(id);
        Assert.Equal((to, CaseState.Completed), (approval.RouteId, approval.State));
        Assert.Equal(["head", "clerk", "deputy", "mayor"], approval.Steps.OrderBy(s => s.Ordinal).Select(s => s.ElementId));
        Assert.Single(await EntriesAsync(id));
        Assert.True(
            await database.ReadAsync(db =>
                db.Reminders.AnyAsync(r => r.SubjectId == id && r.PersonId == town.Clerk.Id && r.RungKind == RungKind.Moved)
            )
        );
    }

    [Fact]
    public async Task What_is_ambiguous_stays_where_it_is_and_the_others_move()
    {
        var stays = await chain.TravelAsync(Steps, Arrows);
        Assert.Null(await chain.DecideAsync(stays, town.StrategyHead));
        var goes = await TwinAsync(stays);
        var to = await NextVersionAsync(
            stays,
            Step("head", "head-of-division", "propose") + Step("mayor", "position:นายก", "finalOrder"),
            "s>head; head>mayor; mayor>e"
        );
        var from = (await chain.CaseAsync(stays)).RouteId;
        var plan = await chain.AsAsync<CaseMovePlan, IReadOnlyList<PlannedMove>>((p, _) => p.ReadAsync(from, to, 100, default));
        Assert.Equal([false, true], plan.Select(p => p.IsPossible));

        var results = await MoveAsync(from, to, [.. plan.Select(p => new CaseToMove(p.CaseId, p.Turn))]);

        Assert.Contains("ไม่มีขั้นนี้", results[0].Refusal!.Text, StringComparison.Ordinal);
        Assert.Null(results[1].Refusal);
        Assert.Equal(from, (await chain.CaseAsync(stays)).RouteId);
        Assert.Equal(to, (await chain.CaseAsync(goes)).RouteId);
        Assert.Empty(await EntriesAsync(stays));
    }

    [Fact]
    public async Task A_case_that_went_on_since_the_dry_run_is_looked_at_again()
    {
        var id = await chain.TravelAsync(Steps, Arrows);
        var seen = (await chain.CaseAsync(id)).Turn;
        var to = await NextVersionAsync(
            id,
            Steps,
            Longer.Replace(" clerk>deputy; deputy>mayor;", " clerk>mayor;", StringComparison.Ordinal)
        );
        Assert.Null(await chain.DecideAsync(id, town.StrategyHead));

        Assert.Equal(MoveCasesHandler.HasGoneOn, (await MoveAsync(id, to, seen)).Refusal);
    }

    [Fact]
    public async Task Only_the_version_in_use_of_the_same_route_is_a_destination()
    {
        var id = await chain.TravelAsync(Steps, Arrows);
        var other = (await chain.CaseAsync(await chain.TravelAsync(Steps, Arrows))).RouteId;
        Assert.Equal(MoveCasesHandler.OtherRoute, (await MoveAsync(id, other)).Refusal);

        var to = await NextVersionAsync(id, Steps, Arrows);
        await database.ArrangeAsync(db => db.ApprovalRoutes.Single(r => r.Id == to).State = RouteState.Retired);
        Assert.Equal(MoveCasesHandler.NotPublished, (await MoveAsync(id, to)).Refusal);
        Assert.Null(await chain.WithdrawAsync(id));
        await database.ArrangeAsync(db => db.ApprovalRoutes.Single(r => r.Id == to).State = RouteState.Published);
        Assert.Equal(MoveCasesHandler.Ended, (await MoveAsync(id, to)).Refusal);
    }

    [Fact]
    public async Task Of_moving_and_approving_at_once_both_come_to_pass_one_after_the_other()
    {
        Assert.SkipUnless(chain.Database.IsOnPostgres, "Elsewhere one transaction writes.");
        var id = await chain.TravelAsync(Steps, Arrows);
        Assert.Null(await chain.DecideAsync(id, town.StrategyHead));
        var to = await NextVersionAsync(id, Steps + Step("deputy", "position:รองนายก"), Longer);
        var seen = (await chain.CaseAsync(id)).Turn;
        chain.Meeting.Expect(2);

        var moving = MoveAsync(id, to, seen);
        var deciding = chain.DecideAsync(id, town.Clerk);
        await Task.WhenAll(moving, deciding);

        // Whoever holds the case moves it first; the decision is then made where it stands.
        Assert.Null((await moving).Refusal);
        Assert.Null(await deciding);
        Assert.Equal("deputy", await chain.OpenAsync(id));
        var approval = await chain.CaseAsync(id);
        Assert.Single(approval.Steps, s => s is { ElementId: "clerk", State: StepState.Decided });
        Assert.Equal(
            1,
            await database.ReadAsync(db =>
                db.Signatures.CountAsync(s => s.Step!.CaseId == approval.Id && s.Step.ElementId == "clerk")
            )
        );
    }

    [Fact]
    public async Task A_case_for_whose_step_there_was_no_position_goes_on_by_the_version_that_names_one()
    {
        var id = await chain.TravelAsync(
            Step("head", "head-of-division", "propose") + Step("clerk", "position:เจ้าพนักงานธุรการชำนาญงาน"),
            "s>head; head>clerk; clerk>e"
        );
        await database.ArrangeAsync(db => db.Positions.Single(p => p.Title == "เจ้าพนักงานธุรการชำนาญงาน").IsActive = false);
        Assert.Null(await chain.DecideAsync(id, town.StrategyHead));
        Assert.NotNull((await chain.CaseAsync(id)).StuckSince);
        var to = await NextVersionAsync(
            id,
            Step("head", "head-of-division", "propose") + Step("clerk", "position:ปลัด"),
            "s>head; head>clerk; clerk>e"
        );

        Assert.Null((await MoveAsync(id, to)).Refusal);

        Assert.Null((await chain.CaseAsync(id)).StuckSince);
        Assert.Equal(town.Clerk.Id, await chain.HolderAsync(id));
    }

    private async Task<CaseMoved> MoveAsync(long memo, int to, int? turn = null)
    {
        var approval = await chain.CaseAsync(memo);
        return (await MoveAsync(approval.RouteId, to, [new(approval.Id, turn ?? approval.Turn)])).Single();
    }

    private Task<IReadOnlyList<CaseMoved>> MoveAsync(int from, int to, CaseToMove[] cases) =>
        chain.AsAsync<MoveCasesHandler, IReadOnlyList<CaseMoved>>(
            (h, _) => h.HandleAsync(new(town.Administrator.Id, from, to, cases), default)
        );

    /// <summary>Another memo on the same route, at its beginning.</summary>
    private async Task<long> TwinAsync(long memo)
    {
        var route = (await chain.CaseAsync(memo)).RouteId;
        var twin = await chain.DraftAsync();
        await database.ArrangeAsync(db =>
        {
            var draft = db.Memos.Single(m => m.Id == twin);
            (draft.RouteId, draft.RouteReason) = (route, "ทดลอง");
        });
        Assert.Null(await chain.SubmitAsync(twin));
        return twin;
    }

    private async Task<int> NextVersionAsync(long memo, string nodes, string arrows)
    {
        var old = (await chain.CaseAsync(memo)).RouteId;
        await using var db = database.Open();
        var before = await db.ApprovalRoutes.SingleAsync(r => r.Id == old);
        before.State = RouteState.Retired;
        var next = new ApprovalRoute
        {
            Key = before.Key,
            Version = before.Version + 1,
            Name = before.Name,
            Bpmn = Models.Xml("<startEvent id=\"s\"/><endEvent id=\"e\"/>" + nodes, arrows),
            State = RouteState.Published,
            CreatedAt = database.Clock.GetUtcNow(),
        };
        db.ApprovalRoutes.Add(next);
        await db.SaveChangesAsync();
        return next.Id;
    }

    private Task<List<string>> EntriesAsync(long memo) =>
        database.ReadAsync(db =>
            db.Journal.Where(e => e.MemoId == memo && e.Kind == JournalKind.CaseMoved).Select(e => e.Text).ToListAsync()
        );
}
