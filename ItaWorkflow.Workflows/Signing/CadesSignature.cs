using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;

namespace ItaWorkflow.Workflows.Signing;

/// <summary>
/// The CMS inside a PAdES baseline signature (ETSI EN 319 142-1): detached, SHA-256, signed attributes contentType,
/// messageDigest and signingCertificateV2 only; the claimed time stands in the PDF's dictionary instead.
/// </summary>
internal static class CadesSignature
{
    public const string Data = "1.2.840.113549.1.7.1";
    public static readonly Oid Sha256 = new("2.16.840.1.101.3.4.2.1");
    public static readonly Oid ContentType = new("1.2.840.113549.1.9.3");
    public static readonly Oid MessageDigest = new("1.2.840.113549.1.9.4");
    public static readonly Oid SigningCertificateV2 = new("1.2.840.113549.1.9.16.2.47");
    public static readonly Oid TimestampToken = new("1.2.840.113549.1.9.16.2.14");

    public static SignedCms Sign(byte[] content, SigningRequest request) =>
        Sign(content, request.Certificate, request.Authority, request.Key);

    public static SignedCms Sign(
        byte[] content,
        X509Certificate2 certificate,
        X509Certificate2 authority,
        AsymmetricAlgorithm key
    )
    {
        var signer = new CmsSigner(SubjectIdentifierType.IssuerAndSerialNumber, certificate, key)
        {
            DigestAlgorithm = Sha256,
            IncludeOption = X509IncludeOption.None,
        };
        signer.SignedAttributes.Add(new AsnEncodedData(SigningCertificateV2, SigningCertificate(certificate)));
        signer.Certificates.Add(certificate);
        signer.Certificates.Add(authority);
        var cms = new SignedCms(new ContentInfo(content), detached: true);
        cms.ComputeSignature(signer, silent: true);
        return cms;
    }

    /// <summary>SigningCertificateV2 (RFC 5035) with one ESSCertIDv2; SHA-256 is its default and stays unwritten.</summary>
    public static byte[] SigningCertificate(X509Certificate2 certificate)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        using (writer.PushSequence())
        using (writer.PushSequence())
            writer.WriteOctetString(certificate.GetCertHash(HashAlgorithmName.SHA256));
        return writer.Encode();
    }
}
