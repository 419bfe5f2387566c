using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Channels;

/// <summary>Writes down what came of a delivery: on its rows and in the journal, in one transaction.</summary>
public sealed class DeliveryNotes(ItaDbContext db, TimeProvider clock)
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(30);

    /// <param name="how">ส่งอีเมล, ส่ง LINE</param>
    public Task WriteAsync(Delivery delivery, DeliveryOutcome outcome, string how) =>
        db.InOneTransactionAsync(
            async stop =>
            {
                var now = clock.GetUtcNow();
                await (outcome.IsTaken ? MarkSentAsync(delivery, now) : MarkFailedAsync(delivery, outcome, now));
                db.Journal.Write(
                    outcome.IsTaken ? JournalKind.ReminderSent : JournalKind.ReminderFailed,
                    now,
                    Words(delivery, outcome, how),
                    delivery.MemoId
                );
                if (outcome.Also is { } also)
                    await also(now);
                await db.SaveChangesAsync(stop);
            },
            // What the other side has taken is noted even when the process is asked to stop.
            CancellationToken.None
        );

    private Task<int> MarkSentAsync(Delivery delivery, DateTimeOffset now)
    {
        var ids = delivery.Ids;
        return db
            .Reminders.Where(r => ids.Contains(r.Id))
            .ExecuteUpdateAsync(set =>
                set.SetProperty(r => r.SentAt, now)
                    .SetProperty(r => r.Failure, (string?)null)
                    .SetProperty(r => r.NextAttemptAt, (DateTimeOffset?)null)
            );
    }

    private Task<int> MarkFailedAsync(Delivery delivery, DeliveryOutcome outcome, DateTimeOffset now)
    {
        var ids = delivery.Ids;
        var pause = TimeSpan.FromMinutes(Math.Min(Math.Pow(2, delivery.Attempts - 1), LongestPause.TotalMinutes));
        var next = outcome.NotBefore ?? now + pause;
        // A repetition of what may have arrived is known by its key; what surely did not may leave with others next time.
        var mayHaveArrived = outcome.IsUnknown || delivery.MayBeSecond;
        return db
            .Reminders.Where(r => ids.Contains(r.Id))
            .ExecuteUpdateAsync(set =>
                set.SetProperty(r => r.ClaimedAt, (DateTimeOffset?)null)
                    .SetProperty(r => r.OutcomeUnknown, r => r.OutcomeUnknown || mayHaveArrived)
                    .SetProperty(r => r.DeliveryKey, r => mayHaveArrived ? r.DeliveryKey : null)
                    .SetProperty(r => r.Failure, outcome.Words)
                    .SetProperty(r => r.NextAttemptAt, next)
            );
    }

    private static string Words(Delivery delivery, DeliveryOutcome outcome, string how) =>
        $"{how}แจ้ง “{DeliveryText.Subject(delivery)}” ถึง{delivery.To.Name}"
        + (
            outcome.IsTaken
                ? $"แล้ว{(delivery.MayBeSecond ? " อาจเป็นฉบับซ้ำ เพราะครั้งก่อนไม่ทราบผล" : "")}"
                : $"ไม่สำเร็จ: {outcome.Words}"
        );
}
