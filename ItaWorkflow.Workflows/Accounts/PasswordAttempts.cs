using ItaWorkflow.Data.Accounts;
using ItaWorkflow.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Accounts;

/// <summary>
/// Five wrong passwords rest an account for fifteen minutes. A try is counted in a transaction of its own before the password is looked at:
/// a hundred guesses sent at once, to any node, are still a hundred tries.
/// </summary>
public sealed class PasswordAttempts(ItaDbContext db, TimeProvider clock)
{
    public const int Allowed = 5;
    public static readonly TimeSpan Rest = TimeSpan.FromMinutes(15);

    public static readonly Refusal Resting = new("ลองผิดเกิน 5 ครั้ง ระบบพักบัญชีนี้ไว้ 15 นาที โปรดลองใหม่ภายหลัง");

    /// <returns>false: the account rests, and the password is not looked at.</returns>
    public async Task<bool> TakeAsync(int accountId, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var tries = await db
            .Database.SqlQuery<int>(
                $"""
                UPDATE asp_net_users SET access_failed_count = access_failed_count + 1
                WHERE id = {accountId} AND (lockout_end IS NULL OR lockout_end <= {now})
                RETURNING access_failed_count AS "Value"
                """
            )
            .ToListAsync(cancel);
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
