using System.Globalization;
using System.Security.Cryptography.X509Certificates;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Settings;
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

    /// <summary>How the name in a seal's certificate ends: no officer's does.</summary>
    internal const string SealMark = " (ตราประทับของหน่วยงาน)";

    private const long MakingOne = 0x4954_4157_4341;
    private readonly AuthoritySeal seal = new(protection);

    /// <summary>Every authority this organization ever had, without private keys, newest first.</summary>
    public async Task<IReadOnlyList<X509Certificate2>> CertificatesAsync(CancellationToken cancel) =>
        [
            .. (
                await db.AuthorityKeys.AsNoTracking().OrderByDescending(a => a.Id).Select(a => a.Certificate).ToListAsync(cancel)
            ).Select(X509CertificateLoader.LoadCertificate),
        ];

    /// <summary>A certificate for an officer's public key.</summary>
    public async Task<X509Certificate2> IssueAsync(Person person, PublicKey key, CancellationToken cancel) =>
        await IssueAsync(person.Name, await db.Organization.AsNoTracking().SingleAsync(cancel), key, cancel);

    /// <summary>A certificate for the office's own public key: its seal's.</summary>
    public async Task<X509Certificate2> IssueSealAsync(PublicKey key, CancellationToken cancel)
    {
        var organization = await db.Organization.AsNoTracking().SingleAsync(cancel);
        return await IssueAsync(organization.Name + SealMark, organization, key, cancel);
    }

    private async Task<X509Certificate2> IssueAsync(
        string name,
        OrganizationProfile organization,
        PublicKey key,
        CancellationToken cancel
    )
    {
        var row = await CurrentAsync(organization, cancel);
        using var authority = seal.Open(row);
        var address = organization.Addresses.PublicAddress.TrimEnd('/') + await ListPathAsync(row, cancel);
        var list = organization.Addresses.PublicAddress.Length > 0 ? new Uri(address) : null;
        return CertificateProfile.Officer(name, organization.Name, key, authority, list, clock.GetUtcNow());
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
        using var authority = seal.Open(row);
        var revoked = await db.SigningKeys.AsNoTracking().Where(k => k.RevokedAt != null).OrderBy(k => k.Id).ToListAsync(cancel);
        return RevocationList.Of(authority, revoked, clock.GetUtcNow());
    }

    private async Task<string> ListPathAsync(AuthorityKey row, CancellationToken cancel) =>
        await db.AuthorityKeys.AnyAsync(a => a.Id < row.Id, cancel)
            ? string.Create(CultureInfo.InvariantCulture, $"/verify/authority-{row.Id}.crl")
            : RevocationListPath;

    private async Task<AuthorityKey> CurrentAsync(OrganizationProfile organization, CancellationToken cancel) =>
        await NewestAsync(db, cancel) is { } newest && Outlives(newest) ? newest : await MakeAsync(organization, cancel);

    /// <summary>
    /// In a transaction of its own: an authority is there for everyone, whatever becomes of the asking use case. The key is made before it:
    /// sealing may have the key ring write a key of its own.
    /// </summary>
    private Task<AuthorityKey> MakeAsync(OrganizationProfile organization, CancellationToken cancel)
    {
        var made = seal.Make(organization.Name, clock.GetUtcNow());
        return options.InOwnTransactionAsync((own, stop) => KeepAsync(own, made, organization.Name, stop), cancel);
    }

    private async Task<AuthorityKey> KeepAsync(ItaDbContext own, AuthorityKey made, string organization, CancellationToken cancel)
    {
        await own.HoldAsync(MakingOne, cancel);
        if (await NewestAsync(own, cancel) is { } others && Outlives(others))
            return others;
        own.AuthorityKeys.Add(made);
        var what = $"ระบบสร้างผู้ออกใบรับรองลายมือชื่อของ{organization}";
        own.Journal.Write(JournalKind.SigningKeyIssued, made.CreatedAt, what);
        await own.SaveChangesAsync(cancel);
        return made;
    }

    private bool Outlives(AuthorityKey authority) =>
        authority.CreatedAt.AddYears(CertificateProfile.AuthorityYears)
        > clock.GetUtcNow().AddYears(CertificateProfile.OfficerYears);

    private static Task<AuthorityKey?> NewestAsync(ItaDbContext db, CancellationToken cancel) =>
        db.AuthorityKeys.AsNoTracking().OrderByDescending(a => a.Id).FirstOrDefaultAsync(cancel);
}
