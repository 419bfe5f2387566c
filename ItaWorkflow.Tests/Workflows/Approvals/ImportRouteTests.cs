using System.Text;
using ItaWorkflow.Data.Approvals;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Workflows.Approvals;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Approvals;

public sealed class ImportRouteTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private static readonly string Shipped = Encoding.UTF8.GetString(RouteText.Read("three-steps"));
    private static Town? _town;

    public async ValueTask InitializeAsync()
    {
        if (!await database.ReadAsync(db => db.Organization.AnyAsync()))
            _town = await Town.FoundAsync(database);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_new_version_is_published_in_the_place_of_the_one_before()
    {
        var first = await ImportAsync(Shipped);
        var second = await ImportAsync(Shipped.Replace("ความเห็นของปลัด", "ความเห็นปลัด", StringComparison.Ordinal));

        Assert.Equal((1, 2), (first.Route!.Version, second.Route!.Version));
        var kept = await database.ReadAsync(db =>
            db.ApprovalRoutes.Where(r => r.Key == "three-steps").OrderBy(r => r.Version).ToListAsync()
        );
        Assert.Equal([(RouteState.Retired, false), (RouteState.Published, true)], kept.Select(r => (r.State, r.IsDefault)));
        Assert.Equal(2, await database.ReadAsync(db => db.Journal.CountAsync(e => e.Kind == JournalKind.RouteImported)));
        Assert.Equal(
            ImportRouteHandler.Same,
            (await ImportAsync(Shipped.Replace("ความเห็นของปลัด", "ความเห็นปลัด", StringComparison.Ordinal))).Refusal
        );
    }

    [Fact]
    public async Task What_cannot_run_is_refused_with_every_element_named()
    {
        var outcome = await ImportAsync(
            Shipped
                .Replace("bpmn:userTask", "bpmn:scriptTask", StringComparison.Ordinal)
                .Replace("three-steps", "scripted", StringComparison.Ordinal)
        );

        Assert.Equal(ImportRouteHandler.CannotRun, outcome.Refusal);
        Assert.Superset(
            new HashSet<string> { "head", "clerk", "mayor" },
            outcome.Findings.Where(f => f.IsRefusal).Select(f => f.ElementId).ToHashSet()
        );
        Assert.False(await database.ReadAsync(db => db.ApprovalRoutes.AnyAsync(r => r.Key == "scripted")));
    }

    [Fact]
    public async Task A_process_that_runs_but_asks_what_no_memo_can_give_is_refused_by_name()
    {
        var outcome = await ImportAsync(
            Shipped
                .Replace("position:ปลัด", "somebody", StringComparison.Ordinal)
                .Replace("three-steps", "strange", StringComparison.Ordinal)
        );

        Assert.Equal(ImportRouteHandler.CannotRun, outcome.Refusal);
        Assert.Equal("clerk", Assert.Single(outcome.Findings).ElementId);
    }

    [Fact]
    public async Task What_is_no_process_at_all_is_refused() =>
        Assert.Equal(ImportRouteHandler.CannotRun, (await ImportAsync("%PDF-1.7")).Refusal);

    private Task<ImportRouteOutcome> ImportAsync(string bpmn) =>
        database.AskAsync(
            (ImportRouteHandler h) => h.HandleAsync(new(_town!.Administrator.Id, Encoding.UTF8.GetBytes(bpmn)), default)
        );
}
