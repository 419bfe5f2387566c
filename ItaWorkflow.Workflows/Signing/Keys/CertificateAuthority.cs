using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Signing;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Signing.Keys;

/// <summary>
/// The organization's own certification authority. It comes into being with the first certificate, under a lock of the database, so
/// that several web processes make one; its key rests under the data-protection key ring.
/// </summary>
public sealed class CertificateAuthority(
    ItaDbContext db,
    DbContextOptions<ItaDbContext> options,
    IDataProtectionProvider protection,
    TimeProvider clock
)
{
    /// <summary>
    /// Where the first authority's <see cref="RevocationListAsync"/> is published, below the organization's public address; those that
    /// came after it have their id in the name: a list tells of one issuer's certificates only.
    /// </summary>
    public const string RevocationListPath = "/verify/authority.crl";

    private const long MakingOne = 0x4954_4157_4341;
    private static readonly TimeSpan NextList = TimeSpan.FromDays(7);
    private readonly IDataProtector protector = protection.CreateProtector("ItaWorkflow.AuthorityKey.v1");

    /// <summary>Every authority this organization ever had, without private keys, newest first.</summary>
    public async Task<IReadOnlyList<X509Certificate2>> CertificatesAsync(CancellationToken cancel) =>
        [
            .. (
                await db.AuthorityKeys.AsNoTracking().OrderByDescending(a => a.Id).Select(a => a.Certificate).ToListAsync(cancel)
            ).Select(X509CertificateLoader.LoadCertificate),
        ];

    /// <summary>A certificate for an officer's public key.</summary>
    public async Task<X509Certificate2> IssueAsync(Person person, PublicKey key, CancellationToken cancel)
    {
        var organization = await db.Organization.AsNoTracking().SingleAsync(cancel);
        var row = await CurrentAsync(organization, cancel);
        using var authority = Open(row);
        var address = organization.PublicAddress.TrimEnd('/') + await ListPathAsync(row, cancel);
        var list = organization.PublicAddress.Length > 0 ? new Uri(address) : null;
        return CertificateProfile.Officer(person.Name, organization.Name, key, authority, list, clock.GetUtcNow());
    }

    /// <summary>
    /// One authority's CRL (DER), good for seven days: every certificate of its own that was revoked, whatever the organization was
    /// called then.
    /// </summary>
    /// <param name="id">The authority's; null: the first's, whose certificates name the plain address.</param>
    /// <returns>null: there is no such authority.</returns>
    public async Task<byte[]?> RevocationListAsync(int? id, CancellationToken cancel)
    {
        var row = await db
            .AuthorityKeys.AsNoTracking()
            .OrderBy(a => a.Id)
            .FirstOrDefaultAsync(a => id == null || a.Id == id, cancel);
        if (row is null)
            return null;
        using var authority = Open(row);
        var now = clock.GetUtcNow();
        var builder = new CertificateRevocationListBuilder();
        var revoked = await db.SigningKeys.AsNoTracking().Where(k => k.RevokedAt != null).OrderBy(k => k.Id).ToListAsync(cancel);
        foreach (var key in revoked)
        {
            using var certificate = X509CertificateLoader.LoadCertificate(key.Certificate);
            if (CertificateProfile.IsIssued(certificate, authority))
                builder.AddEntry(certificate, key.RevokedAt);
        }
        return builder.Build(
            authority,
            new BigInteger(now.ToUnixTimeSeconds()),
            now + NextList,
            HashAlgorithmName.SHA256,
            null,
            now
        );
    }

    private async Task<string> ListPathAsync(AuthorityKey row, CancellationToken cancel) =>
        await db.AuthorityKeys.AnyAsync(a => a.Id < row.Id, cancel)
            ? string.Create(CultureInfo.InvariantCulture, $"/verify/authority-{row.Id}.crl")
            : RevocationListPath;

    private async Task<AuthorityKey> CurrentAsync(OrganizationProfile organization, CancellationToken cancel) =>
        await NewestAsync(db, cancel) is { } newest && Outlives(newest) ? newest : await MakeAsync(organization, cancel);

    /// <summary>In a transaction of its own: an authority is there for everyone, whatever becomes of the asking use case.</summary>
    private async Task<AuthorityKey> MakeAsync(OrganizationProfile organization, CancellationToken cancel)
    {
        await using var outer = new ItaDbContext(options);
        return await outer.Database.CreateExecutionStrategy().ExecuteAsync(Once, cancel);

        async Task<AuthorityKey> Once(CancellationToken stop)
        {
            await using var own = new ItaDbContext(options);
            await using var transaction = await own.Database.BeginTransactionAsync(stop);
            await own.HoldAsync(MakingOne, stop);
            if (await NewestAsync(own, stop) is { } others && Outlives(others))
                return others;
            var made = Make(organization.Name);
            own.AuthorityKeys.Add(made);
            own.Journal.Write(
                JournalKind.SigningKeyIssued,
                clock.GetUtcNow(),
                $"ระบบสร้างผู้ออกใบรับรองลายมือชื่อของ{organization.Name}"
            );
            await own.SaveChangesAsync(stop);
            await transaction.CommitAsync(stop);
            return made;
        }
    }

    private AuthorityKey Make(string organization)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var certificate = CertificateProfile.Authority(organization, key, clock.GetUtcNow());
        return new()
        {
            Certificate = certificate.RawData,
            SealedKey = protector.Protect(key.ExportPkcs8PrivateKey()),
            CreatedAt = clock.GetUtcNow(),
        };
    }

    private X509Certificate2 Open(AuthorityKey authority)
    {
        using var certificate = X509CertificateLoader.LoadCertificate(authority.Certificate);
        using var key = ECDsa.Create();
        key.ImportPkcs8PrivateKey(protector.Unprotect(authority.SealedKey), out _);
        return certificate.CopyWithPrivateKey(key);
    }

    private bool Outlives(AuthorityKey authority) =>
        authority.CreatedAt.AddYears(CertificateProfile.AuthorityYears)
        > clock.GetUtcNow().AddYears(CertificateProfile.OfficerYears);

    private static Task<AuthorityKey?> NewestAsync(ItaDbContext db, CancellationToken cancel) =>
        db.AuthorityKeys.AsNoTracking().OrderByDescending(a => a.Id).FirstOrDefaultAsync(cancel);
}
