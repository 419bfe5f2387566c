using System.Diagnostics;
using System.Globalization;
using System.Text;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Routes;
using ItaWorkflow.Workflows.Bpmn;
using ItaWorkflow.Workflows.Cases;
using ItaWorkflow.Workflows.Demonstration;
using ItaWorkflow.Workflows.Routes;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Bench;

/// <summary>
/// Turns of the process engine: in memory alone, in memory with the state written and read as JSON, and durable: timers of real cases rung
/// by the product's own sweep, each in a transaction that locks and reads the case and saves state, timers and journal.
/// </summary>
internal static class TransitionsBench
{
    private const int Rounds = 5;
    private const int MemosPerRound = 2;
    private const int Timers = 40;

    public static async Task<IReadOnlyList<string>> RunAsync(IServiceProvider services)
    {
        var pgbench = await PgBench.PrepareAsync(services);
        var route = await services.AskAsync(
            (ItaDbContext db) => db.ApprovalRoutes.SingleAsync(r => r.IsDefault && r.State == RouteState.Published)
        );
        var process = BpmnReader.Read(route.Bpmn).Definition!;
        await ImportAsync(services, route.Key);
        var (bare, stored, durable, transactions) = (
            new List<double>(),
            new List<double>(),
            new List<double>(),
            new List<double>()
        );
        await DurableAsync(services);
        for (var i = 0; i < Rounds; i++)
        {
            bare.Add(InMemory(process, state => state));
            stored.Add(InMemory(process, state => ProcessState.FromJson(state.ToJson())));
            durable.Add(await DurableAsync(services));
            transactions.Add(await pgbench());
        }

        var tps = Measure.Median(transactions);
        return
        [
            Line("engine transitions in memory", Measure.Median(bare), tps),
            Line("  the same with the state through JSON", Measure.Median(stored), tps),
            Line("durable transitions (timers of cases)", Measure.Median(durable), tps),
        ];
    }

    private static string Line(string what, double ours, double tps) =>
        Measure.Line(what, ours, "pgbench -N -c 1, same server", tps, "/s", ours / tps);

    private static double InMemory(ProcessDefinition process, Func<ProcessState, ProcessState> keep)
    {
        var variables = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["amount"] = 5m,
            ["urgency"] = "normal",
            ["verdict"] = "endorse",
        };
        var (turns, clock) = (0, Stopwatch.StartNew());
        while (clock.ElapsedMilliseconds < 500)
        {
            var state = keep(ProcessEngine.Start(process, variables).State);
            for (turns++; !state.Ended; turns++)
                state = keep(ProcessEngine.Complete(process, state, state.Activities[^1].Id, variables).State);
        }

        return turns / clock.Elapsed.TotalSeconds;
    }

    private static async Task<double> DurableAsync(IServiceProvider services)
    {
        for (var i = 0; i < MemosPerRound; i++)
            await StepsBench.SubmitAsync(services);
        var clock = Stopwatch.StartNew();
        var rung = await services.AskAsync((FireDueTimersHandler h) => h.HandleAsync(default));
        return rung == MemosPerRound * Timers
            ? rung / clock.Elapsed.TotalSeconds
            : throw new InvalidOperationException($"{rung} timers rang.");
    }

    /// <summary>The same route with forty timers of no time before its first step.</summary>
    private static async Task ImportAsync(IServiceProvider services, string key)
    {
        var nodes = new StringBuilder("<startEvent id=\"s\"/><endEvent id=\"e\"/>");
        var ids = new List<string> { "s" };
        for (var n = 0; n < Timers; n++)
        {
            ids.Add($"t{n}");
            nodes.Append(
                CultureInfo.InvariantCulture,
                $"<intermediateCatchEvent id=\"t{n}\"><timerEventDefinition><timeDuration>PT0S</timeDuration></timerEventDefinition></intermediateCatchEvent>"
            );
        }

        nodes.Append(Step("head", "propose", "head-of-division")).Append(Step("mayor", "finalOrder", "position:นายก"));
        ids.AddRange(["head", "mayor", "e"]);
        for (var n = 1; n < ids.Count; n++)
            nodes.Append(
                CultureInfo.InvariantCulture,
                $"<sequenceFlow id=\"f{n}\" sourceRef=\"{ids[n - 1]}\" targetRef=\"{ids[n]}\"/>"
            );
        var bpmn =
            $"""<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:ita="urn:itaworkflow:route" targetNamespace="t"><process id="{key}" isExecutable="true">{nodes}</process></definitions>""";
        var administrator = await services.AskAsync(
            (ItaDbContext db) => db.Persons.Where(p => p.IsAdministrator).Select(p => p.Id).FirstAsync()
        );
        var outcome = await services.AskAsync(
            (ImportRouteHandler h) => h.HandleAsync(new(administrator, Encoding.UTF8.GetBytes(bpmn)), default)
        );
        if (outcome.Refusal is { } refusal)
            throw new InvalidOperationException(refusal.Text + string.Join('\n', outcome.Findings));
    }

    private static string Step(string id, string kind, string performer) =>
        $"""<userTask id="{id}" ita:kind="{kind}"><potentialOwner><resourceAssignmentExpression><formalExpression>{performer}</formalExpression></resourceAssignmentExpression></potentialOwner></userTask>""";
}
