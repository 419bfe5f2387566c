using System.Buffers.Text;
using System.Security.Cryptography;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Channels.Calendars;

/// <summary>Gives a person a calendar address; one they had before ends.</summary>
public sealed record RenewCalendarLink(int PersonId);

public sealed class RenewCalendarLinkHandler(ItaDbContext db, TimeProvider clock)
{
    /// <returns>The token of the address, to be shown once.</returns>
    public async Task<string> HandleAsync(RenewCalendarLink command, CancellationToken cancel)
    {
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        await db.InOneTransactionAsync(
            async stop =>
            {
                // One after another, when somebody presses twice.
                await db.Persons.Where(p => p.Id == command.PersonId).HoldAsync(stop);
                var ended = await db.CalendarLinks.Where(l => l.PersonId == command.PersonId).ExecuteDeleteAsync(stop);
                var now = clock.GetUtcNow();
                db.CalendarLinks.Add(
                    new()
                    {
                        PersonId = command.PersonId,
                        TokenHash = PersonalCalendar.HashOf(token),
                        CreatedAt = now,
                    }
                );
                var name = await db.Persons.Where(p => p.Id == command.PersonId).Select(p => p.Name).SingleAsync(stop);
                db.Journal.Write(
                    JournalKind.CalendarLinkChanged,
                    now,
                    $"{name} {(ended > 0 ? "เปลี่ยน" : "สร้าง")}ลิงก์ปฏิทินของตน",
                    byId: command.PersonId
                );
                await db.SaveChangesAsync(stop);
            },
            cancel
        );
        return token;
    }
}
