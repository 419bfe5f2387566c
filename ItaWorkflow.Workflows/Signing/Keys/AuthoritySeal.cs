using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using ItaWorkflow.Data.Signing;
using Microsoft.AspNetCore.DataProtection;

namespace ItaWorkflow.Workflows.Signing.Keys;

/// <summary>The authority's own key, at rest under the data-protection key ring.</summary>
internal sealed class AuthoritySeal(IDataProtectionProvider protection)
{
    private readonly IDataProtector protector = protection.CreateProtector("ItaWorkflow.AuthorityKey.v1");

    public AuthorityKey Make(string organization, DateTimeOffset now)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var certificate = CertificateProfile.Authority(organization, key, now);
        return new()
        {
            Certificate = certificate.RawData,
            SealedKey = protector.Protect(key.ExportPkcs8PrivateKey()),
            CreatedAt = now,
        };
    }

    /// <returns>The certificate with its private key.</returns>
    public X509Certificate2 Open(AuthorityKey authority)
    {
        using var certificate = X509CertificateLoader.LoadCertificate(authority.Certificate);
        using var key = ECDsa.Create();
        key.ImportPkcs8PrivateKey(protector.Unprotect(authority.SealedKey), out _);
        return certificate.CopyWithPrivateKey(key);
    }
}
