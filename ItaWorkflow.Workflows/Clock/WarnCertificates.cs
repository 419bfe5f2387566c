using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Reminders;
using ItaWorkflow.Data.Signing;
using ItaWorkflow.Workflows.Notices;
using ItaWorkflow.Workflows.Reminders;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Clock;

/// <summary>
/// Tells officers 60, 30 and 7 days before their certificate ends, so that nobody finds out with a memo in hand. Each time once; who comes late is
/// told the nearest only.
/// </summary>
public sealed class WarnCertificatesHandler(ItaDbContext db, ReminderRows rows, TimeProvider clock)
{
    private static readonly int[] Days = [7, 30, 60];

    /// <returns>How many messages are new.</returns>
    public Task<int> HandleAsync(CancellationToken cancel) =>
        db.InOneTransactionAsync(
            async stop =>
            {
                var now = clock.GetUtcNow();
                var until = now.AddDays(Days[^1] + 1);
                var ending = await db
                    .SigningKeys.AsNoTracking()
                    .Include(k => k.Person)
                    .Where(k => k.RevokedAt == null && k.Person!.IsActive && k.ExpiresAt > now && k.ExpiresAt < until)
                    .OrderBy(k => k.Id)
                    .ToListAsync(stop);
                var told = 0;
                foreach (var key in ending)
                    told += await TellAsync(key, now, stop);
                return told;
            },
            cancel
        );

    private async Task<int> TellAsync(SigningKey key, DateTimeOffset now, CancellationToken cancel)
    {
        var last = ThaiDate.DayOf(key.ExpiresAt);
        var left = last.DayNumber - ThaiDate.DayOf(now).DayNumber;
        if (Array.Find(Days, days => left <= days) is not (> 0 and var days))
            return 0;
        var notice = new Notice(
            new(SubjectKind.Person, key.PersonId),
            last,
            new(RungKind.CertificateEnds, days),
            "ใบรับรองลายมือชื่อใกล้หมดอายุ",
            $"ใบรับรองลายมือชื่อของท่านใช้ได้ถึง {ThaiDate.Short(last)} (อีก {left} วัน) ตั้ง PIN ลงนามใหม่เพื่อรับใบรับรองใหม่ ลายมือชื่อที่ลงไว้แล้วไม่เปลี่ยน",
            "/account/signing"
        );
        var written = 0;
        foreach (var row in Notice.Owed(key.Person!, notice, now))
            written += await rows.InsertAsync(row, cancel);
        return written;
    }
}
