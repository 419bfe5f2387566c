using System.Security.Cryptography.X509Certificates;
using ItaWorkflow.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Signing.Stamping;

/// <summary>Reads whose word on time the organization takes, and took.</summary>
public sealed class TrustedStampers(ItaDbContext db)
{
    public async Task<TimestampTrust> ReadAsync(CancellationToken cancel)
    {
        var rows = await db.TrustedStampers.AsNoTracking().OrderBy(s => s.Id).ToListAsync(cancel);
        return new([
            .. rows.Select(s => new StamperCertificate(X509CertificateLoader.LoadCertificate(s.Certificate), s.EndedAt)),
        ]);
    }
}
