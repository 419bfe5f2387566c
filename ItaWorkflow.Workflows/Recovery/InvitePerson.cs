using ItaWorkflow.Data.Accounts;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Accounts;
using ItaWorkflow.Workflows.Administration;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Recovery;

/// <summary>An administrator has a link sent with which the person sets an own password; an account is opened for whom has none.</summary>
/// <param name="UserName">For a person without an account; ignored for others.</param>
public sealed record InvitePerson(int ById, int PersonId, string UserName);

public sealed class InvitePersonHandler(ItaDbContext db, UserManager<Account> accounts, EntryLinks links, TimeProvider clock)
{
    public static readonly TimeSpan Life = TimeSpan.FromDays(7);
    public static readonly Refusal NoAddress = new("บุคคลนี้ไม่มีอีเมลที่ใช้ได้ เพิ่มอีเมลก่อน หรือออกรหัสผ่านชั่วคราวแทน");

    public async Task<Refusal?> HandleAsync(InvitePerson command, CancellationToken cancel)
    {
        if (!await db.Persons.AnyAsync(p => p.Id == command.ById && p.IsAdministrator && p.IsActive, cancel))
            return AdministrativeAct.NotYours;
        if (await links.SettingsAsync(cancel) is not { } settings)
            return EntryLinks.NoMail;
        var person = await db.Persons.AsNoTracking().SingleAsync(p => p.Id == command.PersonId, cancel);
        if (EmailAddress.TryRead(person.Email) is not { } to)
            return NoAddress;

        var secret = "";
        var refusal = await db.AdministerAsync(
            command.ById,
            clock,
            async act =>
            {
                var (account, refused) = await AccountAsync(command, person, act, cancel);
                if (account is not null)
                    secret = links.Add(account.Id, Life);
                return refused;
            },
            cancel
        );
        var text = (
            "คำเชิญเข้าใช้ระบบ",
            "เปิดลิงก์นี้ภายใน 7 วันเพื่อตั้งรหัสผ่านของท่านเอง แล้วเข้าใช้ระบบ ITA และบันทึกข้อความของหน่วยงาน"
        );
        // Nothing slow stands in the transaction; what the server refuses can be sent again.
        return refusal ?? await links.SendAsync(settings, (person, to), text, secret, cancel);
    }

    private async Task<(Account? Account, Refusal? Refusal)> AccountAsync(
        InvitePerson command,
        Person person,
        AdministrativeAct act,
        CancellationToken cancel
    )
    {
        if (!person.IsActive)
            return (null, GivePasswordHandler.NotHere);
        act.Record(JournalKind.EntryLinkSent, $"ส่งคำเชิญตั้งรหัสผ่านถึง {person.Name}");
        if (await db.Users.SingleOrDefaultAsync(a => a.PersonId == person.Id, cancel) is { } own)
            return (own, null);
        if (command.UserName.Trim().Length == 0)
            return (null, GivePasswordHandler.NoUserName);
        var account = new Account { PersonId = person.Id, UserName = command.UserName.Trim() };
        var made = await accounts.CreateAsync(account);
        return made.Succeeded ? (account, null) : (null, new(made.Errors.First().Description, nameof(InvitePerson.UserName)));
    }
}
