using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Accounts;
using ItaWorkflow.Workflows.Channels.Mail;

namespace ItaWorkflow.Workflows.Recovery;

/// <summary>Somebody forgot a password: if the name is an account's with an address, a link goes there. Who asked learns nothing of it.</summary>
/// <param name="From">Network address.</param>
public sealed record MailForgottenPassword(string Name, string From);

public sealed class MailForgottenPasswordHandler(
    ItaDbContext db,
    AccountFinder finder,
    SecretTrials trials,
    EntryLinks links,
    TimeProvider clock
)
{
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(30);

    /// <returns>A mail left.</returns>
    public async Task<bool> HandleAsync(MailForgottenPassword command, CancellationToken cancel)
    {
        if (await links.SettingsAsync(cancel) is not { } settings)
            return false;
        var account = await finder.FindAsync(command.Name, cancel);
        // Whose only door is a provider's has no use for a password.
        if (
            account is not { OnlyDoor: null, Person: { IsActive: true } person }
            || EmailAddress.TryRead(person.Email) is not { } to
        )
            return false;
        // Nobody's mailbox is filled by a stranger: a second link only after a while, then later and later.
        if ((await trials.TakeAsync([TrialSide.Mailed(person.Id)], cancel)).IsTooSoon)
            return false;

        var secret = links.Add(account.Id, Life);
        db.Journal.Write(
            JournalKind.EntryLinkSent,
            clock.GetUtcNow(),
            $"ส่งลิงก์ตั้งรหัสผ่านใหม่ถึง {person.Name} ตามที่มีผู้ขอจาก {command.From}"
        );
        await db.SaveChangesAsync(cancel);
        var text = (
            "ตั้งรหัสผ่านใหม่",
            "มีผู้แจ้งว่าท่านลืมรหัสผ่าน เปิดลิงก์นี้ภายใน 30 นาทีเพื่อตั้งรหัสผ่านใหม่ หากท่านไม่ได้ขอ ไม่ต้องทำอะไร รหัสผ่านเดิมยังใช้ได้"
        );
        return await links.SendAsync(settings, (person, to), text, secret, cancel) is null;
    }
}
