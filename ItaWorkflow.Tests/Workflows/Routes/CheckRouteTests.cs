using ItaWorkflow.Tests.Support;
using ItaWorkflow.Tests.Workflows.Opinions;
using ItaWorkflow.Workflows.Bpmn;
using ItaWorkflow.Workflows.Routes;

namespace ItaWorkflow.Tests.Workflows.Routes;

public sealed class CheckRouteTests(DraftingTable table) : IClassFixture<DraftingTable>
{
    [Fact]
    public async Task Positions_that_the_organization_does_not_have_are_warnings_at_their_step()
    {
        var findings = await CheckAsync(
            table.Drawing("checked").Replace("position:ปลัด", "position:ปลัดอำเภอ", StringComparison.Ordinal)
        );

        var missing = Assert.Single(findings, f => f.ElementId == "clerk");
        Assert.False(missing.IsRefusal);
        Assert.Contains("ปลัดอำเภอ", missing.Reason, StringComparison.Ordinal);
        Assert.Contains(findings, f => f.ElementId == "head" && f.Reason.Contains("กองการศึกษา", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_does_not_run_is_named_by_its_element() =>
        Assert.Contains(
            await CheckAsync(table.Drawing("wrong").Replace("userTask", "scriptTask", StringComparison.Ordinal)),
            f => f is { ElementId: "mayor", IsRefusal: true }
        );

    private Task<IReadOnlyList<BpmnFinding>> CheckAsync(string bpmn) =>
        table.Database.AskAsync((CheckRouteHandler h) => h.HandleAsync(new(bpmn), default));
}
