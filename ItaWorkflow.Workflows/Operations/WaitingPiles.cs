using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Routes;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Operations;

/// <summary>How much waits in one place, and since when.</summary>
/// <param name="Waited">Working days of the longest.</param>
public sealed record Pile(string Name, string Under, int Count, DateTimeOffset Oldest, int Waited)
{
    /// <summary>Set of what waits with one person.</summary>
    public int? PersonId { get; init; }

    /// <summary>The route's key; set, with the step, of what waits at one step.</summary>
    public string? Route { get; init; }

    public string? Step { get; init; }
}

/// <summary>Where the office's work piles up; the pile with the longest waiting first.</summary>
public sealed class WaitingPiles(ItaDbContext db, RouteShelf shelf, TimeProvider clock)
{
    private const int Most = 12;

    public async Task<IReadOnlyList<Pile>> ByPersonAsync(FlowFilter filter, WorkingDays office, CancellationToken cancel)
    {
        var piles = filter
            .Waiting(db.ApprovalSteps)
            .Where(s => s.PersonId != null)
            .GroupBy(s => s.PersonId!.Value)
            .Select(g => new
            {
                PersonId = g.Key,
                Count = g.Count(),
                Oldest = g.Min(s => s.OpenedAt),
            })
            .OrderBy(p => p.Oldest)
            .Take(Most);
        var rows = await piles
            .Join(
                db.Persons,
                p => p.PersonId,
                p => p.Id,
                (pile, person) =>
                    new
                    {
                        pile,
                        person.Name,
                        person.Position!.Title,
                    }
            )
            .OrderBy(r => r.pile.Oldest)
            .ToListAsync(cancel);
        return
        [
            .. rows.Select(r => new Pile(r.Name, r.Title ?? "", r.pile.Count, r.pile.Oldest, Waited(office, r.pile.Oldest))
            {
                PersonId = r.pile.PersonId,
            }),
        ];
    }

    public async Task<IReadOnlyList<Pile>> ByStepAsync(FlowFilter filter, WorkingDays office, CancellationToken cancel)
    {
        var rows = await filter
            .Waiting(db.ApprovalSteps)
            .GroupBy(s => new { s.Case!.Route!.Key, s.ElementId })
            .Select(g => new
            {
                g.Key.Key,
                g.Key.ElementId,
                RouteId = g.Max(s => s.Case!.RouteId),
                Count = g.Count(),
                Oldest = g.Min(s => s.OpenedAt),
            })
            .OrderBy(r => r.Oldest)
            .Take(Most)
            .ToListAsync(cancel);
        var piles = new List<Pile>();
        foreach (var row in rows)
        {
            var (route, definition) = await shelf.GetAsync(row.RouteId, cancel);
            var name = definition.NameOf(row.ElementId);
            piles.Add(
                new(name, route.Name, row.Count, row.Oldest, Waited(office, row.Oldest)) { Route = row.Key, Step = row.ElementId }
            );
        }

        return piles;
    }

    private int Waited(WorkingDays office, DateTimeOffset since) => office.Between(ThaiDate.DayOf(since), clock.Today());
}
