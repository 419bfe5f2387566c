using ItaWorkflow.Data.Accounts;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Doors;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Accounts;

/// <summary>Somebody at the door says who they are.</summary>
/// <param name="Name">User name or e-mail address.</param>
/// <param name="From">Network address, for the journal.</param>
/// <param name="Device">The secret of the browser's long-lived cookie; empty: it has none.</param>
public sealed record SignIn(string Name, string Password, string From, string Device = "");

/// <param name="Account">Not null: the password was right.</param>
/// <param name="NeedsCode">And a code is asked for next, before they are let in.</param>
/// <param name="Wait">Longer than nothing: the password was not looked at.</param>
public sealed record SignInOutcome(Account? Account, Refusal? Refusal, TimeSpan Wait = default, bool NeedsCode = false);

public sealed class SignInHandler(
    ItaDbContext db,
    UserManager<Account> accounts,
    AccountFinder finder,
    SecretTrials trials,
    DoorQueue queue,
    TimeProvider clock
)
{
    public static readonly Refusal Wrong = new("ชื่อผู้ใช้หรือรหัสผ่านไม่ถูกต้อง โปรดลองอีกครั้ง", nameof(SignIn.Password));

    /// <summary>Whether or not there is such a name, the same is done in the same order: time tells nobody which names exist.</summary>
    public async Task<SignInOutcome> HandleAsync(SignIn command, CancellationToken cancel)
    {
        var account = await finder.FindAsync(command.Name, cancel);
        var sides = await SidesAsync(command, account, cancel);
        if (sides is [_])
            return await TryAsync(command, account, sides, cancel);
        using var turn = await queue.EnterAsync(sides[^1].Key, cancel);
        return turn.IsAcquired
            ? await TryAsync(command, account, sides, cancel)
            : new(null, SecretTrials.TooSoon(TimeSpan.FromSeconds(1)), TimeSpan.FromSeconds(1));
    }

    private async Task<SignInOutcome> TryAsync(
        SignIn command,
        Account? account,
        IReadOnlyList<TrialSide> sides,
        CancellationToken cancel
    )
    {
        var taken = await trials.TakeAsync(sides, cancel);
        if (taken.IsTooSoon)
            return new(null, SecretTrials.TooSoon(taken.Wait), taken.Wait);
        var verdict = Verify(account, command.Password);
        if (verdict is PasswordVerificationResult.Failed || account is not { Person.IsActive: true })
            return new(null, Wrong);

        var failed = await trials.SucceedAsync(taken, cancel);
        if (verdict is PasswordVerificationResult.SuccessRehashNeeded)
            await HashAnewAsync(account, command.Password, cancel);
        // The password is right and counts no more: only who knows it is told so.
        if (account.OnlyDoor is { } only)
            return new(null, EnterByDoorHandler.OtherDoor(only));
        if (await NeedsCodeAsync(account, command.Device, cancel))
            return new(account, null, NeedsCode: true);
        var after = failed > 0 ? FormattableString.Invariant($" หลังกรอกรหัสผ่านผิด {failed} ครั้ง") : "";
        db.Journal.Write(JournalKind.SignedIn, clock.GetUtcNow(), account.Person, $"เข้าสู่ระบบจาก {command.From}{after}");
        await db.SaveChangesAsync(cancel);
        return new(account, null);
    }

    private async Task<bool> NeedsCodeAsync(Account account, string device, CancellationToken cancel)
    {
        if (!await db.SecondSteps.AnyAsync(s => s.AccountId == account.Id, cancel))
            return false;
        var (key, now) = (DoorSecret.Hash(device), clock.GetUtcNow());
        return !await db.KnownDevices.AnyAsync(
            d => d.Key == key && d.AccountId == account.Id && d.SkipsCodeUntil > now && d.SkipStamp == account.SecurityStamp,
            cancel
        );
    }

    private PasswordVerificationResult Verify(Account? account, string password)
    {
        if (account?.PasswordHash is { } hash)
            return accounts.PasswordHasher.VerifyHashedPassword(account, hash, password);
        accounts.PasswordHasher.HashPassword(new Account { PersonId = 0 }, password);
        return PasswordVerificationResult.Failed;
    }

    /// <summary>Made when fewer rounds were enough: kept anew while the password is at hand, unless it was changed meanwhile.</summary>
    private async Task HashAnewAsync(Account account, string password, CancellationToken cancel)
    {
        var anew = accounts.PasswordHasher.HashPassword(account, password);
        await db
            .Users.Where(a => a.Id == account.Id && a.PasswordHash == account.PasswordHash)
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.PasswordHash, anew), cancel);
    }

    /// <summary>Who signed in here before is counted by the browser alone; another name in a known browser, not with the whole network.</summary>
    private async Task<IReadOnlyList<TrialSide>> SidesAsync(SignIn command, Account? account, CancellationToken cancel)
    {
        var from = TrialSide.Network(command.From);
        var name = TrialSide.NameAt(from, command.Name.Trim().ToUpperInvariant(), account?.Id);
        if (command.Device.Length == 0)
            return [name, TrialSide.Address(from)];
        var key = DoorSecret.Hash(command.Device);
        var known = await db.KnownDevices.Where(d => d.Key == key).Select(d => d.AccountId).ToListAsync(cancel);
        return known.Count == 0 ? [name, TrialSide.Address(from)]
            : account is not null && known.Contains(account.Id) ? [TrialSide.Device(key, account.Id)]
            : [name, TrialSide.Device(key, null)];
    }
}
