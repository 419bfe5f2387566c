using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Reminders;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Reminders;

/// <summary>Writes reminders unless they are there already. The unique key says who was first.</summary>
public sealed class ReminderRows(ItaDbContext db)
{
    /// <summary>One statement takes so many: enough that its round trip counts for nothing.</summary>
    private const int Batch = 5_000;

    /// <returns>Those of the rows that were never told nor given up, and do not wait to be sent either.</returns>
    public async Task<IReadOnlyList<Reminder>> MissingAsync(IReadOnlyList<Reminder> rows, CancellationToken cancel)
    {
        var missing = new List<Reminder>();
        foreach (var batch in rows.Chunk(Batch))
        {
            var places = await db
                .Database.SqlQueryRaw<int>(
                    """
                    SELECT k.place::int AS "Value"
                    FROM unnest({0}, {1}, {2}, {3}, {4}, {5}, {6}, {7}) WITH ORDINALITY
                        AS k(person_id, subject, subject_id, due_on, rung, rung_number, rung_about, channel, place)
                    WHERE NOT EXISTS (
                        SELECT FROM reminders r
                        WHERE r.person_id = k.person_id AND r.subject = k.subject AND r.subject_id = k.subject_id
                            AND r.due_on = k.due_on AND r.rung = k.rung AND r.rung_number = k.rung_number
                            AND r.rung_about = k.rung_about AND r.channel = k.channel
                            AND (r.cancelled_at IS NULL OR r.sent_at IS NOT NULL OR r.is_given_up))
                    ORDER BY k.place
                    """,
                    Keys(batch)
                )
                .ToListAsync(cancel);
            missing.AddRange(places.Select(place => batch[place - 1]));
        }

        return missing;
    }

    /// <returns>1, or 0 when it is there already.</returns>
    public Task<int> InsertAsync(Reminder row, CancellationToken cancel) => InsertAsync([row], cancel);

    /// <summary>A struck row that is owed again after all is taken up, if it was never sent.</summary>
    /// <param name="rows">No two with one key.</param>
    /// <returns>How many were written.</returns>
    public async Task<int> InsertAsync(IReadOnlyList<Reminder> rows, CancellationToken cancel)
    {
        var written = 0;
        // In one order, so that two who write the same wait for each other instead of dying.
        foreach (var batch in rows.OrderBy(r => r.PersonId).ThenBy(r => r.SubjectKind).ThenBy(r => r.SubjectId).Chunk(Batch))
            written += await db.Database.ExecuteSqlRawAsync(
                """
                INSERT INTO reminders
                    (person_id, subject, subject_id, due_on, rung, rung_number, rung_about, channel, title, text, path, planned_for, sent_at,
                    attempts, outcome_unknown, is_given_up)
                SELECT *, 0, FALSE, FALSE FROM unnest({0}, {1}, {2}, {3}, {4}, {5}, {6}, {7}, {8}, {9}, {10}, {11}, {12})
                ON CONFLICT (person_id, subject, subject_id, due_on, rung, rung_number, rung_about, channel) DO UPDATE
                SET cancelled_at = NULL, cancelled_because = NULL, title = excluded.title, text = excluded.text, planned_for = excluded.planned_for
                WHERE reminders.cancelled_at IS NOT NULL AND reminders.sent_at IS NULL AND NOT reminders.is_given_up
                """,
                [
                    .. Keys(batch),
                    batch.Select(r => r.Title).ToArray(),
                    batch.Select(r => r.Text).ToArray(),
                    batch.Select(r => r.Path).ToArray(),
                    batch.Select(r => r.PlannedFor).ToArray(),
                    batch.Select(r => r.SentAt).ToArray(),
                ],
                cancel
            );
        return written;
    }

    private static object[] Keys(Reminder[] rows) =>
        [
            rows.Select(r => r.PersonId).ToArray(),
            rows.Select(r => r.SubjectKind.ToString()).ToArray(),
            rows.Select(r => r.SubjectId).ToArray(),
            rows.Select(r => r.DueOn).ToArray(),
            rows.Select(r => r.RungKind.ToString()).ToArray(),
            rows.Select(r => r.RungNumber).ToArray(),
            rows.Select(r => r.RungAbout).ToArray(),
            rows.Select(r => r.Channel.ToString()).ToArray(),
        ];
}
