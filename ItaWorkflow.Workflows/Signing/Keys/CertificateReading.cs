using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace ItaWorkflow.Workflows.Signing.Keys;

/// <summary>What a certificate says, of whomever it is.</summary>
internal static class CertificateReading
{
    /// <summary>As people know it; a certificate need say no name, nor one that can be read.</summary>
    public static string NameOf(X509Certificate2 certificate)
    {
        try
        {
            return certificate.GetNameInfo(X509NameType.SimpleName, false) is { Length: > 0 } name ? name : certificate.Subject;
        }
        catch (CryptographicException)
        {
            return certificate.SerialNumber;
        }
    }

    /// <summary>Hexadecimal.</summary>
    public static string Serial(byte[] certificate)
    {
        using var read = X509CertificateLoader.LoadCertificate(certificate);
        return read.SerialNumber;
    }

    /// <summary>By key identifier: authorities of one organization may have one name, or the organization several.</summary>
    public static bool IsIssued(X509Certificate2 certificate, X509Certificate2 authority)
    {
        var wanted = certificate.Extensions.OfType<X509AuthorityKeyIdentifierExtension>().SingleOrDefault()?.KeyIdentifier;
        var own = authority.Extensions.OfType<X509SubjectKeyIdentifierExtension>().SingleOrDefault()?.SubjectKeyIdentifierBytes;
        return wanted is { } a && own is { } b && a.Span.SequenceEqual(b.Span);
    }

    /// <summary>Signed by the authority's own key, with nobody between.</summary>
    public static bool IsCertified(X509Certificate2 certificate, X509Certificate2 authority)
    {
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.Add(authority);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.DisableCertificateDownloads = true;
        // Time is judged by itself, so that "expired" and "not ours" are told apart.
        chain.ChainPolicy.VerificationFlags = X509VerificationFlags.IgnoreNotTimeValid;
        return chain.Build(certificate) && chain.ChainElements.Count == 2;
    }
}
