using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Signing.Keys;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Signing.Keeping;

/// <summary>What our own authorities say of their certificates now: one list for each that there ever was.</summary>
public sealed class OwnLists(ItaDbContext db, CertificateAuthority authority)
{
    /// <returns>Certificates and their lists, DER.</returns>
    public async Task<(IReadOnlyList<byte[]> Certificates, IReadOnlyList<byte[]> Lists)> ReadAsync(CancellationToken cancel)
    {
        var rows = await db
            .AuthorityKeys.AsNoTracking()
            .OrderBy(a => a.Id)
            .Select(a => new { a.Id, a.Certificate })
            .ToListAsync(cancel);
        var lists = new List<byte[]>();
        foreach (var row in rows)
            lists.Add(
                await authority.RevocationListAsync(row.Id, cancel)
                    ?? throw new InvalidOperationException("An authority is gone.")
            );
        return ([.. rows.Select(r => r.Certificate)], lists);
    }
}
