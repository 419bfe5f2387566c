using ItaWorkflow.Data.Routes;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Workflows.Bpmn;
using ItaWorkflow.Workflows.Routes;

namespace ItaWorkflow.Tests.Workflows.Routes;

public sealed class StartRouteTests(DraftingTable table) : IClassFixture<DraftingTable>
{
    [Fact]
    public async Task A_copy_has_a_key_of_its_own_and_the_next_version_keeps_the_key()
    {
        var original = await table.PublishedAsync("original");

        var copy = await table.RouteAsync(await table.StartAsync(new(table.Admin, RouteOrigin.Copy, RouteId: original.Id)));
        var next = await table.RouteAsync(await table.StartAsync(new(table.Admin, RouteOrigin.Version, RouteId: original.Id)));

        Assert.NotEqual("original", copy.Key);
        Assert.EndsWith("(สำเนา)", copy.Name, StringComparison.Ordinal);
        Assert.Contains($"bpmnElement=\"{copy.Key}\"", copy.Bpmn, StringComparison.Ordinal);
        Assert.True(BpmnReader.Read(copy.Bpmn).IsRunnable);
        Assert.Equal(("original", original.Bpmn, original.Id), (next.Key, next.Bpmn, next.BasedOnId));
        Assert.All([copy, next], draft => Assert.Equal((RouteState.Draft, 0), (draft.State, draft.Version)));
    }

    [Fact]
    public async Task An_empty_route_needs_a_name_and_begins_with_its_start()
    {
        Assert.Equal(StartRouteHandler.Unnamed, (await table.TryStartAsync(new(table.Admin, RouteOrigin.Empty, " "))).Refusal);

        var draft = await table.RouteAsync(await table.StartAsync(new(table.Admin, RouteOrigin.Empty, "สองกอง")));

        Assert.Equal("สองกอง", draft.Name);
        Assert.Contains("startEvent", draft.Bpmn, StringComparison.Ordinal);
        Assert.Contains("isExecutable=\"true\"", draft.Bpmn, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_template_runs()
    {
        foreach (var (template, name) in StartRouteHandler.Templates)
        {
            var draft = await table.RouteAsync(await table.StartAsync(new(table.Admin, RouteOrigin.Template, Drawing: template)));
            Assert.Equal(name, draft.Name);
            Assert.True(BpmnReader.Read(draft.Bpmn).IsRunnable);
        }
    }

    [Fact]
    public async Task What_is_not_there_cannot_be_copied_and_what_is_no_drawing_is_not_kept()
    {
        Assert.Equal(
            StartRouteHandler.NotFound,
            (await table.TryStartAsync(new(table.Admin, RouteOrigin.Copy, RouteId: 9999))).Refusal
        );
        Assert.Equal(
            SaveRouteDraftHandler.Unreadable,
            (await table.TryStartAsync(new(table.Admin, RouteOrigin.Drawing, Drawing: "<p>"))).Refusal
        );
    }
}
