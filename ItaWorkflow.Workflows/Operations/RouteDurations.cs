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
    /// <summary>{0} and {1}: from when until when it ended; {2}: the route's key or nothing; {3}: the division or 0.</summary>
    private const string Measured = """
        WITH measured AS (
            SELECT r.key, '' AS element, c.route_id, c.started_at AS began, c.ended_at AS done, 0 AS place
            FROM approval_cases c JOIN approval_routes r ON r.id = c.route_id JOIN memos m ON m.id = c.memo_id
            WHERE c.state = 'Completed' AND c.ended_at >= {0} AND c.ended_at <= {1}
              AND ({2} = '' OR r.key = {2}) AND ({3} = 0 OR m.division_id = {3})
            UNION ALL
            SELECT r.key, s.element_id, c.route_id, s.opened_at, s.decided_at, s.ordinal
            FROM approval_steps s JOIN approval_cases c ON c.id = s.case_id
            JOIN approval_routes r ON r.id = c.route_id JOIN memos m ON m.id = c.memo_id
            WHERE s.decided_at >= {0} AND s.decided_at <= {1}
              AND ({2} = '' OR r.key = {2}) AND ({3} = 0 OR m.division_id = {3})
        ), days AS (
            -- Each day with the working days before it, and whether it is one.
            SELECT day, works, sum(works) OVER (ORDER BY day) - works AS before
            FROM (
                SELECT d::date AS day,
                    CASE WHEN extract(isodow FROM d) < 6
                        AND NOT EXISTS (SELECT 1 FROM holidays h WHERE h.date = d::date AND h.kind <> 'Worked')
                    THEN 1 ELSE 0 END AS works
                FROM generate_series(
                    (SELECT min(began) FROM measured) AT TIME ZONE 'Asia/Bangkok' - interval '1 day',
                    (SELECT max(done) FROM measured) AT TIME ZONE 'Asia/Bangkok' + interval '1 day',
                    interval '1 day'
                ) d
            ) calendar
        ), timed AS (
            SELECT m.key, m.element, m.route_id, m.place,
                (b.before + b.works * extract(epoch FROM (m.done AT TIME ZONE 'Asia/Bangkok')::time) / 86400)
                - (a.before + a.works * extract(epoch FROM (m.began AT TIME ZONE 'Asia/Bangkok')::time) / 86400) AS took
            FROM measured m
            JOIN days a ON a.day = (m.began AT TIME ZONE 'Asia/Bangkok')::date
            JOIN days b ON b.day = (m.done AT TIME ZONE 'Asia/Bangkok')::date
        )
        SELECT key, element, max(route_id) AS "RouteId", count(*)::int AS count, avg(place)::float8 AS place,
            percentile_cont(0.5) WITHIN GROUP (ORDER BY took)::float8 AS median,
            percentile_cont(0.9) WITHIN GROUP (ORDER BY took)::float8 AS p90
        FROM timed GROUP BY key, element
        """;

    /// <summary>Each route, followed by its steps in the order in which they are met.</summary>
    public async Task<IReadOnlyList<Duration>> ReadAsync(FlowFilter filter, CancellationToken cancel)
    {
        var until = clock.GetUtcNow();
        var rows = await db
            .Database.SqlQueryRaw<Row>(Measured, until.AddDays(-filter.Days), until, filter.Route ?? "", filter.DivisionId ?? 0)
            .ToListAsync(cancel);
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

    private sealed record Row(string Key, string Element, int RouteId, int Count, double Place, double Median, double P90);
}
