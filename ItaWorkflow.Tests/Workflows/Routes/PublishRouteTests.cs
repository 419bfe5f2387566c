using System.Text;
using ItaWorkflow.Data.Routes;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Workflows.Routes;

namespace ItaWorkflow.Tests.Workflows.Routes;

public sealed class PublishRouteTests(DraftingTable table) : IClassFixture<DraftingTable>
{
    [Fact]
    public async Task A_draft_takes_the_place_of_the_version_before()
    {
        var first = await table.PublishedAsync("place");
        var draft = await table.RouteAsync(await table.StartAsync(new(table.Admin, RouteOrigin.Version, RouteId: first.Id)));
        var saved = await table.SaveAsync(
            draft.Id,
            draft.Revision,
            draft.Bpmn.Replace("ความเห็นของปลัด", "ปลัดเห็นว่า", StringComparison.Ordinal)
        );

        Assert.Null(await table.PublishAsync(draft.Id, saved.Revision));

        var second = await table.RouteAsync(draft.Id);
        Assert.Equal((2, RouteState.Published, first.IsDefault), (second.Version, second.State, second.IsDefault));
        Assert.Equal(RouteState.Retired, (await table.RouteAsync(first.Id)).State);
    }

    [Fact]
    public async Task What_was_only_opened_is_published_byte_for_byte_and_what_was_drawn_on_is_not()
    {
        var file = Encoding.UTF8.GetBytes("﻿<?xml version='1.0'?>\r\n<!-- theirs -->\r\n" + table.Drawing("bytes"));
        var opened = await table.ImportAsync(file, asDraft: true);
        Assert.Null(await table.PublishAsync(opened.Id, opened.Revision));
        Assert.Equal(file, (await table.RouteAsync(opened.Id)).File);

        var next = await table.RouteAsync(await table.StartAsync(new(table.Admin, RouteOrigin.Version, RouteId: opened.Id)));
        Assert.Equal(file, next.File);
        await table.SaveAsync(next.Id, next.Revision, next.Bpmn.Replace("ปลัด", "ปลัดเทศบาล", StringComparison.Ordinal));
        Assert.Null((await table.RouteAsync(next.Id)).File);
    }

    [Fact]
    public async Task What_does_not_run_or_was_drawn_over_or_changes_nothing_is_not_published()
    {
        var draft = await table.DraftAsync("halted");
        var broken = await table.SaveAsync(
            draft.Id,
            draft.Revision,
            draft.Bpmn.Replace("userTask", "scriptTask", StringComparison.Ordinal)
        );
        Assert.Equal(PublishRouteHandler.CannotRun, await table.PublishAsync(draft.Id, broken.Revision));
        Assert.Equal(PublishRouteHandler.DrawnOver, await table.PublishAsync(draft.Id, draft.Revision));

        var published = await table.PublishedAsync("same");
        var same = await table.StartAsync(new(table.Admin, RouteOrigin.Version, RouteId: published.Id));
        Assert.Equal(RouteSuccession.Same, await table.PublishAsync(same, 1));
        Assert.Equal(PublishRouteHandler.NoDraft, await table.PublishAsync(published.Id, published.Revision));
    }
}
