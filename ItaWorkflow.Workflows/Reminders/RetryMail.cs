using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Reminders;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Reminders;

/// <summary>Lets failed mails go with the next sweep instead of after their pause.</summary>
/// <param name="ReminderId">null: all of them.</param>
public sealed record RetryMail(long? ReminderId);

public sealed class RetryMailHandler(ItaDbContext db)
{
    /// <returns>How many will be tried.</returns>
    public Task<int> HandleAsync(RetryMail command, CancellationToken cancel) =>
        db
            .Reminders.Where(r => r.Channel == ReminderChannel.Email && r.SentAt == null && r.CancelledAt == null)
            .Where(r => r.NextAttemptAt != null && (command.ReminderId == null || r.Id == command.ReminderId))
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.NextAttemptAt, (DateTimeOffset?)null), cancel);
}
