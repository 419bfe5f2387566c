using ItaWorkflow.Tests.Support;
using ItaWorkflow.Tests.Workflows.Opinions;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Routes;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Routes;

public sealed class DiscardRouteDraftTests(DraftingTable table) : IClassFixture<DraftingTable>
{
    [Fact]
    public async Task A_draft_can_be_thrown_away_but_neither_a_version_nor_what_another_has_just_drawn()
    {
        var published = await table.PublishedAsync("stays");
        Assert.Equal(PublishRouteHandler.NoDraft, await DiscardAsync(published.Id, published.Revision));

        var draft = await table.DraftAsync("goes");
        var saved = await table.SaveAsync(draft.Id, draft.Revision, draft.Bpmn);
        Assert.Equal(PublishRouteHandler.DrawnOver, await DiscardAsync(draft.Id, draft.Revision));
        Assert.Null(await DiscardAsync(draft.Id, saved.Revision));
        Assert.False(await table.Database.ReadAsync(db => db.ApprovalRoutes.AnyAsync(r => r.Id == draft.Id)));
    }

    private Task<Refusal?> DiscardAsync(int id, int revision) =>
        table.Database.AskAsync((DiscardRouteDraftHandler h) => h.HandleAsync(new(table.Admin, id, revision), default));
}
