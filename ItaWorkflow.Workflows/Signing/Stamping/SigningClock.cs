using System.Globalization;
using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Signing;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Signing.Stamping;

/// <summary>
/// The time a decision is signed at: never before the signatures that it stands upon, or the paper would say that its words came after
/// their answer. Two machines a second apart wait for each other; a clock that was set back is told.
/// </summary>
public sealed class SigningClock(ItaDbContext db, TimeProvider clock)
{
    /// <summary>How far apart the clocks of good machines are: waited for, and overlooked when papers are verified.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private const int Newest = 100;

    public static Refusal Behind(DateTimeOffset now, DateTimeOffset last) =>
        new(
            $"นาฬิกาของระบบ ({ThaiDate.ShortWithTime(now)}) ช้ากว่าลายมือชื่อก่อนหน้าในเอกสารนี้ ({ThaiDate.ShortWithTime(last)}) จึงยังลงนามต่อไม่ได้ โปรดแจ้งผู้ดูแลระบบให้ตรวจนาฬิกาของเครื่องแล้วลงนามอีกครั้ง หรือส่งคืนให้ผู้จัดทำเสนอใหม่"
        );

    /// <summary>For who looks after the machine.</summary>
    public static string BehindWords(TimeSpan behind) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"นาฬิกาของเครื่องช้ากว่าลายมือชื่อล่าสุดในระบบ {Math.Ceiling(behind.TotalMinutes):N0} นาที เรื่องนั้นยังลงนามต่อไม่ได้ โปรดตั้งนาฬิกาของเครื่องให้ตรงกับเวลามาตรฐาน"
        );

    /// <summary>The system's time, for the next signature of a case, or why it cannot be signed now.</summary>
    public async Task<(DateTimeOffset Now, Refusal? Refusal)> NowAsync(long caseId, CancellationToken cancel)
    {
        // What an authority will say of the next signature is compared with what it said of the last: its clock may be ahead of ours.
        var isStamped = await db.Organization.AnyAsync(o => o.Addresses.TimestampUrl != "", cancel);
        var times = await TimesAsync(db.SignedDocuments.Where(d => d.CaseId == caseId), cancel);
        var last = times.Max(t => isStamped || !(t.Stamped > t.Claimed) ? t.Claimed : t.Stamped);
        var now = clock.GetUtcNow();
        if (last - now is { } early && early > TimeSpan.Zero && early <= Patience)
        {
            // A timer counts whole milliseconds, and forgets the rest.
            await Task.Delay(early + TimeSpan.FromMilliseconds(1), clock, cancel);
            now = clock.GetUtcNow();
        }
        return (now, last > now ? Behind(now, last.Value) : null);
    }

    /// <summary>The time of a case's last signature, as whoever verifies it takes it; null: there is none.</summary>
    public async Task<DateTimeOffset?> LastAsync(long caseId, CancellationToken cancel) =>
        (await TimesAsync(db.SignedDocuments.Where(d => d.CaseId == caseId), cancel)).Max(t => t.Stamped ?? t.Claimed);

    /// <summary>By how much the clock is behind the newest signatures of all; zero: it is not.</summary>
    public async Task<TimeSpan> BehindAsync(CancellationToken cancel)
    {
        var newest = await TimesAsync(db.SignedDocuments.OrderByDescending(d => d.Id).Take(Newest), cancel);
        return newest.Max(t => t.Claimed) - clock.GetUtcNow() is { } behind && behind > Patience ? behind : TimeSpan.Zero;
    }

    private static async Task<List<Times>> TimesAsync(IQueryable<SignedDocument> signed, CancellationToken cancel) =>
        await signed.Select(d => new Times(d.CreatedAt, d.Signature!.StampedAt)).ToListAsync(cancel);

    /// <summary>Of one signature: by our clock, and by its time-stamp.</summary>
    private sealed record Times(DateTimeOffset? Claimed, DateTimeOffset? Stamped);
}
