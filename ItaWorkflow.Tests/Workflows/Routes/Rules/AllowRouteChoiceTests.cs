using ItaWorkflow.Tests.Support;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Routes.Rules;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Routes.Rules;

public sealed class AllowRouteChoiceTests(Chain chain) : IClassFixture<Chain>
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_office_says_whether_drafters_may_leave_the_usual_route(bool allowed)
    {
        Assert.Null(
            await chain.AsAsync<AllowRouteChoiceHandler, Refusal?>(
                (h, _) => h.HandleAsync(new(chain.Town.Administrator.Id, allowed), default)
            )
        );
        Assert.Equal(
            !allowed,
            await chain.Database.ReadAsync(db => db.Organization.Select(o => o.Routes.ByRuleOnly).SingleAsync())
        );
    }
}
