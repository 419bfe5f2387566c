using System.Text;
using ItaWorkflow.Data.Routes;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Routes;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Support;

/// <summary>The town and its administrator at the drafting table, for tests of drawing and publishing routes.</summary>
public sealed class DraftingTable(TestCluster cluster) : IAsyncLifetime
{
    public TestDatabase Database { get; } = new(cluster);
    public Town Town { get; private set; } = null!;
    public int Admin => Town.Administrator.Id;

    public async ValueTask InitializeAsync()
    {
        await Database.InitializeAsync();
        Town = await Town.FoundAsync(Database);
    }

    public ValueTask DisposeAsync() => Database.DisposeAsync();

    /// <summary>Head of division, ปลัด, นายก, under a key of its own; without an XML declaration.</summary>
    public string Drawing(string key) => RouteText.Retitle(RouteText.Decode(RouteText.Read("three-steps")), key, key);

    public Task<ApprovalRoute> RouteAsync(int id) =>
        Database.ReadAsync(db => db.ApprovalRoutes.AsNoTracking().SingleAsync(r => r.Id == id));

    public async Task<ApprovalRoute> ImportAsync(byte[] file, bool asDraft)
    {
        var outcome = await Database.AskAsync((ImportRouteHandler h) => h.HandleAsync(new(Admin, file, asDraft), default));
        Assert.Null(outcome.Refusal);
        return outcome.Route!;
    }

    public Task<ApprovalRoute> DraftAsync(string key) => ImportAsync(Encoding.UTF8.GetBytes(Drawing(key)), asDraft: true);

    public Task<ApprovalRoute> PublishedAsync(string key) => ImportAsync(Encoding.UTF8.GetBytes(Drawing(key)), asDraft: false);

    public Task<StartRouteOutcome> TryStartAsync(StartRoute command) =>
        Database.AskAsync((StartRouteHandler h) => h.HandleAsync(command, default));

    public async Task<int> StartAsync(StartRoute command)
    {
        var begun = await TryStartAsync(command);
        Assert.Null(begun.Refusal);
        return begun.RouteId;
    }

    public Task<RouteDraftSaved> SaveAsync(int id, int revision, string bpmn, bool byHand = true) =>
        Database.AskAsync((SaveRouteDraftHandler h) => h.HandleAsync(new(Admin, id, revision, bpmn, byHand), default));

    public Task<Refusal?> PublishAsync(int id, int revision) =>
        Database.AskAsync((PublishRouteHandler h) => h.HandleAsync(new(Admin, id, revision), default));
}
