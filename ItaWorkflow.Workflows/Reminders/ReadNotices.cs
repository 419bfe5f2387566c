using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Reminders;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Reminders;

/// <summary>Marks a person's own notices as read.</summary>
/// <param name="ReminderId">null: all of them.</param>
public sealed record ReadNotices(int PersonId, long? ReminderId);

public sealed class ReadNoticesHandler(ItaDbContext db, TimeProvider clock)
{
    public async Task HandleAsync(ReadNotices command, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        await db
            .Reminders.Where(r => r.PersonId == command.PersonId && r.Channel == ReminderChannel.InApp && r.ReadAt == null)
            .Where(r => command.ReminderId == null || r.Id == command.ReminderId)
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.ReadAt, now), cancel);
    }
}
