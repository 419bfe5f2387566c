using System.Security.Cryptography.X509Certificates;
using ItaWorkflow.Data.Signing;

namespace ItaWorkflow.Web.Pages.Account;

/// <summary>What a certificate says, for its owner.</summary>
public sealed record CertificateCard(
    string Subject,
    string Issuer,
    string Serial,
    DateTimeOffset Since,
    DateTimeOffset Until,
    DateTimeOffset? RestsUntil,
    bool IsExpired,
    bool EndsSoon
)
{
    private const int SoonDays = 60;

    public static CertificateCard Of(SigningKey key, DateTimeOffset now)
    {
        using var certificate = X509CertificateLoader.LoadCertificate(key.Certificate);
        return new(
            certificate.GetNameInfo(X509NameType.SimpleName, false),
            certificate.GetNameInfo(X509NameType.SimpleName, true),
            certificate.SerialNumber,
            key.CreatedAt,
            key.ExpiresAt,
            key.LockedUntil > now ? key.LockedUntil : null,
            key.ExpiresAt <= now,
            key.ExpiresAt <= now.AddDays(SoonDays)
        );
    }
}
