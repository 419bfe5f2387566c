using ItaWorkflow.Data.Accounts;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Persistence;
using Microsoft.AspNetCore.Identity;

namespace ItaWorkflow.Workflows.Accounts;

/// <summary>A person sets an own new password; every other device is signed out.</summary>
public sealed record ChangePassword(int PersonId, string Current, string New);

public sealed class ChangePasswordHandler(ItaDbContext db, UserManager<Account> accounts, OwnPassword own, TimeProvider clock)
{
    public static readonly Refusal SameAgain = new("รหัสผ่านใหม่ต้องไม่ซ้ำกับรหัสผ่านปัจจุบัน", nameof(ChangePassword.New));

    public async Task<Refusal?> HandleAsync(ChangePassword command, CancellationToken cancel)
    {
        var (account, refusal) = await own.ProveAsync(command.PersonId, command.Current, nameof(ChangePassword.Current), cancel);
        if (refusal is not null)
            return refusal;
        if (string.Equals(command.New, command.Current, StringComparison.Ordinal))
            return SameAgain;
        foreach (var rule in accounts.PasswordValidators)
            if (await rule.ValidateAsync(accounts, account, command.New) is { Succeeded: false } refused)
                return refused.ToRefusal(nameof(ChangePassword.New));

        account.MustChangePassword = false;
        db.Journal.Write(JournalKind.PasswordChanged, clock.GetUtcNow(), account.Person!, "เปลี่ยนรหัสผ่านของตนเอง");
        // Identity gives a new security stamp and saves all of the above with it.
        return (await accounts.ChangePasswordAsync(account, command.Current, command.New)).ToRefusal(nameof(ChangePassword.New));
    }
}
