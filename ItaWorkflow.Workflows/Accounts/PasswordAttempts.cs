using ItaWorkflow.Data.Accounts;
using ItaWorkflow.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Accounts;

/// <summary>
/// Five wrong passwords rest an account for fifteen minutes. A try is counted in a transaction of its own before the password is looked at:
/// a hundred guesses sent at once, to any node, are still a hundred tries.
/// </summary>
public sealed class PasswordAttempts(DbContextOptions<ItaDbContext> options, TimeProvider clock)
{
    public const int Allowed = 5;
    public static readonly TimeSpan Rest = TimeSpan.FromMinutes(15);

    public static readonly Refusal Resting = new("ลองผิดเกิน 5 ครั้ง ระบบพักบัญชีนี้ไว้ 15 นาที โปรดลองใหม่ภายหลัง");

    /// <returns>false: the account rests, and the password is not looked at.</returns>
    public async Task<bool> TakeAsync(int accountId, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var tries = await options.InOwnTransactionAsync(
            async (own, stop) =>
            {
                var waiting = own.Users.Where(a => a.Id == accountId && (a.LockoutEnd == null || a.LockoutEnd <= now));
                await waiting.HoldAsync(stop);
                await waiting.ExecuteUpdateAsync(
                    set => set.SetProperty(a => a.AccessFailedCount, a => a.AccessFailedCount + 1),
                    stop
                );
                return await waiting.Select(a => a.AccessFailedCount).ToListAsync(stop);
            },
            cancel
        );
        return tries is [<= Allowed];
    }

    /// <summary>The password was right: the count begins anew. The caller saves.</summary>
    public static void Succeed(Account account)
    {
        account.AccessFailedCount = 0;
        account.LockoutEnd = null;
    }

    /// <summary>The password was wrong, or the try was one too many. The caller saves.</summary>
    /// <returns>true: the account rests from now on.</returns>
    public bool Fail(Account account)
    {
        var now = clock.GetUtcNow();
        if (account.AccessFailedCount < Allowed)
            return account.LockoutEnd > now;
        account.AccessFailedCount = 0;
        account.LockoutEnd = now + Rest;
        return true;
    }
}
