using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Circulars;

/// <summary>รับทราบ: somebody to whom a memo was sent round has read it.</summary>
public sealed record NoteCircular(long MemoId, int PersonId);

public sealed class NoteCircularHandler(ItaDbContext db, TimeProvider clock)
{
    public static readonly Refusal NotYours = new("เรื่องนี้ไม่ได้เวียนถึงท่าน จึงไม่มีอะไรให้รับทราบ");

    public Task<Refusal?> HandleAsync(NoteCircular command, CancellationToken cancel) =>
        db.InOneTransactionAsync<Refusal?>(
            async stop =>
            {
                var mine = db.CircularRecipients.Where(r => r.MemoId == command.MemoId && r.PersonId == command.PersonId);
                await mine.HoldAsync(stop);
                if (await mine.Include(r => r.Person).SingleOrDefaultAsync(stop) is not { Person.IsActive: true } recipient)
                    return NotYours;
                if (recipient.NotedAt is not null)
                    return null;
                var now = clock.GetUtcNow();
                recipient.Note(now);
                db.Journal.Write(
                    JournalKind.CircularNoted,
                    now,
                    $"{recipient.Person.Name} รับทราบเรื่องที่เวียน",
                    command.MemoId,
                    byId: command.PersonId
                );
                await db.SaveChangesAsync(stop);
                return null;
            },
            cancel
        );
}
