using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Reminders;
using ItaWorkflow.Workflows.Notices;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Reminders;

/// <summary>Tells every administrator of something that needs their hand; the same thing once.</summary>
public sealed class AdministratorNotices(ItaDbContext db, ReminderRows rows)
{
    /// <returns>How many messages are new.</returns>
    public Task<int> TellAsync(Notice notice, DateTimeOffset now, CancellationToken cancel) =>
        TellAsync(person => Notice.Owed(person, notice, now), cancel);

    /// <summary>Where mail itself may be what is wrong.</summary>
    public Task<int> TellInAppAsync(Notice notice, DateTimeOffset now, CancellationToken cancel) =>
        TellAsync(person => notice.Rows(person.Id, Notice.InAppOnly, now), cancel);

    private async Task<int> TellAsync(Func<Person, IReadOnlyList<Reminder>> owed, CancellationToken cancel)
    {
        var written = 0;
        foreach (var person in await db.Persons.AsNoTracking().Where(p => p.IsAdministrator && p.IsActive).ToListAsync(cancel))
        foreach (var row in owed(person))
            written += await rows.InsertAsync(row, cancel);
        return written;
    }
}
