using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Reminders;
using ItaWorkflow.Workflows.Administration;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Channels.Mail;

/// <summary>Lets failed messages go with the next sweep instead of after their pause; a refused address is tried once more.</summary>
/// <param name="ReminderId">null: all of them.</param>
public sealed record RetryMail(int ById, long? ReminderId);

/// <param name="Count">How many will be tried.</param>
public sealed record MailRetried(int Count, Refusal? Refusal);

public sealed class RetryMailHandler(ItaDbContext db, TimeProvider clock)
{
    public async Task<MailRetried> HandleAsync(RetryMail command, CancellationToken cancel)
    {
        var count = 0;
        var refusal = await db.AdministerAsync(
            command.ById,
            clock,
            async _ =>
            {
                count = await RetryAsync(command.ReminderId, cancel);
                return null;
            },
            cancel
        );
        return new(count, refusal);
    }

    private async Task<int> RetryAsync(long? reminderId, CancellationToken cancel)
    {
        var failed = db
            .Reminders.Where(r => r.Channel != Channel.InApp && r.SentAt == null && r.CancelledAt == null)
            .Where(r => r.NextAttemptAt != null && (reminderId == null || r.Id == reminderId));
        await db
            .Persons.Where(p => p.MailRefusal != "" && failed.Any(r => r.PersonId == p.Id))
            .ExecuteUpdateAsync(
                set => set.SetProperty(p => p.MailRefusal, "").SetProperty(p => p.MailRefusedAt, (DateTimeOffset?)null),
                cancel
            );
        return await failed.ExecuteUpdateAsync(set => set.SetProperty(r => r.NextAttemptAt, (DateTimeOffset?)null), cancel);
    }
}
