using ItaWorkflow.Data.Accounts;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Doors;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Accounts.Passkeys;

/// <summary>A passkey answered what was asked of it, and its device had its person prove that it is they.</summary>
/// <param name="Passkey">As it answered: its counter is kept.</param>
public sealed record SignInByPasskey(int AccountId, UserPasskeyInfo Passkey, string From);

public sealed class SignInByPasskeyHandler(ItaDbContext db, UserManager<Account> accounts, TimeProvider clock)
{
    public static readonly Refusal NotHere = new("บัญชีนี้ถูกปิดการใช้งานอยู่ โปรดติดต่อผู้ดูแลระบบ");

    public async Task<SignInOutcome> HandleAsync(SignInByPasskey command, CancellationToken cancel)
    {
        var account = await db.Users.Include(a => a.Person).SingleAsync(a => a.Id == command.AccountId, cancel);
        if (account.Person is not { IsActive: true } person)
            return new(null, NotHere);
        if (account.OnlyDoor is { } only)
            return new(null, EnterByDoorHandler.OtherDoor(only));
        var now = clock.GetUtcNow();
        db.Journal.Write(
            JournalKind.SignedIn,
            now,
            person,
            $"เข้าสู่ระบบจาก {command.From} ด้วยพาสคีย์ “{command.Passkey.Name}”"
        );
        var kept = await accounts.AddOrUpdatePasskeyAsync(account, command.Passkey);
        if (kept.ToRefusal("") is { } refusal)
            return new(null, refusal);
        await db
            .UserPasskeys.Where(p => p.CredentialId == command.Passkey.CredentialId)
            .ExecuteUpdateAsync(set => set.SetProperty(p => EF.Property<DateTimeOffset?>(p, PasskeyUse.LastUsedAt), now), cancel);
        return new(account, null);
    }
}
