using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Cases;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Routes;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Operations;

/// <summary>How long a route took, or one of its steps, in working days.</summary>
/// <param name="Count">0: a route of which nothing has ended, above steps that were decided.</param>
/// <param name="Median">Half were done within so many working days.</param>
/// <param name="P90">Nine of ten were.</param>
public sealed record Duration(string Name, int Count, double Median, double P90, bool IsStep);

/// <summary>
/// How long routes and their steps took, in working days, by the office's holidays. A working day counts as one whole day: what came in
/// yesterday at noon and left today at noon took 1.
/// </summary>
public sealed class RouteDurations(ItaDbContext db, RouteShelf shelf, TimeProvider clock)
{
    /// <summary>Each route, followed by its steps in the order in which they are met.</summary>
    public async Task<IReadOnlyList<Duration>> ReadAsync(FlowFilter filter, WorkingDays office, CancellationToken cancel)
    {
        var until = clock.GetUtcNow();
        var measured = await MeasuredAsync(filter, until.AddDays(-filter.Days), until, cancel);
        var rows = Told(measured, new(office, measured.Select(m => m.Began)));
        var durations = new List<Duration>();
        foreach (var one in rows.GroupBy(r => r.Key, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var (named, definition) = await shelf.GetAsync(one.Max(r => r.RouteId), cancel);
            var whole = one.FirstOrDefault(r => r.Element.Length == 0);
            durations.Add(new(named.Name, whole?.Count ?? 0, whole?.Median ?? 0, whole?.P90 ?? 0, IsStep: false));
            foreach (var step in one.Where(r => r.Element.Length > 0).OrderBy(r => r.Place))
                durations.Add(new(definition.NameOf(step.Element), step.Count, step.Median, step.P90, IsStep: true));
        }

        return durations;
    }

    private async Task<List<Measured>> MeasuredAsync(
        FlowFilter filter,
        DateTimeOffset from,
        DateTimeOffset until,
        CancellationToken cancel
    )
    {
        var cases = await filter
            .Of(db.ApprovalCases.Where(c => c.State == CaseState.Completed && c.EndedAt >= from && c.EndedAt <= until))
            .Select(c => new Measured(c.Route!.Key, "", c.RouteId, c.StartedAt, c.EndedAt!.Value, 0))
            .ToListAsync(cancel);
        var steps = await filter
            .Of(db.ApprovalSteps.Where(s => s.DecidedAt >= from && s.DecidedAt <= until))
            .Select(s => new Measured(s.Case!.Route!.Key, s.ElementId, s.Case.RouteId, s.OpenedAt, s.DecidedAt!.Value, s.Ordinal))
            .ToListAsync(cancel);
        return [.. cases, .. steps];
    }

    private static List<Row> Told(List<Measured> measured, WorkingClock clock) =>
        [
            .. measured
                .GroupBy(m => (m.Key, m.Element))
                .Select(alike => (Of: alike, Took: alike.Select(m => clock.At(m.Done) - clock.At(m.Began)).Order().ToList()))
                .Select(g => new Row(
                    g.Of.Key.Key,
                    g.Of.Key.Element,
                    g.Of.Max(m => m.RouteId),
                    g.Took.Count,
                    g.Of.Average(m => m.Place),
                    Share(g.Took, 0.5),
                    Share(g.Took, 0.9)
                )),
        ];

    /// <summary>So much of them took at most so long; between two of them, in proportion.</summary>
    private static double Share(List<double> sorted, double share)
    {
        var at = share * (sorted.Count - 1);
        var (low, high) = (sorted[(int)Math.Floor(at)], sorted[(int)Math.Ceiling(at)]);
        return low + (high - low) * (at - Math.Floor(at));
    }

    private sealed record Measured(string Key, string Element, int RouteId, DateTimeOffset Began, DateTimeOffset Done, int Place);

    private sealed record Row(string Key, string Element, int RouteId, int Count, double Place, double Median, double P90);
}
