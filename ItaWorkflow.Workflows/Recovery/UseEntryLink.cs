using ItaWorkflow.Data.Accounts;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Recovery;

/// <summary>Who holds the link sets the password of its account, once. Every session ends; a second step is still asked for.</summary>
public sealed record UseEntryLink(string Secret, string New);

public sealed class UseEntryLinkHandler(ItaDbContext db, UserManager<Account> accounts, TimeProvider clock)
{
    public static readonly Refusal Over = new("ลิงก์นี้หมดอายุหรือใช้ไปแล้ว โปรดขอลิงก์ใหม่");

    public Task<Refusal?> HandleAsync(UseEntryLink command, CancellationToken cancel) =>
        db.InOneTransactionAsync(stop => SetAsync(command, stop), cancel);

    /// <returns>Whose it is; null: it is over.</returns>
    public Task<string?> OwnerAsync(string secret, CancellationToken cancel) =>
        Good(secret).Select(l => l.Account!.UserName).SingleOrDefaultAsync(cancel);

    private async Task<Refusal?> SetAsync(UseEntryLink command, CancellationToken cancel)
    {
        await Good(command.Secret).HoldAsync(cancel);
        if (await Good(command.Secret).Include(l => l.Account!.Person).SingleOrDefaultAsync(cancel) is not { } link)
            return Over;
        var account = link.Account!;
        foreach (var rule in accounts.PasswordValidators)
            if (await rule.ValidateAsync(accounts, account, command.New) is { Succeeded: false } refused)
                return new(refused.Errors.First().Description, nameof(UseEntryLink.New));

        var now = clock.GetUtcNow();
        // Any other link of theirs is over with it.
        foreach (var other in await db.EntryLinks.Where(l => l.AccountId == account.Id && l.UsedAt == null).ToListAsync(cancel))
            other.UsedAt = now;
        account.PasswordHash = accounts.PasswordHasher.HashPassword(account, command.New);
        account.MustChangePassword = false;
        db.Journal.Write(JournalKind.PasswordChanged, now, account.Person!, "ตั้งรหัสผ่านใหม่ด้วยลิงก์ทางอีเมล");
        await accounts.UpdateSecurityStampAsync(account);
        return null;
    }

    private IQueryable<EntryLink> Good(string secret)
    {
        var (key, now) = (DoorSecret.Hash(secret), clock.GetUtcNow());
        return db.EntryLinks.Where(l => l.Key == key && l.UsedAt == null && l.EndsAt > now && l.Account!.Person!.IsActive);
    }
}
