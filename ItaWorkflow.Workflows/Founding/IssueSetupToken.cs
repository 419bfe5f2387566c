using System.Security.Cryptography;
using System.Text;
using ItaWorkflow.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Founding;

/// <summary>A start without an organization: makes the one-time token that the console shows.</summary>
public sealed class IssueSetupTokenHandler(ItaDbContext db, TimeProvider clock)
{
    // Without 0, O, 1, I and L, so that it can be read from a screen and typed.
    private const string Letters = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    /// <returns>The token; null: the organization is founded.</returns>
    public async Task<string?> HandleAsync(CancellationToken cancel)
    {
        if (await db.Organization.AnyAsync(cancel))
            return null;

        var token = string.Join('-', Enumerable.Range(0, 4).Select(_ => RandomNumberGenerator.GetString(Letters, 5)));
        db.SetupTokens.Add(new() { Hash = HashOf(token), CreatedAt = clock.GetUtcNow() });
        await db.SaveChangesAsync(cancel);
        return token;
    }

    internal static byte[] HashOf(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token.Trim().ToUpperInvariant()));
}
