using ItaWorkflow.Data.Approvals;
using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Reminders;
using ItaWorkflow.Web.Display;
using ItaWorkflow.Workflows.Routes;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Web.Pages.Operations;

/// <param name="Person">null: the position is vacant.</param>
/// <param name="Waited">Working days.</param>
/// <param name="Reminded">When its officer was last told; null: not yet.</param>
internal sealed record WaitingStep(
    long MemoId,
    string Subject,
    string Division,
    string Route,
    string Position,
    string? Person,
    StepKind Kind,
    DateTimeOffset Since,
    int Waited,
    StepDue? Due,
    DateTimeOffset? Reminded
);

/// <summary>How much waits in one place, and since when.</summary>
/// <param name="Waited">Working days of the longest.</param>
internal sealed record Pile(string Name, string Under, int Count, DateTimeOffset Oldest, int Waited, string Address);

/// <summary>Who has what, and since when.</summary>
internal sealed class WaitingSteps(ItaDbContext db, RouteShelf shelf, TimeProvider clock)
{
    public const int PerPage = 10;
    private const int MostPiles = 12;

    /// <summary>The longest waiting first.</summary>
    public async Task<(int All, IReadOnlyList<WaitingStep> Rows)> LongestAsync(OperationsFilter filter, CancellationToken cancel)
    {
        var steps = filter.Apply(db.ApprovalSteps);
        var rows = await steps
            .OrderBy(s => s.OpenedAt)
            .ThenBy(s => s.Id)
            .Skip((filter.Page - 1) * PerPage)
            .Take(PerPage)
            .Select(s => new
            {
                s.Case!.MemoId,
                s.Case.Memo!.Subject,
                Division = s.Case.Memo.Division!.Name,
                Route = s.Case.Route!.Name,
                Position = s.Position!.Title,
                Person = s.Person == null ? null : s.Person.Name,
                s.Kind,
                s.OpenedAt,
                s.DueOn,
                Reminded = db
                    .Reminders.Where(r =>
                        r.PersonId == s.PersonId
                        && r.CancelledAt == null
                        && (
                            (r.SubjectKind == SubjectKind.Step && r.SubjectId == s.Id)
                            || (r.SubjectKind == SubjectKind.Memo && r.SubjectId == s.Case.MemoId)
                        )
                    )
                    .Max(r => (DateTimeOffset?)r.PlannedFor),
            })
            .ToListAsync(cancel);
        var (office, today) = (await db.WorkingDaysAsync(cancel), clock.Today());
        return (
            await steps.CountAsync(cancel),
            [
                .. rows.Select(r => new WaitingStep(
                    r.MemoId,
                    r.Subject,
                    r.Division,
                    r.Route,
                    r.Position,
                    r.Person,
                    r.Kind,
                    r.OpenedAt,
                    office.Between(ThaiDate.DayOf(r.OpenedAt), today),
                    StepDue.Of(r.DueOn, today, office),
                    r.Reminded <= clock.GetUtcNow() ? r.Reminded : null
                )),
            ]
        );
    }

    public async Task<IReadOnlyList<Pile>> ByPersonAsync(OperationsFilter filter, CancellationToken cancel)
    {
        var (office, today) = (await db.WorkingDaysAsync(cancel), clock.Today());
        var piles = await filter
            .Apply(db.ApprovalSteps)
            .Where(s => s.PersonId != null)
            .GroupBy(s => s.PersonId)
            .Select(g => new
            {
                Id = g.Key!.Value,
                Count = g.Count(),
                Oldest = g.Min(s => s.OpenedAt),
            })
            .OrderBy(p => p.Oldest)
            .Take(MostPiles)
            .ToListAsync(cancel);
        var ids = piles.ConvertAll(p => p.Id);
        var persons = await db
            .Persons.Where(p => ids.Contains(p.Id))
            .Select(p => new
            {
                p.Id,
                p.Name,
                Position = p.Position == null ? "" : p.Position.Title,
            })
            .ToDictionaryAsync(p => p.Id, cancel);
        return
        [
            .. piles.Select(p => new Pile(
                persons[p.Id].Name,
                persons[p.Id].Position,
                p.Count,
                p.Oldest,
                office.Between(ThaiDate.DayOf(p.Oldest), today),
                filter.With(person: p.Id)
            )),
        ];
    }

    public async Task<IReadOnlyList<Pile>> ByStepAsync(OperationsFilter filter, CancellationToken cancel)
    {
        var (office, today) = (await db.WorkingDaysAsync(cancel), clock.Today());
        var piles = await filter
            .Apply(db.ApprovalSteps)
            .GroupBy(s => new { s.Case!.Route!.Key, s.ElementId })
            .Select(g => new
            {
                g.Key.Key,
                g.Key.ElementId,
                RouteId = g.Max(s => s.Case!.RouteId),
                Count = g.Count(),
                Oldest = g.Min(s => s.OpenedAt),
            })
            .OrderBy(p => p.Oldest)
            .Take(MostPiles)
            .ToListAsync(cancel);
        var rows = new List<Pile>();
        foreach (var pile in piles)
        {
            var (route, definition) = await shelf.GetAsync(pile.RouteId, cancel);
            rows.Add(
                new(
                    definition.NameOf(pile.ElementId),
                    route.Name,
                    pile.Count,
                    pile.Oldest,
                    office.Between(ThaiDate.DayOf(pile.Oldest), today),
                    filter.With(route: pile.Key, step: pile.ElementId)
                )
            );
        }

        return rows;
    }
}
