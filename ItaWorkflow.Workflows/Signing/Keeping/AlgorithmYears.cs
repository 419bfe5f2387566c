using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;

namespace ItaWorkflow.Workflows.Signing.Keeping;

/// <summary>
/// Until when a way of signing proves something (after ETSI TS 119 312). One table: when a way is broken earlier, its line changes, and
/// everything that leans on it is renewed twelve months before.
/// </summary>
internal static class AlgorithmYears
{
    private const int SmallestRsa = 1900;
    private const int SmallestCurve = 256;
    private static readonly DateTimeOffset Never = DateTimeOffset.MinValue;
    private static readonly DateTimeOffset Open = DateTimeOffset.MaxValue;

    /// <summary>RSA by PKCS #1 v1.5, of every size.</summary>
    private static readonly DateTimeOffset EndOfOldRsa = new(2029, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly Dictionary<string, DateTimeOffset> Hashes = new(StringComparer.Ordinal)
    {
        ["1.3.14.3.2.26"] = new(2017, 1, 1, 0, 0, 0, TimeSpan.Zero), // SHA-1
        ["2.16.840.1.101.3.4.2.4"] = EndOfOldRsa, // SHA-224
        ["2.16.840.1.101.3.4.2.1"] = Open, // SHA-256
        ["2.16.840.1.101.3.4.2.2"] = Open, // SHA-384
        ["2.16.840.1.101.3.4.2.3"] = Open, // SHA-512
        ["2.16.840.1.101.3.4.2.8"] = Open, // SHA3-256
        ["2.16.840.1.101.3.4.2.9"] = Open, // SHA3-384
        ["2.16.840.1.101.3.4.2.10"] = Open, // SHA3-512
    };

    /// <returns>Unknown ones never proved anything.</returns>
    public static DateTimeOffset OfHash(string? oid) => Hashes.GetValueOrDefault(oid ?? "", Never);

    public static DateTimeOffset OfKey(X509Certificate2 certificate)
    {
        using var rsa = certificate.GetRSAPublicKey();
        if (rsa is not null)
            return rsa.KeySize >= SmallestRsa ? EndOfOldRsa : Never;
        using var curve = certificate.GetECDsaPublicKey();
        return curve?.KeySize >= SmallestCurve ? Open : Never;
    }

    /// <summary>Of all that a time-stamp leans on.</summary>
    public static DateTimeOffset OfToken(Rfc3161TimestampToken token, X509Certificate2 stamper)
    {
        var signer = token.AsSignedCms().SignerInfos[0];
        DateTimeOffset[] all =
        [
            OfHash(token.TokenInfo.HashAlgorithmId.Value),
            OfHash(signer.DigestAlgorithm.Value),
            OfKey(stamper),
        ];
        return all.Min();
    }
}
