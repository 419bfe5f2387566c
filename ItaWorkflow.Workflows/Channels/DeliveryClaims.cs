using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Reminders;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Channels;

/// <summary>
/// Claims by one statement, so that two senders never hold the same message. What of the ladder is owed to one person leaves together, and
/// so does what one act says of several measures; what else an act owes leaves by itself. A repetition whose first outcome is not known carries what the first one carried.
/// </summary>
public sealed class DeliveryClaims(ItaDbContext db)
{
    /// <summary>Longer than a sender can take over one message.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(5);

    /// <summary>A mail older than this tells nothing new; the notice in the app has been there all along.</summary>
    public static readonly TimeSpan Stale = TimeSpan.FromDays(3);

    /// <summary>A push older than this could be repeated without LINE knowing it again.</summary>
    public static readonly TimeSpan StaleLine = TimeSpan.FromHours(23);

    /// <summary>Of a row r: what it is about still asks for it.</summary>
    internal const string IsWanted = """
         CASE
                      WHEN r.subject IN ('Measure', 'Checkpoint') AND r.rung NOT IN ('Asked', 'Withdrawn')
                          THEN EXISTS (SELECT FROM measures m
                              WHERE m.id = r.subject_id AND m.state = 'Adopted' AND m.status <> 'Completed')
                      WHEN r.subject = 'Occurrence'
                          THEN EXISTS (SELECT FROM measure_occurrences o JOIN measures m ON m.id = o.measure_id
                              WHERE m.id = r.subject_id AND m.state = 'Adopted' AND m.status <> 'Completed'
                                AND o.due_on = r.due_on AND o.report_id IS NULL AND o.dropped_at IS NULL)
                      WHEN r.subject = 'Step'
                          THEN EXISTS (SELECT FROM approval_steps s
                              WHERE s.id = r.subject_id AND s.state = 'Open' AND (s.person_id = r.person_id OR r.rung = 'Late'))
                      WHEN r.rung = 'Opened'
                          THEN EXISTS (SELECT FROM approval_steps s JOIN approval_cases c ON c.id = s.case_id
                              WHERE c.memo_id = r.subject_id AND s.state = 'Open' AND s.person_id = r.person_id
                                AND r.rung_number = c.edition AND r.rung_about = s.task_id)
                      ELSE TRUE
                    END

        """;

    // {0} now, {1} claims before this have expired, {2} channel, {3} office hours, {4} start of the day, {5} today,
    // {6} a new delivery's key, {7} person. At night only what is told on the last day itself leaves.
    private const string IsPlanned = " (r.rung IN ('BeforeDue', 'PastDue', 'Waiting', 'Late')) ";

    // Rows of one value leave as one message; those of null each alone. The kind of an act's rung says what it was.
    private const string Together = """
         CASE WHEN r.rung IN ('BeforeDue', 'PastDue', 'Waiting', 'Late') THEN ''
              WHEN r.subject IN ('Measure', 'Checkpoint', 'Occurrence') THEN r.rung
            END

        """;
    private const string MayGo =
        """
            r.channel = {2} AND r.sent_at IS NULL AND r.cancelled_at IS NULL AND r.planned_for <= {0}
            AND (r.next_attempt_at IS NULL OR r.next_attempt_at <= {0})
            AND (r.claimed_at IS NULL OR r.claimed_at <= {1})
            AND ({3} OR r.rung = 'BeforeDue' AND r.rung_number = 0 AND r.due_on >= {5} AND r.planned_for >= {4} OR NOT 
            """
        + IsPlanned
        + """
            )
            AND
            """
        + IsWanted;

    private const string CanBeReached = """
         p.is_active
                  AND CASE WHEN {2} = 'Line'
                        THEN p.line_user_id <> ''
                            AND NOT EXISTS (SELECT FROM reminders t WHERE t.person_id = p.id AND t.channel = 'Line' AND t.sent_at >= {4})
                        ELSE p.email <> '' AND p.mail_refusal = ''
                      END

        """;

    // One look at each person's own unsent rows, however many wait in all.
    private const string Waiting =
        """
            SELECT p.id AS "Value"
            FROM persons p CROSS JOIN LATERAL (
                SELECT r.planned_for FROM reminders r WHERE r.person_id = p.id AND 
            """
        + MayGo
        + """
                ORDER BY r.planned_for LIMIT 1
            ) oldest
            WHERE
            """
        + CanBeReached
        + "ORDER BY oldest.planned_for, p.id";

    // The person's row is held for the moment of the claim, and before any of theirs is touched: two senders neither make two digests of one
    // morning nor take a part of it each.
    private const string Claim =
        """
            WITH who AS MATERIALIZED (
                SELECT p.id, p.email, p.line_user_id, p.name FROM persons p WHERE p.id = {7} AND
            """
        + CanBeReached
        + """
                FOR NO KEY UPDATE OF p SKIP LOCKED
            ), first AS (
                SELECT r.id, r.person_id, r.delivery_key, who.email, who.line_user_id, who.name, 
            """
        + Together
        + """
             AS fellowship
                FROM reminders r JOIN who ON who.id = r.person_id
            """
        + " WHERE "
        + MayGo
        + """
                ORDER BY r.planned_for, r.id
                LIMIT 1
                FOR UPDATE OF r SKIP LOCKED
            ), fellows AS (
                SELECT r.id, r.claimed_at IS NOT NULL OR r.outcome_unknown AS may_be_second
                FROM reminders r JOIN first f ON f.person_id = r.person_id
                WHERE (r.id = f.id
                    OR r.delivery_key = f.delivery_key
                    OR f.delivery_key IS NULL AND r.delivery_key IS NULL AND f.fellowship = 
            """
        + Together
        + ") AND "
        + MayGo
        + """
                FOR UPDATE OF r SKIP LOCKED
            )
            UPDATE reminders SET claimed_at = {0}, attempts = attempts + 1, delivery_key = coalesce(f.delivery_key, {6})
            FROM first f, fellows
            WHERE reminders.id = fellows.id
            RETURNING reminders.id AS "Id", reminders.delivery_key AS "Key", f.person_id AS "PersonId", f.email AS "Email",
                f.line_user_id AS "LineUserId", f.name AS "Name", rung AS "RungKind", rung_number AS "RungNumber", title AS "Title", text AS "Text", path AS "Path",
                due_on AS "DueOn", planned_for AS "PlannedFor", attempts AS "Attempts", fellows.may_be_second AS "MayBeSecond",
                CASE WHEN subject = 'Memo' THEN subject_id END AS "MemoId"
            """;

    /// <summary>Who is owed something that may leave now; who has waited longest first.</summary>
    /// <param name="isOfficeHour">false: only what an act owes, and what is due today.</param>
    public Task<List<int>> PersonsAsync(Channel channel, DateTimeOffset now, bool isOfficeHour, CancellationToken cancel) =>
        db
            .Database.SqlQueryRaw<int>(
                Waiting,
                now,
                now - Life,
                channel.ToString(),
                isOfficeHour,
                StartOfDay(now),
                ThaiDate.DayOf(now)
            )
            .ToListAsync(cancel);

    /// <summary>This person's oldest message that is owed, wanted and free, with those that leave together with it; null: none.</summary>
    /// <param name="isOfficeHour">false: only what an act owes, and what is due today.</param>
    public async Task<Delivery?> TakeAsync(
        Channel channel,
        int personId,
        DateTimeOffset now,
        bool isOfficeHour,
        CancellationToken cancel
    )
    {
        var rows = await db
            .Database.SqlQueryRaw<ClaimedReminder>(
                Claim,
                now,
                now - Life,
                channel.ToString(),
                isOfficeHour,
                StartOfDay(now),
                ThaiDate.DayOf(now),
                Guid.CreateVersion7(now),
                personId
            )
            .ToListAsync(cancel);
        return rows.Count == 0 ? null : new([.. rows.OrderBy(row => row.DueOn).ThenBy(row => row.Id)]);
    }

    /// <summary>Claim after claim, person by person, until a whole round finds nothing: what is owed meanwhile leaves too.</summary>
    public static async IAsyncEnumerable<Delivery> InTurnAsync(Func<Task<List<int>>> persons, Func<int, Task<Delivery?>> take)
    {
        for (var found = true; found; )
        {
            found = false;
            foreach (var person in await persons())
                while (await take(person) is { } delivery)
                {
                    found = true;
                    yield return delivery;
                }
        }
    }

    public Task<int> GiveUpStaleAsync(Channel channel, DateTimeOffset now, CancellationToken cancel)
    {
        var oldest = now - (channel is Channel.Line ? StaleLine : Stale);
        return db
            .Reminders.Where(r => r.Channel == channel && r.SentAt == null && r.CancelledAt == null)
            .Where(r => r.PlannedFor < oldest)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(r => r.CancelledAt, now)
                        .SetProperty(r => r.CancelledBecause, "ส่งไม่ได้ภายในเวลาที่ยังมีประโยชน์")
                        .SetProperty(r => r.IsGivenUp, true),
                cancel
            );
    }

    private static DateTimeOffset StartOfDay(DateTimeOffset now) =>
        ThaiDate.At(ThaiDate.DayOf(now), TimeOnly.MinValue).ToUniversalTime();
}
