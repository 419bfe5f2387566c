using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Administration;
using ItaWorkflow.Workflows.Signing.Keys;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Signing.Stamping;

/// <summary>From now on the word of this time-stamp authority counts, also on papers that it stamped before.</summary>
/// <param name="File">Certificates in PEM, or one in DER: the authority's own or of who certifies it.</param>
public sealed record TrustStamper(int ById, byte[] File);

public sealed class TrustStamperHandler(ItaDbContext db, TimeProvider clock)
{
    public const int LargestFile = 64 * 1024;
    private const int MostCertificates = 5;

    public static readonly Refusal NotCertificate = new(
        "อ่านใบรับรองไม่ได้ โปรดใช้ไฟล์ใบรับรองที่ได้จากผู้ให้บริการ (.pem .crt หรือ .cer) หรือวางข้อความที่ขึ้นต้นด้วย -----BEGIN CERTIFICATE-----",
        nameof(TrustStamper.File)
    );
    public static readonly Refusal TooLarge = new(
        $"ไฟล์ใบรับรองต้องไม่เกิน {LargestFile / 1024} KB และมีไม่เกิน {MostCertificates} ใบ",
        nameof(TrustStamper.File)
    );
    public static readonly Refusal NotStamper = new(
        "ใบรับรองนี้ไม่ใช่ของผู้ให้บริการประทับเวลา และไม่ใช่ของผู้ออกใบรับรองให้ผู้ให้บริการ โปรดขอใบรับรองสำหรับประทับเวลา (time stamping) จากผู้ให้บริการ",
        nameof(TrustStamper.File)
    );
    public static readonly Refusal Already = new("ใบรับรองนี้อยู่ในรายชื่อที่เชื่อถือแล้ว", nameof(TrustStamper.File));

    public Task<Refusal?> HandleAsync(TrustStamper command, CancellationToken cancel)
    {
        if (command.File.Length > LargestFile)
            return Task.FromResult<Refusal?>(TooLarge);
        var certificates = Read(command.File);
        if (certificates.Count is 0 or > MostCertificates)
            return Task.FromResult<Refusal?>(certificates.Count == 0 ? NotCertificate : TooLarge);
        return certificates.All(IsStamperOrIssuer)
            ? db.AdministerAsync(command.ById, clock, act => TrustAsync(certificates, act, cancel), cancel)
            : Task.FromResult<Refusal?>(NotStamper);
    }

    private async Task<Refusal?> TrustAsync(
        X509Certificate2Collection certificates,
        AdministrativeAct act,
        CancellationToken cancel
    )
    {
        var known = await db.TrustedStampers.Where(s => s.EndedAt == null).Select(s => s.Certificate).ToListAsync(cancel);
        var added = certificates.Where(c => !known.Exists(k => k.AsSpan().SequenceEqual(c.RawData))).ToList();
        if (added.Count == 0)
            return Already;
        foreach (var certificate in added)
        {
            db.TrustedStampers.Add(new() { Certificate = certificate.RawData, TrustedAt = act.At });
            act.Record(
                JournalKind.OrganizationChanged,
                $"เชื่อถือผู้ให้บริการประทับเวลา {CertificateReading.NameOf(certificate)} (SHA-256 {certificate.GetCertHashString(HashAlgorithmName.SHA256)})"
            );
        }
        return null;
    }

    /// <summary>What people call whom a certificate is about.</summary>
    public static string NameOf(X509Certificate2 certificate) => CertificateReading.NameOf(certificate);

    private static X509Certificate2Collection Read(byte[] file)
    {
        var read = new X509Certificate2Collection();
        try
        {
            if (file.AsSpan().IndexOf("-----BEGIN"u8) >= 0)
                read.ImportFromPem(Encoding.Latin1.GetString(file));
            else
                read.Add(X509CertificateLoader.LoadCertificate(file));
        }
        catch (CryptographicException)
        {
            read.Clear();
        }
        return read;
    }

    private static bool IsStamperOrIssuer(X509Certificate2 certificate)
    {
        try
        {
            return certificate.Extensions.OfType<X509BasicConstraintsExtension>().Any(e => e.CertificateAuthority)
                || certificate
                    .Extensions.OfType<X509EnhancedKeyUsageExtension>()
                    .SelectMany(e => e.EnhancedKeyUsages.OfType<Oid>())
                    .Any(usage => string.Equals(usage.Value, TimestampTrust.TimeStamping, StringComparison.Ordinal));
        }
        catch (CryptographicException)
        {
            // An extension that says nothing readable.
            return false;
        }
    }
}
