using System.Collections.Concurrent;
using ItaWorkflow.Data.Approvals;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Bpmn;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Approvals;

/// <summary>A route that can be run.</summary>
public sealed record RunnableRoute(ApprovalRoute Route, ProcessDefinition Definition);

/// <summary>Routes read once per process: a stored version never changes.</summary>
public sealed class RouteShelf(ItaDbContext db)
{
    private static readonly ConcurrentDictionary<string, ProcessDefinition> Read = new(StringComparer.Ordinal);

    /// <summary>The route that a memo would take: the chosen one while it is published, else the default.</summary>
    /// <returns>null when no route is published.</returns>
    public async Task<RunnableRoute?> ForAsync(Memo memo, CancellationToken cancel)
    {
        var route = await db
            .ApprovalRoutes.Where(r => r.State == RouteState.Published)
            .OrderByDescending(r => r.Id == memo.RouteId)
            .ThenByDescending(r => r.IsDefault)
            .ThenBy(r => r.Id)
            .FirstOrDefaultAsync(cancel);
        return route is null ? null : Open(route);
    }

    public async Task<RunnableRoute> GetAsync(int routeId, CancellationToken cancel) =>
        Open(await db.ApprovalRoutes.SingleAsync(r => r.Id == routeId, cancel));

    private static RunnableRoute Open(ApprovalRoute route) =>
        new(
            route,
            Read.GetOrAdd(
                route.Bpmn,
                static bpmn =>
                    BpmnReader.Read(bpmn).Definition
                    ?? throw new InvalidOperationException("A published route does not read as BPMN any more.")
            )
        );
}
