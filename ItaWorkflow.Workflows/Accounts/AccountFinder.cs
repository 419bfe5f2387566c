using ItaWorkflow.Data.Accounts;
using ItaWorkflow.Data.Persistence;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Accounts;

/// <summary>Whose account a name at the door means.</summary>
public sealed class AccountFinder(ItaDbContext db, ILookupNormalizer names)
{
    /// <param name="name">User name or e-mail address. One that two people share names nobody.</param>
    public async Task<Account?> FindAsync(string name, CancellationToken cancel)
    {
        var normalized = names.NormalizeName(name.Trim());
        // Addresses are kept in small letters.
        var mail = name.Trim().ToLowerInvariant();
        var found = await db
            .Users.Include(a => a.Person)
            .Where(a => a.NormalizedUserName == normalized || (a.Person!.Email != "" && a.Person.Email == mail))
            .OrderBy(a => a.Id)
            .Take(3)
            .ToListAsync(cancel);
        return found.Find(a => a.NormalizedUserName == normalized) ?? (found is [var only] ? only : null);
    }
}
