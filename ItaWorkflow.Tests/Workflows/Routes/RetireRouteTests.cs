using ItaWorkflow.Tests.Support;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Routes;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Routes;

public sealed class RetireRouteTests(Chain chain) : IClassFixture<Chain>
{
    [Fact]
    public async Task A_route_out_of_use_is_not_chosen_and_the_usual_one_is_not_retired()
    {
        var usual = await chain.Database.ReadAsync(db =>
            db.ApprovalRoutes.Where(r => r.IsDefault).Select(r => r.Id).SingleAsync()
        );
        Assert.Equal(RetireRouteHandler.TheDefault, await RetireAsync(usual));

        var other = await chain.PublishAsync("three-steps");
        Assert.Null(await RetireAsync(other));
        Assert.Equal(RetireRouteHandler.RetiredBefore, await RetireAsync(other));
        Assert.Equal(
            ChooseDefaultRouteHandler.NotInUse,
            await chain.AsAsync<ChooseDefaultRouteHandler, Refusal?>((h, _) => h.HandleAsync(new(Admin, other), default))
        );
    }

    private int Admin => chain.Town.Administrator.Id;

    private Task<Refusal?> RetireAsync(int id) =>
        chain.AsAsync<RetireRouteHandler, Refusal?>((h, _) => h.HandleAsync(new(Admin, id), default));
}
