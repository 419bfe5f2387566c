using System.Diagnostics;
using System.Text;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Routes;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Tests.Workflows.Opinions;
using ItaWorkflow.Workflows.Bpmn;
using ItaWorkflow.Workflows.Routes;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Routes;

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
        var imported = await ImportedAsync();
        var first = await ImportAsync(Shipped);
        await database.AskAsync(
            (ChooseDefaultRouteHandler h) => h.HandleAsync(new(_town!.Administrator.Id, first.Route!.Id), default)
        );
        var second = await ImportAsync(Shipped.Replace("ความเห็นของปลัด", "ความเห็นปลัด", StringComparison.Ordinal));

        Assert.Equal((1, 2), (first.Route!.Version, second.Route!.Version));
        var kept = await database.ReadAsync(db =>
            db.ApprovalRoutes.Where(r => r.Key == "three-steps").OrderBy(r => r.Version).ToListAsync()
        );
        Assert.Equal([(RouteState.Retired, false), (RouteState.Published, true)], kept.Select(r => (r.State, r.IsDefault)));
        Assert.Equal(imported + 2, await ImportedAsync());
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

    public static TheoryData<string, string> Hostile =>
        new()
        {
            { "five megabytes", Shipped.Replace("<bpmn:startEvent", $"<!--{new string('x', 5_300_000)}--><bpmn:startEvent") },
            { "XXE", Shipped.Replace("<bpmn:def", """<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><bpmn:def""") },
            {
                "billion laughs",
                Shipped.Replace("<bpmn:def", """<!DOCTYPE a [<!ENTITY a "ฮ่า"><!ENTITY b "&a;&a;">]><bpmn:def""")
            },
            { "a sub-process within itself", Within("""<bpmn:subProcess id="x"><bpmn:subProcess id="x"/></bpmn:subProcess>""") },
            { "the same id twice", Within("""<bpmn:userTask id="mayor"/>""") },
            { "ten thousand elements", Within(Many(10_000, """<bpmn:userTask id="t{0}"/>""")) },
            { "a deep condition", Condition(new string('(', 1_000) + "true" + new string(')', 1_000)) },
            { "cut off", Shipped[..^200] },
            { "a message beside", Shipped.Replace("<bpmn:process", """<bpmn:choreography id="c"/><bpmn:process""") },
        };

    [Theory]
    [MemberData(nameof(Hostile), DisableDiscoveryEnumeration = true)]
    public async Task Nothing_of_a_hostile_file_is_kept(string what, string bpmn)
    {
        var before = await RowsAsync();
        var watch = Stopwatch.StartNew();

        var outcome = await ImportAsync(bpmn.Replace("three-steps", "hostile", StringComparison.Ordinal));

        Assert.Equal(ImportRouteHandler.CannotRun, outcome.Refusal);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), $"{what} took {watch.Elapsed}.");
        Assert.Contains(outcome.Findings, finding => finding.IsRefusal && finding.Reason.Length < 300);
        Assert.Equal(before, await RowsAsync());
    }

    [Fact]
    public async Task Thai_and_emoji_ids_are_kept_as_they_are()
    {
        var outcome = await ImportAsync(
            Shipped
                .Replace("three-steps", "เส้นทาง🙂", StringComparison.Ordinal)
                .Replace("\"clerk\"", "\"ปลัด🖊\"", StringComparison.Ordinal)
        );

        Assert.Null(outcome.Refusal);
        Assert.Equal("เส้นทาง🙂", outcome.Route!.Key);
        var kept = await database.ReadAsync(db => db.ApprovalRoutes.SingleAsync(r => r.Id == outcome.Route.Id));
        Assert.Contains("ปลัด🖊", BpmnReader.Read(kept.Bpmn).Definition!.UserTasks.Keys);
    }

    private static string Within(string elements) =>
        Shipped.Replace("<bpmn:startEvent", elements + "<bpmn:startEvent", StringComparison.Ordinal);

    private static string Many(int count, string element) =>
        string.Concat(Enumerable.Range(0, count).Select(n => element.Replace("{0}", $"{n}", StringComparison.Ordinal)));

    private static string Condition(string text) =>
        Shipped.Replace(
            """targetRef="mayor" />""",
            $"""targetRef="mayor"><bpmn:conditionExpression>{text}</bpmn:conditionExpression></bpmn:sequenceFlow>""",
            StringComparison.Ordinal
        );

    private Task<int> ImportedAsync() =>
        database.ReadAsync(db => db.Journal.CountAsync(e => e.Kind == JournalKind.RouteImported));

    private Task<(int, int)> RowsAsync() =>
        database.ReadAsync(async db => (await db.ApprovalRoutes.CountAsync(), await db.Journal.CountAsync()));

    private Task<ImportRouteOutcome> ImportAsync(string bpmn) =>
        database.AskAsync(
            (ImportRouteHandler h) => h.HandleAsync(new(_town!.Administrator.Id, Encoding.UTF8.GetBytes(bpmn)), default)
        );
}
