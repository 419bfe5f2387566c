using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Reminders;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Reminders;

/// <summary>Writes reminders unless they are there already. The unique key says who was first.</summary>
public sealed class ReminderRows(ItaDbContext db)
{
    /// <summary>One statement takes so many: enough that its round trip counts for nothing.</summary>
    private const int Batch = 5_000;

    private const string Key = "person_id, subject, subject_id, due_on, rung, rung_number, rung_about, channel";

    private static readonly (string, string)[] Columns =
    [
        ("place", "integer"),
        ("person_id", "integer"),
        ("subject", "text"),
        ("subject_id", "bigint"),
        ("due_on", "date"),
        ("rung", "text"),
        ("rung_number", "bigint"),
        ("rung_about", "text"),
        ("channel", "text"),
        ("title", "text"),
        ("text", "text"),
        ("path", "text"),
        ("planned_for", "timestamptz"),
        ("sent_at", "timestamptz"),
    ];

    private readonly string _missing = $"""
        SELECT k.place AS "Value" FROM {db.Table("{0}", "k", Columns)}
        WHERE NOT EXISTS (
            SELECT 1 FROM reminders r
            WHERE r.person_id = k.person_id AND r.subject = k.subject AND r.subject_id = k.subject_id
                AND r.due_on = k.due_on AND r.rung = k.rung AND r.rung_number = k.rung_number
                AND r.rung_about = k.rung_about AND r.channel = k.channel
                AND (r.cancelled_at IS NULL OR r.sent_at IS NOT NULL OR r.is_given_up))
        ORDER BY k.place
        """;

    private readonly string _insert = $"""
        INSERT INTO reminders ({Key}, title, text, path, planned_for, sent_at, attempts, outcome_unknown, is_given_up)
        SELECT {Key}, title, text, path, planned_for, sent_at, 0, FALSE, FALSE FROM {db.Table("{0}", "k", Columns)} WHERE TRUE
        ON CONFLICT ({Key}) DO UPDATE
        SET cancelled_at = NULL, cancelled_because = NULL, title = excluded.title, text = excluded.text, planned_for = excluded.planned_for
        WHERE reminders.cancelled_at IS NOT NULL AND reminders.sent_at IS NULL AND NOT reminders.is_given_up
        """;

    /// <returns>Those of the rows that were never told nor given up, and do not wait to be sent either.</returns>
    public async Task<IReadOnlyList<Reminder>> MissingAsync(IReadOnlyList<Reminder> rows, CancellationToken cancel)
    {
        var missing = new List<Reminder>();
        foreach (var batch in rows.Chunk(Batch))
        {
            var places = await db.Database.SqlQueryRaw<int>(_missing, GivenRows.Write(batch.Select(Given))).ToListAsync(cancel);
            missing.AddRange(places.Select(place => batch[place]));
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
            written += await db.Database.ExecuteSqlRawAsync(_insert, [GivenRows.Write(batch.Select(Given))], cancel);
        return written;
    }

    private static object Given(Reminder row, int place) =>
        new
        {
            place,
            row.PersonId,
            Subject = row.SubjectKind,
            row.SubjectId,
            row.DueOn,
            Rung = row.RungKind,
            row.RungNumber,
            row.RungAbout,
            row.Channel,
            row.Title,
            row.Text,
            row.Path,
            row.PlannedFor,
            row.SentAt,
        };
}
