using ItaWorkflow.Data.Cases;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Routes;
using ItaWorkflow.Workflows.Bpmn;

namespace ItaWorkflow.Web.Pages.Admin.Routes;

/// <param name="Running">Memos on their way on this version.</param>
internal sealed record RouteRow(
    int Id,
    string Key,
    string Name,
    int Version,
    RouteState State,
    bool IsDefault,
    DateTimeOffset? Since,
    string By,
    int Running
)
{
    /// <summary>Those in use first, and retired ones for as long as memos are on their way on them.</summary>
    public static IQueryable<RouteRow> Of(ItaDbContext db) =>
        db
            .ApprovalRoutes.Where(r =>
                r.State != RouteState.Retired || db.ApprovalCases.Any(c => c.RouteId == r.Id && c.State == CaseState.Open)
            )
            .OrderBy(r => r.State == RouteState.Published ? 0 : 1)
            .ThenByDescending(r => r.IsDefault)
            .ThenByName(r => r.Name)
            .Select(r => new RouteRow(
                r.Id,
                r.Key,
                r.Name,
                r.Version,
                r.State,
                r.IsDefault,
                r.PublishedAt ?? r.DrawnAt,
                r.DrawnBy == null ? "" : r.DrawnBy.Name,
                db.ApprovalCases.Count(c => c.RouteId == r.Id && c.State == CaseState.Open)
            ));
}
