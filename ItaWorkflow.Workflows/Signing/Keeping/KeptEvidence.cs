using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using ItaWorkflow.Workflows.Pdf;
using ItaWorkflow.Workflows.Signing.Keys;

namespace ItaWorkflow.Workflows.Signing.Keeping;

internal enum ListedStanding
{
    /// <summary>Nothing tells.</summary>
    Unknown,
    Good,
    Revoked,
}

/// <summary>What is known of certificates from kept lists. Evidence from before a moment says nothing of that moment.</summary>
internal sealed class KeptEvidence(IReadOnlyList<X509Certificate2> certificates, IReadOnlyList<KeptList> lists)
{
    /// <summary>Clocks of authorities differ a little.</summary>
    private static readonly TimeSpan Apart = TimeSpan.FromMinutes(5);

    public IReadOnlyList<X509Certificate2> Certificates => certificates;

    public static KeptEvidence Of(PdfFile file, IEnumerable<byte[]> fresh) =>
        new(
            [.. SecurityStore.Read(file, SecurityStore.Certificates).Select(TryLoad).OfType<X509Certificate2>()],
            [.. SecurityStore.Read(file, SecurityStore.Lists).Concat(fresh).Select(KeptList.TryRead).OfType<KeptList>()]
        );

    /// <summary>The newest list that tells of the certificate at a moment, among those that were there at another.</summary>
    public (ListedStanding ListedStanding, DateTimeOffset? Since) Of(
        X509Certificate2 certificate,
        IEnumerable<X509Certificate2> issuers,
        DateTimeOffset at,
        DateTimeOffset known
    )
    {
        var list = lists
            .Where(l => l.At >= at && l.At <= known + Apart && l.At <= new DateTimeOffset(certificate.NotAfter))
            .Where(l => issuers.Any(i => IsIssuer(i, certificate) && l.IsBy(i)))
            .MaxBy(l => l.At);
        return list is null ? (ListedStanding.Unknown, null)
            : list.Revoked.TryGetValue(Convert.ToHexString(certificate.SerialNumberBytes.Span), out var since)
                ? (ListedStanding.Revoked, since)
            : (ListedStanding.Good, null);
    }

    /// <summary>It says where a list of its issuer's is published; one that does not cannot be revoked before the world.</summary>
    public static bool NamesList(X509Certificate2 certificate) =>
        certificate.Extensions.Any(e => string.Equals(e.Oid?.Value, "2.5.29.31", StringComparison.Ordinal));

    /// <summary>By name, and by key where the certificate says one: authorities of one office may have one name.</summary>
    private static bool IsIssuer(X509Certificate2 issuer, X509Certificate2 certificate) =>
        issuer.SubjectName.RawData.AsSpan().SequenceEqual(certificate.IssuerName.RawData)
        && (
            CertificateReading.IsIssued(certificate, issuer)
            || !certificate.Extensions.OfType<X509AuthorityKeyIdentifierExtension>().Any()
        );

    private static X509Certificate2? TryLoad(byte[] der)
    {
        try
        {
            return X509CertificateLoader.LoadCertificate(der);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
