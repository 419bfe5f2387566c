using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Reminders;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Reminders;

/// <summary>Writes a reminder unless it is there already.</summary>
public sealed class ReminderRows(ItaDbContext db)
{
    /// <summary>The unique key says who was first. A struck row that is owed again after all is taken up, if it was never sent.</summary>
    public async Task<int> InsertAsync(Reminder row, CancellationToken cancel) =>
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO reminders
                (person_id, subject, subject_id, due_on, rung, channel, title, text, path, planned_for, sent_at, attempts, outcome_unknown, is_given_up)
            VALUES ({row.PersonId}, {row.Subject.ToString()}, {row.SubjectId}, {row.DueOn}, {row.Rung}, {row.Channel.ToString()},
                {row.Title}, {row.Text}, {row.Path}, {row.PlannedFor}, {row.SentAt}, 0, FALSE, FALSE)
            ON CONFLICT (person_id, subject, subject_id, due_on, rung, channel) DO UPDATE
            SET cancelled_at = NULL, title = excluded.title, text = excluded.text, planned_for = excluded.planned_for
            WHERE reminders.cancelled_at IS NOT NULL AND reminders.sent_at IS NULL AND NOT reminders.is_given_up
            """,
            cancel
        );
}
