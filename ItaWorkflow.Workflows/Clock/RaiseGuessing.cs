using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Reminders;
using ItaWorkflow.Workflows.Notices;
using ItaWorkflow.Workflows.Reminders;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Clock;

/// <summary>
/// Somebody tries many names from one address: the pauses stop them, and administrators are told, once a day for each address. An office behind one
/// address makes a few such mistakes an hour, and those that end in the right password do not count.
/// </summary>
public sealed class RaiseGuessingHandler(ItaDbContext db, AdministratorNotices administrators, TimeProvider clock)
{
    public const int Names = 10;
    public static readonly TimeSpan Within = TimeSpan.FromHours(1);

    /// <returns>Of how many addresses was told now.</returns>
    public Task<int> HandleAsync(CancellationToken cancel) =>
        db.InOneTransactionAsync(
            async stop =>
            {
                var since = clock.GetUtcNow() - Within;
                var addresses = await db
                    .SecretTrials.Where(t => t.From != "" && t.LastAt > since)
                    .GroupBy(t => t.From)
                    .Where(tried => tried.Count() >= Names)
                    .Select(tried => new { Address = tried.Key, Names = tried.Count() })
                    .ToListAsync(stop);
                var told = 0;
                foreach (var address in addresses)
                    told += await TellAsync(address.Address, address.Names, stop) ? 1 : 0;
                await db.SaveChangesAsync(stop);
                return told;
            },
            cancel
        );

    private async Task<bool> TellAsync(string address, int names, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var words = FormattableString.Invariant(
            $"มีผู้ไล่ลองเข้าสู่ระบบจาก {address} ด้วยชื่อผู้ใช้ {names} ชื่อภายในหนึ่งชั่วโมง ระบบหน่วงการลองไว้แล้ว"
        );
        var notice = new Notice(
            new(SubjectKind.Alarm, (long)AlarmKind.Guessing),
            ThaiDate.DayOf(now),
            new(RungKind.Guessing, About: address),
            "มีผู้ไล่เดารหัสผ่าน",
            words,
            "/admin/journal"
        );
        if (await administrators.TellInAppAsync(notice, now, cancel) == 0)
            return false;
        db.Journal.Write(JournalKind.GuessingSeen, now, words);
        return true;
    }
}
