using ItaWorkflow.Data.Accounts;
using ItaWorkflow.Data.Persistence;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Accounts;

/// <summary>Somebody who is signed in proves that it is they: an open screen alone changes nothing that matters.</summary>
public sealed class OwnPassword(ItaDbContext db, UserManager<Account> accounts, SecretTrials trials)
{
    public const string WrongWords = "รหัสผ่านปัจจุบันไม่ถูกต้อง";

    /// <param name="field">Where the password was typed.</param>
    /// <returns>The account with its person; a refusal: it is not the password, or too soon to say.</returns>
    internal async Task<(Account Account, Refusal? Refusal)> ProveAsync(
        int personId,
        string password,
        string field,
        CancellationToken cancel
    )
    {
        var account = await db.Users.Include(a => a.Person).SingleAsync(a => a.PersonId == personId, cancel);
        var taken = await trials.TakeAsync([TrialSide.Own(account.Id, "password")], cancel);
        if (taken.IsTooSoon)
            return (account, SecretTrials.TooSoon(taken.Wait, field));
        if (!await accounts.CheckPasswordAsync(account, password))
            return (account, new(WrongWords, field));
        await trials.SucceedAsync(taken, cancel);
        return (account, null);
    }
}
