using ItaWorkflow.Data.Accounts;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Administration;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Accounts;

/// <summary>
/// Opens a person's account, or helps when the password is forgotten: a new temporary password, shown to the administrator once. Every
/// session of the account ends.
/// </summary>
/// <param name="UserName">For a person without an account; ignored for others.</param>
public sealed record GivePassword(int ById, int PersonId, string UserName);

public sealed record GivePasswordOutcome(string? Password, Refusal? Refusal);

public sealed class GivePasswordHandler(ItaDbContext db, UserManager<Account> accounts, TimeProvider clock)
{
    public static readonly Refusal NoUserName = new("โปรดกรอกชื่อผู้ใช้", nameof(GivePassword.UserName));
    public static readonly Refusal NotHere = new("บุคคลนี้ถูกปิดการใช้งานอยู่");

    public async Task<GivePasswordOutcome> HandleAsync(GivePassword command, CancellationToken cancel)
    {
        var password = TemporaryPassword.Make();
        var refusal = await db.AdministerAsync(command.ById, clock, act => GiveAsync(command, password, act, cancel), cancel);
        return new(refusal is null ? password : null, refusal);
    }

    private async Task<Refusal?> GiveAsync(GivePassword command, string password, AdministrativeAct act, CancellationToken cancel)
    {
        var person = await db.Persons.SingleAsync(p => p.Id == command.PersonId, cancel);
        if (!person.IsActive)
            return NotHere;
        var account = await db.Users.SingleOrDefaultAsync(a => a.PersonId == person.Id, cancel);
        if (account is null)
            return await OpenAsync(command, person, password, act);

        account.PasswordHash = accounts.PasswordHasher.HashPassword(account, password);
        account.MustChangePassword = true;
        act.Record(JournalKind.PasswordChanged, $"ออกรหัสผ่านชั่วคราวใหม่ให้ {person.Name}");
        return (await accounts.UpdateSecurityStampAsync(account)).ToRefusal("");
    }

    private async Task<Refusal?> OpenAsync(GivePassword command, Person person, string password, AdministrativeAct act)
    {
        if (command.UserName.Trim().Length == 0)
            return NoUserName;
        var account = new Account
        {
            PersonId = person.Id,
            UserName = command.UserName.Trim(),
            MustChangePassword = true,
        };
        act.Record(JournalKind.PersonChanged, $"เปิดบัญชี {account.UserName} ให้ {person.Name}");
        return (await accounts.CreateAsync(account, password)).ToRefusal(nameof(GivePassword.UserName));
    }
}
