using ItaWorkflow.Data.Accounts;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Accounts;

/// <summary>Every device but the one that asks is signed out.</summary>
public sealed record EndOtherSessions(int PersonId, long SessionId);

public sealed class EndOtherSessionsHandler(ItaDbContext db, TimeProvider clock)
{
    public async Task HandleAsync(EndOtherSessions command, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var account = await db.Users.Include(a => a.Person).SingleAsync(a => a.PersonId == command.PersonId, cancel);
        var others = await db
            .Sessions.Where(s => s.AccountId == account.Id && s.EndedAt == null && s.Id != command.SessionId)
            .ToListAsync(cancel);
        foreach (var session in others)
            session.EndedAt = now;
        db.Journal.Write(JournalKind.SessionEnded, now, account.Person!, "ให้เครื่องอื่นทั้งหมดออกจากระบบ");
        await db.SaveChangesAsync(cancel);
    }
}
