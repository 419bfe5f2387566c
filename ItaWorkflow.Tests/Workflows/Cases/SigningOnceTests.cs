using ItaWorkflow.Data.Approvals;
using ItaWorkflow.Data.Cases;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Settings;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Tests.Workflows.Routes;
using Microsoft.EntityFrameworkCore;
using static ItaWorkflow.Tests.Workflows.Routes.DrawnRoute;

namespace ItaWorkflow.Tests.Workflows.Cases;

/// <summary>The head of a division is asked for an opinion right after proposing, and the mayor for one right before the order.</summary>
public sealed class SigningOnceTests(Chain chain) : IClassFixture<Chain>
{
    private const string Arrows = "s>head; head>strategy; strategy>finance; finance>first; first>mayor; mayor>e";
    private static readonly string Nodes =
        Step("head", "head-of-division", "propose")
        + Step("strategy", "head-of-division")
        + Step("finance", "position:ผู้อำนวยการกองคลัง")
        + Step("first", "position:นายก")
        + Step("mayor", "position:นายก", "finalOrder");
    private readonly Town town = chain.Town;

    [Fact]
    public async Task One_officer_signs_both_steps_unless_the_office_says_that_once_is_enough()
    {
        await SetAsync(SameOfficer.SignsBoth);
        var both = await chain.TravelAsync(Nodes, Arrows);
        await SetAsync(SameOfficer.SignsOnce);
        var once = await chain.TravelAsync(Nodes, Arrows);

        await SetAsync(SameOfficer.SignsBoth);
        Assert.Null(await chain.DecideAsync(both, town.StrategyHead));
        Assert.Equal("strategy", await chain.OpenAsync(both));

        await SetAsync(SameOfficer.SignsOnce);
        Assert.Null(await chain.DecideAsync(once, town.StrategyHead));
        Assert.Equal("finance", await chain.OpenAsync(once));
        Assert.Null(await chain.DecideAsync(once, town.FinanceHead));
        Assert.Equal("mayor", await chain.OpenAsync(once));
        Assert.Null(await chain.DecideAsync(once, town.Mayor, Verdict.Approve));

        var steps = (await chain.CaseAsync(once)).Steps.OrderBy(s => s.Ordinal).ToList();
        Assert.Equal(MemoState.Approved, (await chain.MemoAsync(once)).State);
        Assert.Equal([null, "head", null, "mayor", null], steps.Select(s => s.SignedAtElementId));
        Assert.Equal(3, steps.Count(s => s.State is StepState.Decided));
        // The sheet was drawn for three signatures, and carries them all.
        Assert.Equal(
            [1, 1, 1],
            await chain.Database.ReadAsync(db =>
                db.SignedDocuments.Where(d => d.Case!.MemoId == once).Select(d => d.Sheet).ToListAsync()
            )
        );
        var places = await chain.Database.ReadAsync(db => db.CaseSheets.Where(s => s.Case!.MemoId == once).SingleAsync());
        Assert.Equal(["head", "finance", "mayor"], places.Places.Select(p => p.ElementId));
    }

    [Fact]
    public async Task A_step_sent_back_is_signed_again_by_whoever_it_was_sent_to()
    {
        await SetAsync(SameOfficer.SignsOnce);
        var id = await chain.TravelAsync(Nodes, Arrows);
        Assert.Null(await chain.DecideAsync(id, town.StrategyHead));
        Assert.Null(await chain.DecideAsync(id, town.FinanceHead, Verdict.Return, "ทบทวน", returnTo: "head"));

        Assert.Equal("head", await chain.OpenAsync(id));
        Assert.Null(await chain.DecideAsync(id, town.StrategyHead));
        Assert.Equal("finance", await chain.OpenAsync(id));
    }

    private async Task SetAsync(SameOfficer rule)
    {
        await using var db = chain.Database.Open();
        await db.Organization.ExecuteUpdateAsync(set => set.SetProperty(o => o.Practice.SameOfficer, rule));
    }
}
