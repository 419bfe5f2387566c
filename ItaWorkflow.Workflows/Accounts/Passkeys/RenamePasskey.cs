using ItaWorkflow.Data.Accounts;
using ItaWorkflow.Data.Persistence;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Accounts.Passkeys;

/// <summary>A person calls a passkey of theirs otherwise.</summary>
public sealed record RenamePasskey(int PersonId, byte[] Id, string Name);

public sealed class RenamePasskeyHandler(ItaDbContext db, UserManager<Account> accounts)
{
    public async Task HandleAsync(RenamePasskey command, CancellationToken cancel)
    {
        var account = await db.Users.SingleAsync(a => a.PersonId == command.PersonId, cancel);
        if (await accounts.GetPasskeyAsync(account, command.Id) is not { } passkey)
            return;
        passkey.Name = PasskeyName.Of(command.Name);
        await accounts.AddOrUpdatePasskeyAsync(account, passkey);
    }
}
