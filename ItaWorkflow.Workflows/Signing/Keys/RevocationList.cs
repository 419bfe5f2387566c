using System.Numerics;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using ItaWorkflow.Data.Signing;

namespace ItaWorkflow.Workflows.Signing.Keys;

/// <summary>One authority's CRL (RFC 5280, 5): it tells of that issuer's certificates only. Pure.</summary>
internal static class RevocationList
{
    private static readonly TimeSpan Next = TimeSpan.FromDays(7);

    /// <param name="authority">With its private key.</param>
    /// <param name="revoked">Of whatever issuer.</param>
    /// <returns>DER.</returns>
    public static byte[] Of(X509Certificate2 authority, IEnumerable<SigningKey> revoked, DateTimeOffset now)
    {
        var builder = new CertificateRevocationListBuilder();
        foreach (var key in revoked)
        {
            using var certificate = X509CertificateLoader.LoadCertificate(key.Certificate);
            if (CertificateReading.IsIssued(certificate, authority))
                builder.AddEntry(certificate, key.RevokedAt);
        }
        var number = new BigInteger(now.ToUnixTimeSeconds());
        return builder.Build(authority, number, now + Next, HashAlgorithmName.SHA256, null, now);
    }
}
