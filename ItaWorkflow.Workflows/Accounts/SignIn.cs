using ItaWorkflow.Data.Accounts;
using ItaWorkflow.Data.Doors;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Doors;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Accounts;

/// <summary>Somebody at the door says who they are.</summary>
/// <param name="Name">User name or e-mail address.</param>
/// <param name="From">Network address, for the journal.</param>
public sealed record SignIn(string Name, string Password, string From);

public sealed record SignInOutcome(Account? Account, Refusal? Refusal);

public sealed class SignInHandler(ItaDbContext db, UserManager<Account> accounts, PasswordAttempts attempts, TimeProvider clock)
{
    public static readonly Refusal Wrong = new("ชื่อผู้ใช้หรือรหัสผ่านไม่ถูกต้อง โปรดลองอีกครั้ง", nameof(SignIn.Password));

    public async Task<SignInOutcome> HandleAsync(SignIn command, CancellationToken cancel)
    {
        if (await FindAsync(command.Name, cancel) is not { } id)
        {
            // As long as for a known name, so that the time tells nobody which names exist.
            accounts.PasswordHasher.HashPassword(new Account { PersonId = 0 }, command.Password);
            return await RefuseAsync(null, command, Wrong, cancel);
        }

        var taken = await attempts.TakeAsync(id, cancel);
        var account = await db.Users.Include(a => a.Person).SingleAsync(a => a.Id == id, cancel);
        if (taken && await accounts.CheckPasswordAsync(account, command.Password) && account.Person!.IsActive)
            return account.OnlyDoor is { } only
                ? await TurnAsideAsync(account, only, cancel)
                : await WelcomeAsync(account, command, cancel);

        return await RefuseAsync(account, command, attempts.Fail(account) ? PasswordAttempts.Resting : Wrong, cancel);
    }

    private async Task<int?> FindAsync(string name, CancellationToken cancel)
    {
        var normalized = accounts.NormalizeName(name.Trim());
        var byName = await db.Users.Where(a => a.NormalizedUserName == normalized).Select(a => (int?)a.Id).ToListAsync(cancel);
        if (byName is [{ } id])
            return id;

        // Addresses are kept in small letters; one that two people share names nobody.
        var mail = name.Trim().ToLowerInvariant();
        var byMail = await db
            .Users.Where(a => a.Person!.Email != "" && a.Person.Email == mail)
            .Select(a => (int?)a.Id)
            .Take(2)
            .ToListAsync(cancel);
        return byMail is [{ } only] ? only : null;
    }

    /// <summary>The password is right and counts no more: only who knows it is told so.</summary>
    private async Task<SignInOutcome> TurnAsideAsync(Account account, DoorKind only, CancellationToken cancel)
    {
        PasswordAttempts.Succeed(account);
        await db.SaveChangesAsync(cancel);
        return new(null, EnterByDoorHandler.OtherDoor(only));
    }

    private async Task<SignInOutcome> WelcomeAsync(Account account, SignIn command, CancellationToken cancel)
    {
        PasswordAttempts.Succeed(account);
        db.Journal.Write(JournalKind.SignedIn, clock.GetUtcNow(), account.Person!, $"เข้าสู่ระบบจาก {command.From}");
        await db.SaveChangesAsync(cancel);
        return new(account, null);
    }

    private async Task<SignInOutcome> RefuseAsync(Account? account, SignIn command, Refusal why, CancellationToken cancel)
    {
        var name = command.Name.Trim() is { Length: > 60 } longName ? longName[..60] : command.Name.Trim();
        var end = why == PasswordAttempts.Resting ? " และบัญชีพัก 15 นาที" : "";
        db.Journal.Write(
            JournalKind.SignInRefused,
            clock.GetUtcNow(),
            $"มีผู้พยายามเข้าสู่ระบบด้วยชื่อ “{name}” จาก {command.From} ไม่สำเร็จ{end}",
            byId: account?.PersonId
        );
        await db.SaveChangesAsync(cancel);
        return new(null, why);
    }
}
