using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Channels.Calendars;

/// <summary>Ends a person's calendar address at once.</summary>
public sealed record RevokeCalendarLink(int PersonId);

public sealed class RevokeCalendarLinkHandler(ItaDbContext db, TimeProvider clock)
{
    public static readonly Refusal NoLink = new("ไม่มีลิงก์ปฏิทินที่ใช้อยู่");

    public async Task<Refusal?> HandleAsync(RevokeCalendarLink command, CancellationToken cancel)
    {
        var link = await db
            .CalendarLinks.Include(l => l.Person)
            .SingleOrDefaultAsync(l => l.PersonId == command.PersonId, cancel);
        if (link is null)
            return NoLink;
        db.CalendarLinks.Remove(link);
        db.Journal.Write(JournalKind.CalendarLinkChanged, clock.GetUtcNow(), link.Person!, "ยกเลิกลิงก์ปฏิทินของตน");
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            return NoLink;
        }

        return null;
    }
}
