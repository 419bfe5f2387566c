using System.Security.Cryptography.X509Certificates;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Signing.Keys;
using ItaWorkflow.Workflows.Signing.Stamping;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Signing.Verifying;

/// <summary>The certificates by which a paper is judged, as the record has them now, in one question.</summary>
/// <param name="Authorities">Every one that the organization ever had, newest first.</param>
/// <param name="Revoked">By serial number, since when.</param>
internal sealed record RecordedTrust(
    IReadOnlyList<X509Certificate2> Authorities,
    TimestampTrust Stampers,
    IReadOnlyDictionary<string, DateTimeOffset> Revoked
)
{
    private const int Authority = 1;
    private const int Stamper = 2;
    private const int RevokedKey = 3;

    public static async Task<RecordedTrust> ReadAsync(ItaDbContext db, CancellationToken cancel)
    {
        var authorities = db.AuthorityKeys.Select(a => new Row
        {
            Kind = Authority,
            Id = a.Id,
            Certificate = a.Certificate,
            At = a.CreatedAt,
        });
        var stampers = db.TrustedStampers.Select(s => new Row
        {
            Kind = Stamper,
            Id = s.Id,
            Certificate = s.Certificate,
            At = s.EndedAt,
        });
        var revoked = db
            .SigningKeys.Where(k => k.RevokedAt != null)
            .Select(k => new Row
            {
                Kind = RevokedKey,
                Id = k.Id,
                Certificate = k.Certificate,
                At = k.RevokedAt,
            });
        var rows = (await authorities.Concat(stampers).Concat(revoked).ToListAsync(cancel)).ToLookup(r => r.Kind);
        return new(
            [.. rows[Authority].OrderByDescending(r => r.Id).Select(r => X509CertificateLoader.LoadCertificate(r.Certificate))],
            new([
                .. rows[Stamper]
                    .OrderBy(r => r.Id)
                    .Select(r => new StamperCertificate(X509CertificateLoader.LoadCertificate(r.Certificate), r.At)),
            ]),
            rows[RevokedKey].ToDictionary(r => CertificateReading.Serial(r.Certificate), r => r.At!.Value, StringComparer.Ordinal)
        );
    }

    private sealed class Row
    {
        public required int Kind { get; init; }
        public required int Id { get; init; }
        public required byte[] Certificate { get; init; }
        public required DateTimeOffset? At { get; init; }
    }
}
