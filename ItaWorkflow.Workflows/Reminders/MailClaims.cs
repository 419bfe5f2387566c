using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Reminders;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Reminders;

/// <summary>A mail that this sender, and no other, has in hand.</summary>
/// <param name="MayBeSecond">An earlier attempt ended without an answer.</param>
public sealed record ClaimedMail(
    long Id,
    string Email,
    string Name,
    string Title,
    string Text,
    string Path,
    DateTimeOffset PlannedFor,
    int Attempts,
    bool MayBeSecond,
    long? MemoId
);

/// <summary>Claims by one statement, so that two senders never hold the same mail.</summary>
public sealed class MailClaims(ItaDbContext db)
{
    /// <summary>Longer than a sender can take over one mail.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(5);

    /// <summary>A mail older than this tells nothing new; the notice in the app has been there all along.</summary>
    public static readonly TimeSpan Stale = TimeSpan.FromDays(3);

    /// <summary>The oldest mail that is owed, wanted and free; null: none.</summary>
    public async Task<ClaimedMail?> TakeAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var expired = now - Life;
        var claimed = await db
            .Database.SqlQuery<ClaimedMail>(
                $"""
                UPDATE reminders SET claimed_at = {now}, attempts = attempts + 1
                FROM (
                    SELECT r.id, p.email, p.name, r.claimed_at IS NOT NULL OR r.outcome_unknown AS may_be_second
                    FROM reminders r JOIN persons p ON p.id = r.person_id
                    WHERE r.channel = 'Email' AND r.sent_at IS NULL AND r.cancelled_at IS NULL AND r.planned_for <= {now}
                      AND (r.next_attempt_at IS NULL OR r.next_attempt_at <= {now})
                      AND (r.claimed_at IS NULL OR r.claimed_at <= {expired})
                      AND p.is_active AND p.email <> ''
                      AND CASE
                            WHEN r.subject IN ('Measure', 'Checkpoint') AND r.rung NOT LIKE 'asked-%'
                                THEN EXISTS (SELECT FROM measures m WHERE m.id = r.subject_id AND m.status <> 'Completed')
                            WHEN r.subject = 'Step'
                                THEN EXISTS (SELECT FROM approval_steps s
                                    WHERE s.id = r.subject_id AND s.state = 'Open' AND s.person_id = r.person_id)
                            WHEN r.rung LIKE 'opened-%'
                                THEN EXISTS (SELECT FROM approval_steps s JOIN approval_cases c ON c.id = s.case_id
                                    WHERE c.memo_id = r.subject_id AND s.state = 'Open' AND s.person_id = r.person_id
                                      AND r.rung = 'opened-' || c.edition || '-' || s.task_id)
                            ELSE TRUE
                          END
                    ORDER BY r.planned_for, r.id
                    LIMIT 1
                    FOR UPDATE OF r SKIP LOCKED
                ) AS next
                WHERE reminders.id = next.id
                RETURNING reminders.id AS "Id", next.email AS "Email", next.name AS "Name", title AS "Title", text AS "Text",
                    path AS "Path", planned_for AS "PlannedFor", attempts AS "Attempts", next.may_be_second AS "MayBeSecond",
                    CASE WHEN subject = 'Memo' THEN subject_id END AS "MemoId"
                """
            )
            .ToListAsync(cancel);
        return claimed.SingleOrDefault();
    }

    public Task<int> GiveUpStaleAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var oldest = now - Stale;
        return db
            .Reminders.Where(r => r.Channel == ReminderChannel.Email && r.SentAt == null && r.CancelledAt == null)
            .Where(r => r.PlannedFor < oldest)
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.CancelledAt, now), cancel);
    }
}
