using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Reminders;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Channels.Mail;

/// <summary>Lets failed messages go with the next sweep instead of after their pause; a refused address is tried once more.</summary>
/// <param name="ReminderId">null: all of them.</param>
public sealed record RetryMail(long? ReminderId);

public sealed class RetryMailHandler(ItaDbContext db)
{
    /// <returns>How many will be tried.</returns>
    public Task<int> HandleAsync(RetryMail command, CancellationToken cancel) =>
        db.InOneTransactionAsync(
            async stop =>
            {
                var failed = db
                    .Reminders.Where(r => r.Channel != Channel.InApp && r.SentAt == null && r.CancelledAt == null)
                    .Where(r => r.NextAttemptAt != null && (command.ReminderId == null || r.Id == command.ReminderId));
                await db
                    .Persons.Where(p => p.MailRefusal != "" && failed.Any(r => r.PersonId == p.Id))
                    .ExecuteUpdateAsync(
                        set => set.SetProperty(p => p.MailRefusal, "").SetProperty(p => p.MailRefusedAt, (DateTimeOffset?)null),
                        stop
                    );
                return await failed.ExecuteUpdateAsync(set => set.SetProperty(r => r.NextAttemptAt, (DateTimeOffset?)null), stop);
            },
            cancel
        );
}
