using ItaWorkflow.Data.Cases;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Routes;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Web.Pages.Admin.RouteMoves;

/// <param name="Running">Open cases on it.</param>
internal sealed record MovableVersion(int Id, int Version, string Name, RouteState State, int Running)
{
    /// <summary>The newest first.</summary>
    public static Task<List<MovableVersion>> OfAsync(ItaDbContext db, string key, CancellationToken cancel) =>
        db
            .ApprovalRoutes.Where(r => r.Key == key && r.State != RouteState.Draft)
            .OrderByDescending(r => r.Version)
            .Select(r => new MovableVersion(
                r.Id,
                r.Version,
                r.Name,
                r.State,
                db.ApprovalCases.Count(c => c.RouteId == r.Id && c.State == CaseState.Open)
            ))
            .ToListAsync(cancel);
}

/// <summary>What came of one case: it moved, or why not.</summary>
internal sealed record MoveResult(long MemoId, string Subject, bool HasMoved);
