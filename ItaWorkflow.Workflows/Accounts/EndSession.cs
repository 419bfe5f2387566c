using ItaWorkflow.Data.Accounts;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Accounts;

/// <summary>A person leaves: here, or on a device that is somewhere else. A copy of its cookie is worth nothing from then on.</summary>
/// <param name="IsElsewhere">Not the session that asks: the journal tells of it.</param>
public sealed record EndSession(int PersonId, long SessionId, bool IsElsewhere);

public sealed class EndSessionHandler(ItaDbContext db, TimeProvider clock)
{
    public async Task HandleAsync(EndSession command, CancellationToken cancel)
    {
        var session = await db
            .Sessions.Include(s => s.Account!.Person)
            .SingleOrDefaultAsync(
                s => s.Id == command.SessionId && s.Account!.PersonId == command.PersonId && s.EndedAt == null,
                cancel
            );
        if (session is null)
            return;
        session.EndedAt = clock.GetUtcNow();
        if (command.IsElsewhere)
            db.Journal.Write(
                JournalKind.SessionEnded,
                clock.GetUtcNow(),
                session.Account!.Person!,
                $"ให้เครื่อง {session.Device} ({session.Address}) ออกจากระบบ"
            );
        await db.SaveChangesAsync(cancel);
    }
}
