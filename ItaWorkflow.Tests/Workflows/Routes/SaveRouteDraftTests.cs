using ItaWorkflow.Data.Journal;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Workflows.Routes;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Routes;

public sealed class SaveRouteDraftTests(DraftingTable table) : IClassFixture<DraftingTable>
{
    [Fact]
    public async Task A_draft_is_kept_whether_it_runs_or_not_and_takes_the_name_that_was_drawn()
    {
        var draft = await table.DraftAsync("kept");
        var unfinished = draft
            .Bpmn.Replace("name=\"kept\"", "name=\"กำลังวาด\"", StringComparison.Ordinal)
            .Replace("targetRef=\"end\"", "targetRef=\"mayor\"", StringComparison.Ordinal);

        var saved = await table.SaveAsync(draft.Id, draft.Revision, unfinished);

        Assert.Null(saved.Refusal);
        var kept = await table.RouteAsync(draft.Id);
        Assert.Equal((unfinished, "กำลังวาด", saved.Revision), (kept.Bpmn, kept.Name, kept.Revision));
        Assert.Equal(table.Admin, kept.DrawnById);
    }

    [Fact]
    public async Task Of_two_who_draw_at_once_the_second_is_told_by_whom_and_loses_nothing()
    {
        var draft = await table.DraftAsync("both");
        var mine = draft.Bpmn.Replace("name=\"both\"", "name=\"ของฉัน\"", StringComparison.Ordinal);
        Assert.Null((await table.SaveAsync(draft.Id, draft.Revision, mine)).Refusal);

        var theirs = draft.Bpmn.Replace("name=\"both\"", "name=\"ของเขา\"", StringComparison.Ordinal);
        var late = await table.SaveAsync(draft.Id, draft.Revision, theirs);

        Assert.Contains("นายระบบ มั่นคง แก้ไขร่างนี้แล้ว", late.Refusal!.Text, StringComparison.Ordinal);
        Assert.Equal("ของฉัน", (await table.RouteAsync(draft.Id)).Name);
        var beside = await table.StartAsync(new(table.Admin, RouteOrigin.Drawing, RouteId: draft.Id, Drawing: theirs));
        Assert.Equal("ของเขา", (await table.RouteAsync(beside)).Name);
    }

    [Fact]
    public async Task A_published_route_is_never_drawn_over()
    {
        var published = await table.PublishedAsync("final");
        var saved = await table.SaveAsync(
            published.Id,
            published.Revision,
            published.Bpmn.Replace("final", "other", StringComparison.Ordinal)
        );
        Assert.Equal(SaveRouteDraftHandler.NoDraft, saved.Refusal);
        Assert.Equal(published.Bpmn, (await table.RouteAsync(published.Id)).Bpmn);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html/>")]
    [InlineData("<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><d>&x;</d>")]
    public async Task What_cannot_be_read_is_not_kept(string bpmn)
    {
        var draft = await table.DraftAsync("unreadable");
        Assert.Equal(SaveRouteDraftHandler.Unreadable, (await table.SaveAsync(draft.Id, draft.Revision, bpmn)).Refusal);
        Assert.Equal(draft.Bpmn, (await table.RouteAsync(draft.Id)).Bpmn);
    }

    [Fact]
    public async Task The_journal_tells_of_what_was_saved_by_hand_only()
    {
        var draft = await table.DraftAsync("told");
        var first = await table.SaveAsync(draft.Id, draft.Revision, draft.Bpmn, byHand: false);
        await table.SaveAsync(draft.Id, first.Revision, draft.Bpmn);
        Assert.Equal(
            1,
            await table.Database.ReadAsync(db =>
                db.Journal.CountAsync(e => e.Kind == JournalKind.RouteDrawn && e.Text.Contains("บันทึกร่างเส้นทางเสนอ “told”"))
            )
        );
    }
}
