using ItaWorkflow.Data.Accounts;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Persistence;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Accounts.Passkeys;

/// <summary>A passkey of a person lets nobody in any more.</summary>
public sealed record RemovePasskey(int PersonId, byte[] Id);

public sealed class RemovePasskeyHandler(ItaDbContext db, UserManager<Account> accounts, TimeProvider clock)
{
    public async Task HandleAsync(RemovePasskey command, CancellationToken cancel)
    {
        var account = await db.Users.Include(a => a.Person).SingleAsync(a => a.PersonId == command.PersonId, cancel);
        if (await accounts.GetPasskeyAsync(account, command.Id) is not { } passkey)
            return;
        db.Journal.Write(JournalKind.PasskeyChanged, clock.GetUtcNow(), account.Person!, $"ลบพาสคีย์ “{passkey.Name}”");
        await accounts.RemovePasskeyAsync(account, command.Id);
    }
}
