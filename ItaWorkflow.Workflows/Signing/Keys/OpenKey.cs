using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using ItaWorkflow.Data.Signing;

namespace ItaWorkflow.Workflows.Signing.Keys;

/// <summary>An officer's key, opened by the PIN for this one act. Dispose it when the act is done.</summary>
public sealed class OpenKey : IDisposable
{
    /// <summary>The row it came from.</summary>
    public required int SigningKeyId { get; init; }

    public required AsymmetricAlgorithm Key { get; init; }
    public required X509Certificate2 Certificate { get; init; }

    /// <summary>Who issued the certificate.</summary>
    public required X509Certificate2 Authority { get; init; }

    internal static OpenKey From(SigningKey row, byte[] secret, IReadOnlyList<X509Certificate2> authorities)
    {
        var certificate = X509CertificateLoader.LoadCertificate(row.Certificate);
        var key = ECDsa.Create();
        key.ImportPkcs8PrivateKey(secret, out _);
        CryptographicOperations.ZeroMemory(secret);
        return new()
        {
            SigningKeyId = row.Id,
            Key = key,
            Certificate = certificate,
            Authority =
                authorities.FirstOrDefault(a => CertificateReading.IsIssued(certificate, a))
                ?? throw new CryptographicException("The certificate's authority is not ours."),
        };
    }

    public void Dispose()
    {
        Key.Dispose();
        Certificate.Dispose();
        Authority.Dispose();
    }
}
