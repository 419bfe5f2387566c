using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Bpmn;

namespace ItaWorkflow.Workflows.Routes;

/// <summary>Everything there is to say about a drawing: what cannot run, and whom the organization does not have.</summary>
public sealed record CheckRoute(string Bpmn);

public sealed class CheckRouteHandler(ItaDbContext db)
{
    public async Task<IReadOnlyList<BpmnFinding>> HandleAsync(CheckRoute command, CancellationToken cancel)
    {
        var reading = BpmnReader.Read(command.Bpmn);
        if (reading.Definition is not { } definition)
            return reading.Findings;
        var known = await RoutePerformers.KnownAsync(db, cancel);
        return
        [
            .. reading.Findings,
            .. RouteCheck.Check(definition),
            .. definition.UserTasks.Values.SelectMany(task => known.Missing(task)),
        ];
    }
}
