using ItaWorkflow.Data.Accounts;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Persistence;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Accounts;

/// <summary>Every cookie of a person ends, on every device and node, at its next request.</summary>
public sealed record SignOutEverywhere(int PersonId);

public sealed class SignOutEverywhereHandler(ItaDbContext db, UserManager<Account> accounts, TimeProvider clock)
{
    public async Task<Refusal?> HandleAsync(SignOutEverywhere command, CancellationToken cancel)
    {
        var account = await db.Users.Include(a => a.Person).SingleAsync(a => a.PersonId == command.PersonId, cancel);
        db.Journal.Write(JournalKind.SignedOutEverywhere, clock.GetUtcNow(), account.Person!, "ออกจากระบบทุกอุปกรณ์");
        return (await accounts.UpdateSecurityStampAsync(account)).ToRefusal("");
    }
}
