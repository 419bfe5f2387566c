using ItaWorkflow.Data.Accounts;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Persistence;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Accounts;

/// <summary>A person sets an own new password; every other device is signed out.</summary>
public sealed record ChangePassword(int PersonId, string Current, string New);

public sealed class ChangePasswordHandler(
    ItaDbContext db,
    UserManager<Account> accounts,
    PasswordAttempts attempts,
    TimeProvider clock
)
{
    public static readonly Refusal SameAgain = new("รหัสผ่านใหม่ต้องไม่ซ้ำกับรหัสผ่านปัจจุบัน", nameof(ChangePassword.New));

    public async Task<Refusal?> HandleAsync(ChangePassword command, CancellationToken cancel)
    {
        var id = await db.Users.Where(a => a.PersonId == command.PersonId).Select(a => a.Id).SingleAsync(cancel);
        var taken = await attempts.TakeAsync(id, cancel);
        var account = await db.Users.Include(a => a.Person).SingleAsync(a => a.Id == id, cancel);
        if (!taken || !await accounts.CheckPasswordAsync(account, command.Current))
            return await RefuseAsync(account, cancel);

        PasswordAttempts.Succeed(account);
        if (string.Equals(command.New, command.Current, StringComparison.Ordinal))
            return await SaveAsync(SameAgain, cancel);
        foreach (var rule in accounts.PasswordValidators)
            if (await rule.ValidateAsync(accounts, account, command.New) is { Succeeded: false } refused)
                return await SaveAsync(refused.ToRefusal(nameof(ChangePassword.New)), cancel);

        account.MustChangePassword = false;
        Record(account, JournalKind.PasswordChanged, "เปลี่ยนรหัสผ่านของตนเอง");
        // Identity gives a new security stamp and saves all of the above with it.
        return (await accounts.ChangePasswordAsync(account, command.Current, command.New)).ToRefusal(nameof(ChangePassword.New));
    }

    private async Task<Refusal?> RefuseAsync(Account account, CancellationToken cancel)
    {
        var rests = attempts.Fail(account);
        Record(account, JournalKind.SignInRefused, "กรอกรหัสผ่านปัจจุบันผิดเมื่อจะเปลี่ยนรหัสผ่าน");
        return await SaveAsync(
            rests ? PasswordAttempts.Resting : new("รหัสผ่านปัจจุบันไม่ถูกต้อง", nameof(ChangePassword.Current)),
            cancel
        );
    }

    private async Task<Refusal?> SaveAsync(Refusal? refusal, CancellationToken cancel)
    {
        await db.SaveChangesAsync(cancel);
        return refusal;
    }

    private void Record(Account account, JournalKind kind, string what) =>
        db.Journal.Write(kind, clock.GetUtcNow(), account.Person!, what);
}
