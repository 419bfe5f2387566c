using ItaWorkflow.Tests.Support;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Routes;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Routes;

public sealed class ChooseDefaultRouteTests(Chain chain) : IClassFixture<Chain>
{
    [Fact]
    public async Task New_memos_take_the_chosen_route_and_those_on_their_way_stay_on_theirs()
    {
        var before = await chain.SubmittedAsync();
        var three = await chain.PublishAsync("three-steps");

        Assert.Null(
            await chain.AsAsync<ChooseDefaultRouteHandler, Refusal?>((h, _) => h.HandleAsync(new(Admin, three), default))
        );

        var after = await chain.SubmittedAsync();
        Assert.NotEqual(three, (await chain.MemoAsync(before)).Cases.Single().RouteId);
        Assert.Equal(three, (await chain.MemoAsync(after)).Cases.Single().RouteId);
        Assert.Equal(1, await chain.Database.ReadAsync(db => db.ApprovalRoutes.CountAsync(r => r.IsDefault)));
    }

    private int Admin => chain.Town.Administrator.Id;
}
