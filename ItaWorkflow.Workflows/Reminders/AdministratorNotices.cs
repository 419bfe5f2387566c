using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Notices;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Reminders;

/// <summary>Tells every administrator of something that needs their hand; the same thing once.</summary>
public sealed class AdministratorNotices(ItaDbContext db, ReminderRows rows)
{
    /// <returns>How many messages are new.</returns>
    public async Task<int> TellAsync(Notice notice, DateTimeOffset now, CancellationToken cancel)
    {
        var written = 0;
        foreach (var person in await db.Persons.AsNoTracking().Where(p => p.IsAdministrator && p.IsActive).ToListAsync(cancel))
        foreach (var row in Notice.Owed(person, notice, now))
            written += await rows.InsertAsync(row, cancel);
        return written;
    }
}
