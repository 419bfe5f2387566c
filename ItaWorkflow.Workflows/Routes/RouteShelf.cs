using System.Collections.Concurrent;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Routes;
using ItaWorkflow.Workflows.Bpmn;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Routes;

/// <summary>A route that can be run.</summary>
public sealed record RunnableRoute(ApprovalRoute Route, ProcessDefinition Definition);

/// <summary>Routes read once per process: a stored version never changes.</summary>
public sealed class RouteShelf(ItaDbContext db)
{
    private static readonly ConcurrentDictionary<string, ProcessDefinition> Read = new(StringComparer.Ordinal);

    /// <summary>The routes in use, the default one first.</summary>
    public Task<List<ApprovalRoute>> PublishedAsync(CancellationToken cancel) =>
        db
            .ApprovalRoutes.Where(r => r.State == RouteState.Published)
            .OrderByDescending(r => r.IsDefault)
            .ThenBy(r => r.Id)
            .ToListAsync(cancel);

    public async Task<RunnableRoute> GetAsync(int routeId, CancellationToken cancel) =>
        Open(
            await db.ApprovalRoutes.FindAsync([routeId], cancel)
                ?? throw new InvalidOperationException($"There is no route {routeId}.")
        );

    public static RunnableRoute Open(ApprovalRoute route) =>
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
