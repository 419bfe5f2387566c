using ItaWorkflow.Tests.Support;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Routes.Rules;

namespace ItaWorkflow.Tests.Workflows.Routes.Rules;

public sealed class RemoveRouteRuleTests(Chain chain) : IClassFixture<Chain>
{
    [Fact]
    public async Task A_rule_that_is_gone_says_so() =>
        Assert.Equal(
            SaveRouteRuleHandler.Gone,
            await chain.AsAsync<RemoveRouteRuleHandler, Refusal?>(
                (h, _) => h.HandleAsync(new(chain.Town.Administrator.Id, 999), default)
            )
        );
}
