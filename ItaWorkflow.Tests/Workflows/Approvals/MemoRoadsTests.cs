using ItaWorkflow.Data.Memos;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Approvals;
using ItaWorkflow.Workflows.Routes.Rules;

namespace ItaWorkflow.Tests.Workflows.Approvals;

public sealed class MemoRoadsTests(Chain chain) : IClassFixture<Chain>
{
    [Fact]
    public async Task A_memo_that_nobody_wrote_is_led_through_the_rules_and_down_its_road()
    {
        await chain.PublishAsync("three-steps");
        await RuleAsync("amount > 500000");
        await RuleAsync("amount > 100000");
        await RuleAsync("");
        await chain.Database.ArrangeAsync(db =>
            db.RouteRules.Add(
                new()
                {
                    SortOrder = 4,
                    Condition = "amount > 1",
                    RouteKey = "retired",
                }
            )
        );

        var road = await TryAsync(new() { Kind = MemoKind.Finance, Amount = 250_000 });

        Assert.Equal([false, true, true, false], road!.Rules.Outcomes.Select(o => o.Holds));
        Assert.Equal(2, road.Rules.Winner!.Rule.SortOrder);
        Assert.Null(road.Rules.Outcomes[3].Route);
        Assert.Equal("three-steps", road.Rules.Given.Key);
        Assert.Equal(
            [chain.Town.FinanceHead.Id, chain.Town.Clerk.Id, chain.Town.Mayor.Id],
            road.Steps.Select(s => s.Seat!.Person!.Id)
        );
        Assert.Null(await TryAsync(new(), division: 0));
    }

    private Task<RoadTrial?> TryAsync(MemoContent content, int? division = null) =>
        chain.AsAsync<MemoRoads, RoadTrial?>((roads, _) => roads.TryAsync(division ?? chain.Town.Finance.Id, content, default));

    private async Task RuleAsync(string condition) =>
        Assert.Null(
            await chain.AsAsync<SaveRouteRuleHandler, Refusal?>(
                (h, _) =>
                    h.HandleAsync(new(chain.Town.Administrator.Id, null, null, null, condition, "three-steps", false), default)
            )
        );
}
