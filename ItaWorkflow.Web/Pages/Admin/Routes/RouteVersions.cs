using ItaWorkflow.Data.Cases;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Routes;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Web.Pages.Admin.Routes;

/// <param name="By">Who drew it; empty: it came with the product.</param>
/// <param name="Running">Memos on their way on it.</param>
internal sealed record RouteVersion(
    int Id,
    int Version,
    string Name,
    RouteState State,
    bool IsDefault,
    DateTimeOffset? At,
    string By,
    int Running
)
{
    public string Title => State is RouteState.Draft ? "ร่าง" : $"รุ่นที่ {Version}";

    /// <summary>All versions of one route, the newest first, drafts above them.</summary>
    public static Task<List<RouteVersion>> OfAsync(ItaDbContext db, string key, CancellationToken cancel) =>
        db
            .ApprovalRoutes.Where(r => r.Key == key)
            .OrderBy(r => r.Version == 0 ? 0 : 1)
            .ThenByDescending(r => r.Version)
            .ThenByDescending(r => r.Id)
            .Select(r => new RouteVersion(
                r.Id,
                r.Version,
                r.Name,
                r.State,
                r.IsDefault,
                r.PublishedAt ?? r.DrawnAt ?? r.CreatedAt,
                r.DrawnBy == null ? "" : r.DrawnBy.Name,
                db.ApprovalCases.Count(c => c.RouteId == r.Id && c.State == CaseState.Open)
            ))
            .ToListAsync(cancel);
}
