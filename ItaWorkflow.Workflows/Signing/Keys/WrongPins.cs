using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Signing;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Signing.Keys;

/// <summary>Every fifth wrong PIN in a row rests a key, each time for longer.</summary>
internal static class WrongPins
{
    public const int Allowed = 5;
    public static readonly TimeSpan FirstRest = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan LongestRest = TimeSpan.FromDays(1);

    public static Refusal Resting(DateTimeOffset until) =>
        new($"ใส่ PIN ผิดหลายครั้ง ระบบพักการลงนามของท่านถึง {ThaiDate.ShortWithTime(until)}", "Pin");

    /// <summary>One more, for the caller to save.</summary>
    public static async Task<Refusal> CountAsync(ItaDbContext db, SigningKey key, DateTimeOffset now, CancellationToken cancel)
    {
        var name = await db.Persons.Where(p => p.Id == key.PersonId).Select(p => p.Name).SingleAsync(cancel);
        key.WrongPins++;
        DateTimeOffset? rest = key.WrongPins % Allowed == 0 ? now + RestAfter(key.WrongPins) : null;
        key.LockedUntil = rest ?? key.LockedUntil;
        db.Journal.Write(
            rest is null ? JournalKind.PinRefused : JournalKind.PinLocked,
            now,
            rest is { } until
                ? $"{name} ใส่ PIN ลงนามผิด {key.WrongPins} ครั้งติดกัน ระบบพักการลงนามถึง {ThaiDate.ShortWithTime(until)}"
                : $"{name} ใส่ PIN ลงนามผิด",
            byId: key.PersonId
        );
        return rest is { } end ? Resting(end) : Wrong(Allowed - key.WrongPins % Allowed);
    }

    /// <summary>Fifteen minutes after the fifth, twice as long after every further five, at most a day.</summary>
    public static TimeSpan RestAfter(int wrongPins)
    {
        var doublings = Math.Min(wrongPins / Allowed - 1, 10);
        var rest = FirstRest * (1 << doublings);
        return rest < LongestRest ? rest : LongestRest;
    }

    private static Refusal Wrong(int left) => new($"PIN ไม่ถูกต้อง ลองได้อีก {left} ครั้ง", "Pin");
}
