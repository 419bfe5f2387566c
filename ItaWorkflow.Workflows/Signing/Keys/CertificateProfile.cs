using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace ItaWorkflow.Workflows.Signing.Keys;

/// <summary>What our two kinds of certificates say (RFC 5280; document signing by RFC 9336). Pure: keys and time come in.</summary>
internal static class CertificateProfile
{
    public const int AuthorityYears = 20;
    public const int OfficerYears = 2;
    private const string DocumentSigning = "1.3.6.1.5.5.7.3.36";

    /// <summary>Clocks of readers differ a little.</summary>
    private static readonly TimeSpan Slack = TimeSpan.FromMinutes(5);

    /// <returns>The certificate with its private key.</returns>
    public static X509Certificate2 Authority(string organization, ECDsa key, DateTimeOffset now)
    {
        var request = new CertificateRequest(
            Name($"{organization} (ออกใบรับรองลายมือชื่อ)", organization),
            key,
            HashAlgorithmName.SHA256
        );
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, true, 0, critical: true));
        request.CertificateExtensions.Add(
            new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, critical: true)
        );
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, critical: false));
        return request.CreateSelfSigned(now - Slack, now.AddYears(AuthorityYears));
    }

    /// <param name="authority">With its private key.</param>
    /// <param name="revocationList">Where the CRL is published; null: not known yet.</param>
    /// <returns>The certificate without a private key.</returns>
    public static X509Certificate2 Officer(
        string person,
        string organization,
        PublicKey key,
        X509Certificate2 authority,
        Uri? revocationList,
        DateTimeOffset now
    )
    {
        var request = OfficerRequest(person, organization, key, authority);
        if (revocationList is not null)
            request.CertificateExtensions.Add(
                CertificateRevocationListBuilder.BuildCrlDistributionPointExtension([revocationList.AbsoluteUri])
            );
        using var issuer =
            authority.GetECDsaPrivateKey() ?? throw new ArgumentException("The authority's key is missing.", nameof(authority));
        return request.Create(
            authority.SubjectName,
            X509SignatureGenerator.CreateForECDsa(issuer),
            now - Slack,
            now.AddYears(OfficerYears),
            SerialNumber()
        );
    }

    private static CertificateRequest OfficerRequest(
        string person,
        string organization,
        PublicKey key,
        X509Certificate2 authority
    )
    {
        var request = new CertificateRequest(Name(person, organization), key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, critical: true));
        request.CertificateExtensions.Add(
            new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation, critical: true)
        );
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid(DocumentSigning)], critical: false));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(key, critical: false));
        request.CertificateExtensions.Add(X509AuthorityKeyIdentifierExtension.CreateFromCertificate(authority, true, false));
        return request;
    }

    /// <summary>Positive, 127 random bits.</summary>
    private static byte[] SerialNumber()
    {
        var serial = RandomNumberGenerator.GetBytes(16);
        serial[0] = (byte)((serial[0] & 0x3f) | 0x40);
        return serial;
    }

    /// <summary>The builder encodes in the reverse order of adding.</summary>
    private static X500DistinguishedName Name(string common, string organization)
    {
        var name = new X500DistinguishedNameBuilder();
        name.AddCommonName(common);
        name.AddOrganizationName(organization);
        name.AddCountryOrRegion("TH");
        return name.Build();
    }
}
