using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Channels.Line;

/// <summary>Nothing goes to a person's LINE any more: they say so here, or they block the official account there.</summary>
public sealed record UnlinkLine(int? PersonId = null, string? LineUserId = null);

public sealed class UnlinkLineHandler(ItaDbContext db, TimeProvider clock)
{
    public static readonly Refusal NotLinked = new("ไม่ได้เชื่อมกับ LINE อยู่");

    public async Task<Refusal?> HandleAsync(UnlinkLine command, CancellationToken cancel)
    {
        var person = await db.Persons.SingleOrDefaultAsync(
            p => p.LineUserId != "" && (p.Id == command.PersonId || p.LineUserId == command.LineUserId),
            cancel
        );
        if (person is null)
            return NotLinked;
        person.LineUserId = "";
        db.Journal.Write(
            JournalKind.LineLinkChanged,
            clock.GetUtcNow(),
            person,
            command.PersonId is null
                ? "เลิกเป็นเพื่อนกับบัญชี LINE ของหน่วยงาน จึงเลิกรับการแจ้งเตือนทาง LINE"
                : "เลิกรับการแจ้งเตือนทาง LINE"
        );
        await db.SaveChangesAsync(cancel);
        return null;
    }
}
