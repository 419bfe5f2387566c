using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using ItaWorkflow.Data.Signing;
using ItaWorkflow.Workflows.Signing.Stamping;

namespace ItaWorkflow.Web.Pages.Admin.Settings;

/// <summary>A time-stamp authority, or who certifies it, as the administrator reads it.</summary>
public sealed record StamperRow(
    int Id,
    string Name,
    bool IsIssuer,
    string Fingerprint,
    DateTimeOffset ValidUntil,
    DateTimeOffset? EndedAt
)
{
    public static StamperRow Of(TrustedStamper stamper)
    {
        using var certificate = X509CertificateLoader.LoadCertificate(stamper.Certificate);
        return new(
            stamper.Id,
            TrustStamperHandler.NameOf(certificate),
            certificate.Extensions.OfType<X509BasicConstraintsExtension>().Any(e => e.CertificateAuthority),
            certificate.GetCertHashString(HashAlgorithmName.SHA256),
            new DateTimeOffset(certificate.NotAfter).ToUniversalTime(),
            stamper.EndedAt
        );
    }
}
