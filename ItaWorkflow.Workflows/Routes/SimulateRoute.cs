using System.Text.Json;
using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Bpmn;
using ItaWorkflow.Workflows.Seats;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Routes;

/// <summary>Walks a drawing in virtual time with the organization's people, as a memo of a division would go.</summary>
/// <param name="Amount">In baht.</param>
/// <param name="ExtraOpinions">How many opinions the drafter asks for.</param>
/// <param name="Verdicts">By element id; without one a step decides favourably. <see cref="SimulateRouteHandler.Late"/>: its timers ring first.</param>
public sealed record SimulateRoute(
    string Bpmn,
    int DivisionId,
    decimal Amount,
    Urgency Urgency,
    MemoKind Kind,
    int ExtraOpinions,
    IReadOnlyDictionary<string, string> Verdicts
);

/// <summary>One thing that happened, and who sits there.</summary>
/// <param name="Seat">null: no step, or the organization has no such position.</param>
public sealed record SimulatedStop(DateTimeOffset At, ProcessEventKind Event, FlowNode Node, Seat? Seat);

/// <param name="Findings">Why it cannot be walked at all; then there are no stops.</param>
/// <param name="Flows">The arrows that were taken.</param>
/// <param name="Stop">Where and why it could go no further; null: it ended.</param>
public sealed record RouteSimulation(
    IReadOnlyList<BpmnFinding> Findings,
    IReadOnlyList<SimulatedStop> Stops,
    IReadOnlySet<string> Flows,
    StuckPoint? Stop
);

public sealed class SimulateRouteHandler(ItaDbContext db, RouteResolver resolver, TimeProvider clock)
{
    public const string Late = "late";
    private const int MostStops = 300;

    public async Task<RouteSimulation> HandleAsync(SimulateRoute command, CancellationToken cancel)
    {
        var reading = BpmnReader.Read(command.Bpmn);
        if (reading.Definition is not { } definition)
            return new([.. reading.Findings.Where(f => f.IsRefusal)], [], new HashSet<string>(StringComparer.Ordinal), null);

        var now = clock.GetUtcNow();
        var simulation = Simulation.Run(definition, await PlanAsync(command, cancel), now);
        var seats = await resolver.WhoAsync(
            definition.UserTasks.Values.SelectMany(task => RoutePerformers.PlacesOf(task.Performer)),
            command.DivisionId,
            clock.Today(),
            cancel
        );
        var met = new Dictionary<string, int>(StringComparer.Ordinal);
        var stops = simulation
            .Events.Take(MostStops)
            .Select(e => new SimulatedStop(now + e.At, e.Kind, e.Node, SeatOf(e, met, seats)));
        return new([], [.. stops], SimulatedFlows.Of(simulation.Events), simulation.Stop);
    }

    private async Task<SimulationPlan> PlanAsync(SimulateRoute command, CancellationToken cancel)
    {
        var division = await db.Divisions.Where(d => d.Id == command.DivisionId).Select(d => d.Name).SingleOrDefaultAsync(cancel);
        var plan = new SimulationPlan
        {
            MostEvents = 2_000,
            Office = await db.WorkingDaysAsync(cancel),
            Variables =
            {
                ["amount"] = command.Amount,
                ["urgency"] = JsonNamingPolicy.CamelCase.ConvertName(command.Urgency.ToString()),
                ["kind"] = JsonNamingPolicy.CamelCase.ConvertName(command.Kind.ToString()),
                ["division"] = division ?? "",
                [RouteCheck.ExtraOpinions] = (decimal)command.ExtraOpinions,
            },
        };
        foreach (var (element, verdict) in command.Verdicts.Where(v => !string.IsNullOrEmpty(v.Value)))
            if (verdict == Late)
                plan.Late.Add(element);
            else
                plan.Decide(element, verdict);
        return plan;
    }

    /// <summary>A step that several positions take is met once for each.</summary>
    private static Seat? SeatOf(SimulatedEvent happened, Dictionary<string, int> met, IReadOnlyDictionary<string, Seat?> seats)
    {
        if (happened is not { Kind: ProcessEventKind.Enter, Node: UserTask task })
            return null;
        var places = RoutePerformers.PlacesOf(task.Performer);
        if (places.Count == 0)
            return null;
        var turn = met[task.Id] = met.GetValueOrDefault(task.Id) + 1;
        return seats.GetValueOrDefault(places[(turn - 1) % places.Count]);
    }
}
