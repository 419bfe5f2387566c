using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Reminders;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Channels.InApp;

/// <summary>Marks a person's own notices as read.</summary>
/// <param name="ReminderId">null: all of them.</param>
/// <param name="Path">Only those that lead there: who sees the matter has read its notice.</param>
public sealed record ReadNotices(int PersonId, long? ReminderId = null, string? Path = null);

public sealed class ReadNoticesHandler(ItaDbContext db, TimeProvider clock)
{
    public async Task HandleAsync(ReadNotices command, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        await db
            .Reminders.Where(Reminder.IsUnread)
            .Where(r => r.PersonId == command.PersonId)
            .Where(r => command.ReminderId == null || r.Id == command.ReminderId)
            .Where(r => command.Path == null || r.Path == command.Path)
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.ReadAt, now), cancel);
    }
}
