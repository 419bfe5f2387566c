using ItaWorkflow.Data.Cases;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Routes;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Operations;

/// <summary>A case that does not go on by itself.</summary>
/// <param name="Where">The step, as the route names it.</param>
/// <param name="CaseId">Set where it can be tried again as it is.</param>
/// <param name="PositionId">Set where nobody sits in the position.</param>
public sealed record StuckCase(
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
public sealed class StuckCases(ItaDbContext db, RouteShelf shelf)
{
    private const int Most = 50;

    public Task<int> CountAsync(FlowFilter filter, CancellationToken cancel) =>
        Failed(filter).Select(c => c.Id).Union(Vacant(filter).Select(s => s.CaseId)).CountAsync(cancel);

    public async Task<IReadOnlyList<StuckCase>> ReadAsync(FlowFilter filter, CancellationToken cancel)
    {
        var failed = await Rows(Failed(filter).OrderBy(c => c.StuckSince).Take(Most)).ToListAsync(cancel);
        var vacant = await Rows(Vacant(filter).OrderBy(s => s.OpenedAt).Take(Most)).ToListAsync(cancel);
        var stuck = new List<StuckCase>();
        foreach (var row in failed.Concat(vacant).OrderBy(r => r.Since).Take(Most))
            stuck.Add(await NamedAsync(row, cancel));
        return stuck;
    }

    private async Task<StuckCase> NamedAsync(Row row, CancellationToken cancel)
    {
        var (route, definition) = await shelf.GetAsync(row.RouteId, cancel);
        return new(
            row.MemoId,
            row.Subject,
            row.Division,
            route.Key,
            route.Name,
            route.Version,
            definition.NameOf(row.Element),
            row.Reason,
            row.Since,
            row.CaseId,
            row.PositionId
        );
    }

    private IQueryable<ApprovalCase> Failed(FlowFilter filter) => filter.Of(db.ApprovalCases.Where(c => c.StuckSince != null));

    private IQueryable<ApprovalStep> Vacant(FlowFilter filter) =>
        filter.Of(db.ApprovalSteps.Where(s => s.State == StepState.Open && s.PersonId == null));

    private static IQueryable<Row> Rows(IQueryable<ApprovalCase> failed) =>
        failed.Select(c => new Row(
            c.MemoId,
            c.Memo!.Subject,
            c.Memo.Division!.Name,
            c.RouteId,
            c.StuckElement!,
            c.StuckReason!,
            c.StuckSince!.Value,
            c.Id,
            null
        ));

    private static IQueryable<Row> Rows(IQueryable<ApprovalStep> vacant) =>
        vacant.Select(s => new Row(
            s.Case!.MemoId,
            s.Case.Memo!.Subject,
            s.Case.Memo.Division!.Name,
            s.Case.RouteId,
            s.ElementId,
            $"ตำแหน่ง{s.Position!.Title}ว่าง และไม่มีผู้รักษาราชการแทน",
            s.OpenedAt,
            null,
            s.PositionId
        ));

    private sealed record Row(
        long MemoId,
        string Subject,
        string Division,
        int RouteId,
        string Element,
        string Reason,
        DateTimeOffset Since,
        long? CaseId,
        int? PositionId
    );
}
