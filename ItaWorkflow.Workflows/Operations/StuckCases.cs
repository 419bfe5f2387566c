using ItaWorkflow.Data.Cases;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Routes;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Web.Pages.Operations;

/// <summary>A case that does not go on by itself.</summary>
/// <param name="Where">The step, as the route names it.</param>
/// <param name="CaseId">Set where it can be tried again as it is.</param>
/// <param name="PositionId">Set where nobody sits in the position.</param>
internal sealed record StuckCase(
    long MemoId,
    string Subject,
    string Division,
    string RouteKey,
    string RouteName,
    int RouteVersion,
    string Where,
    string Reason,
    DateTimeOffset Since,
    long? CaseId,
    int? PositionId
);

/// <summary>Cases that wait for mending: work that failed, a way that nobody drew, a position in which nobody sits.</summary>
internal sealed class StuckCases(ItaDbContext db, RouteShelf shelf)
{
    private const int Most = 50;

    public Task<int> CountAsync(OperationsFilter filter, CancellationToken cancel) =>
        Stuck(filter).Select(c => c.Id).Union(Vacant(filter).Select(s => s.CaseId)).CountAsync(cancel);

    public async Task<IReadOnlyList<StuckCase>> ReadAsync(OperationsFilter filter, CancellationToken cancel)
    {
        var failed = await Stuck(filter)
            .OrderBy(c => c.StuckSince)
            .Take(Most)
            .Select(c => new
            {
                c.Id,
                c.MemoId,
                c.Memo!.Subject,
                Division = c.Memo.Division!.Name,
                c.RouteId,
                c.StuckElement,
                c.StuckReason,
                c.StuckSince,
            })
            .ToListAsync(cancel);
        var vacant = await Vacant(filter)
            .OrderBy(s => s.OpenedAt)
            .Take(Most)
            .Select(s => new
            {
                s.Case!.MemoId,
                s.Case.Memo!.Subject,
                Division = s.Case.Memo.Division!.Name,
                s.Case.RouteId,
                s.ElementId,
                s.PositionId,
                s.Position!.Title,
                s.OpenedAt,
            })
            .ToListAsync(cancel);
        var rows = new List<StuckCase>();
        foreach (var c in failed)
        {
            var (route, definition) = await shelf.GetAsync(c.RouteId, cancel);
            rows.Add(
                new(
                    c.MemoId,
                    c.Subject,
                    c.Division,
                    route.Key,
                    route.Name,
                    route.Version,
                    definition.NameOf(c.StuckElement!),
                    c.StuckReason!,
                    c.StuckSince!.Value,
                    c.Id,
                    null
                )
            );
        }

        foreach (var s in vacant)
        {
            var (route, definition) = await shelf.GetAsync(s.RouteId, cancel);
            rows.Add(
                new(
                    s.MemoId,
                    s.Subject,
                    s.Division,
                    route.Key,
                    route.Name,
                    route.Version,
                    definition.NameOf(s.ElementId),
                    $"ตำแหน่ง{s.Title}ว่าง และไม่มีผู้รักษาราชการแทน",
                    s.OpenedAt,
                    null,
                    s.PositionId
                )
            );
        }

        return [.. rows.OrderBy(r => r.Since).Take(Most)];
    }

    private IQueryable<ApprovalCase> Stuck(OperationsFilter filter)
    {
        var cases = db.ApprovalCases.Where(c => c.StuckSince != null);
        if (filter.Route is { } route)
            cases = cases.Where(c => c.Route!.Key == route);
        if (filter.Division is { } division)
            cases = cases.Where(c => c.Memo!.DivisionId == division);
        return cases;
    }

    private IQueryable<ApprovalStep> Vacant(OperationsFilter filter)
    {
        var steps = db.ApprovalSteps.Where(s => s.State == StepState.Open && s.PersonId == null);
        if (filter.Route is { } route)
            steps = steps.Where(s => s.Case!.Route!.Key == route);
        if (filter.Division is { } division)
            steps = steps.Where(s => s.Case!.Memo!.DivisionId == division);
        return steps;
    }
}
