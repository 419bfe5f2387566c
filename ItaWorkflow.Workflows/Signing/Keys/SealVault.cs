using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Signing;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Signing.Keys;

/// <summary>
/// Where the key of the office's seal rests: under the data-protection key ring. It is made at the first sealing, and anew before its
/// certificate ends.
/// </summary>
public sealed class SealVault(
    ItaDbContext db,
    DbContextOptions<ItaDbContext> options,
    CertificateAuthority authority,
    IDataProtectionProvider protection,
    TimeProvider clock
)
{
    private const long MakingOne = 0x4954_4153_4541;
    private static readonly TimeSpan Left = TimeSpan.FromDays(30);
    private readonly IDataProtector protector = protection.CreateProtector("ItaWorkflow.SealKey.v1");

    /// <summary>The key, opened, with its certificate and the authority's. Dispose it when the act is done.</summary>
    internal async Task<OpenSeal> OpenAsync(CancellationToken cancel)
    {
        var row = await CurrentAsync(db, cancel) ?? await MakeAsync(cancel);
        var certificate = X509CertificateLoader.LoadCertificate(row.Certificate);
        var issuer = (await authority.CertificatesAsync(cancel)).First(a => CertificateReading.IsIssued(certificate, a));
        return new(Key(row), certificate, issuer);
    }

    /// <summary>Its private key is one that this office sealed: who may only write to the database makes none.</summary>
    public bool IsOurs(SealKey row)
    {
        try
        {
            using var key = Key(row);
            using var certificate = X509CertificateLoader.LoadCertificate(row.Certificate);
            return certificate.PublicKey.ExportSubjectPublicKeyInfo().AsSpan().SequenceEqual(key.ExportSubjectPublicKeyInfo());
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    private ECDsa Key(SealKey row)
    {
        var key = ECDsa.Create();
        key.ImportPkcs8PrivateKey(protector.Unprotect(row.SealedKey), out _);
        return key;
    }

    private async Task<SealKey> MakeAsync(CancellationToken cancel)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var certificate = await authority.IssueSealAsync(new PublicKey(key), cancel);
        var made = new SealKey
        {
            Certificate = certificate.RawData,
            SealedKey = protector.Protect(key.ExportPkcs8PrivateKey()),
            CreatedAt = clock.GetUtcNow(),
            ExpiresAt = new(certificate.NotAfter.ToUniversalTime()),
        };
        return await options.InOwnTransactionAsync((own, stop) => KeepAsync(own, made, stop), cancel);
    }

    private async Task<SealKey> KeepAsync(ItaDbContext own, SealKey made, CancellationToken cancel)
    {
        await own.HoldAsync(MakingOne, cancel);
        if (await CurrentAsync(own, cancel) is { } others)
            return others;
        own.SealKeys.Add(made);
        own.Journal.Write(JournalKind.SigningKeyIssued, made.CreatedAt, "ระบบสร้างตราประทับของหน่วยงาน");
        await own.SaveChangesAsync(cancel);
        return made;
    }

    private Task<SealKey?> CurrentAsync(ItaDbContext own, CancellationToken cancel)
    {
        var until = clock.GetUtcNow() + Left;
        return own
            .SealKeys.AsNoTracking()
            .Where(k => k.ExpiresAt > until)
            .OrderByDescending(k => k.Id)
            .FirstOrDefaultAsync(cancel);
    }
}

internal sealed record OpenSeal(ECDsa Key, X509Certificate2 Certificate, X509Certificate2 Authority) : IDisposable
{
    public void Dispose()
    {
        Key.Dispose();
        Certificate.Dispose();
        Authority.Dispose();
    }
}
