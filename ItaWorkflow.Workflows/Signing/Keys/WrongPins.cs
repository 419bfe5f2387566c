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

    /// <summary>One more, for the caller to save: every try is a wrong one until its PIN was right.</summary>
    public static void Count(SigningKey key, DateTimeOffset now)
    {
        key.WrongPins++;
        if (Rests(key))
            key.LockedUntil = now + RestAfter(key.WrongPins);
    }

    /// <summary>The PIN was right; what others tried meanwhile still counts.</summary>
    /// <param name="tried">As it was when the try was counted.</param>
    public static void Forgive(SigningKey key, SigningKey tried) =>
        (key.WrongPins, key.LockedUntil) = (Math.Max(0, key.WrongPins - tried.WrongPins), null);

    /// <summary>What its owner is told of a wrong one.</summary>
    public static Refusal Of(SigningKey tried) =>
        Rests(tried) ? Resting(tried.LockedUntil!.Value) : Wrong(Allowed - tried.WrongPins % Allowed);

    /// <summary>What the journal says of a wrong one, for the caller to save.</summary>
    public static async Task WriteAsync(ItaDbContext db, SigningKey tried, DateTimeOffset now, CancellationToken cancel)
    {
        var name = await db.Persons.Where(p => p.Id == tried.PersonId).Select(p => p.Name).SingleAsync(cancel);
        db.Journal.Write(
            Rests(tried) ? JournalKind.PinLocked : JournalKind.PinRefused,
            now,
            Rests(tried)
                ? $"{name} ใส่ PIN ลงนามผิด {tried.WrongPins} ครั้งติดกัน ระบบพักการลงนามถึง {ThaiDate.ShortWithTime(tried.LockedUntil!.Value)}"
                : $"{name} ใส่ PIN ลงนามผิด",
            byId: tried.PersonId
        );
    }

    /// <summary>Fifteen minutes after the fifth, twice as long after every further five, at most a day.</summary>
    public static TimeSpan RestAfter(int wrongPins)
    {
        var doublings = Math.Min(wrongPins / Allowed - 1, 10);
        var rest = FirstRest * (1 << doublings);
        return rest < LongestRest ? rest : LongestRest;
    }

    private static bool Rests(SigningKey key) => key.WrongPins % Allowed == 0;

    private static Refusal Wrong(int left) => new($"PIN ไม่ถูกต้อง ลองได้อีก {left} ครั้ง", "Pin");
}
