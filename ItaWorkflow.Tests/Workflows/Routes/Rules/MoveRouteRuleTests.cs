using ItaWorkflow.Tests.Support;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Routes.Rules;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Routes.Rules;

public sealed class MoveRouteRuleTests(Chain chain) : IClassFixture<Chain>
{
    [Fact]
    public async Task Rules_change_places_and_close_ranks_when_one_goes()
    {
        var admin = chain.Town.Administrator.Id;
        foreach (var amount in new[] { 1, 2, 3 })
            await chain.AsAsync<SaveRouteRuleHandler, Refusal?>(
                (h, _) =>
                    h.HandleAsync(new(admin, null, null, null, $"amount > {amount}", "municipality-with-deputy", false), default)
            );

        await MoveAsync("amount > 3", up: true);
        Assert.Equal(["amount > 1", "amount > 3", "amount > 2"], await OrderAsync());
        await MoveAsync("amount > 1", up: true);
        await MoveAsync("amount > 2", up: false);
        Assert.Equal(["amount > 1", "amount > 3", "amount > 2"], await OrderAsync());

        var gone = await IdAsync("amount > 1");
        await chain.AsAsync<RemoveRouteRuleHandler, Refusal?>((h, _) => h.HandleAsync(new(admin, gone), default));
        Assert.Equal(["amount > 3", "amount > 2"], await OrderAsync());
        Assert.Equal([1, 2], await chain.Database.ReadAsync(db => db.RouteRules.Select(r => r.SortOrder).Order().ToListAsync()));
        Assert.Equal(
            SaveRouteRuleHandler.Gone,
            await chain.AsAsync<MoveRouteRuleHandler, Refusal?>((h, _) => h.HandleAsync(new(admin, gone, true), default))
        );
    }

    private async Task MoveAsync(string condition, bool up)
    {
        var id = await IdAsync(condition);
        Assert.Null(
            await chain.AsAsync<MoveRouteRuleHandler, Refusal?>(
                (h, _) => h.HandleAsync(new(chain.Town.Administrator.Id, id, up), default)
            )
        );
    }

    private Task<int> IdAsync(string condition) =>
        chain.Database.ReadAsync(db => db.RouteRules.Where(r => r.Condition == condition).Select(r => r.Id).SingleAsync());

    private Task<List<string>> OrderAsync() =>
        chain.Database.ReadAsync(db => db.RouteRules.OrderBy(r => r.SortOrder).Select(r => r.Condition).ToListAsync());
}
