using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;

namespace ItaWorkflow.Workflows.Signing.Stamping;

/// <summary>A time-stamp authority whose word counts, or counted.</summary>
/// <param name="Certificate">The authority's own, or that of who certifies it.</param>
/// <param name="Until">Its time-stamps from then on count no more; null: they do.</param>
public sealed record StamperCertificate(X509Certificate2 Certificate, DateTimeOffset? Until);

/// <summary>Whose word on time counts. A token of anybody else is well made and proves nothing. Pure.</summary>
public sealed class TimestampTrust(IReadOnlyCollection<StamperCertificate> stampers)
{
    public static readonly TimestampTrust Nobody = new([]);

    /// <summary>What a certificate is for that may time-stamp.</summary>
    internal const string TimeStamping = "1.3.6.1.5.5.7.3.8";

    /// <summary>Of all whose word counts, or counted.</summary>
    internal IEnumerable<X509Certificate2> Certificates => stampers.Select(s => s.Certificate);

    /// <summary>Somebody's word counts today.</summary>
    public bool IsSet => stampers.Any(s => s.Until is null);

    /// <summary>Whether who made the token was trusted at its time.</summary>
    public bool Trusts(Rfc3161TimestampToken token, X509Certificate2 stamper) =>
        Trusts(stamper, token.AsSignedCms().Certificates, token.TokenInfo.Timestamp);

    /// <param name="others">Certificates that may stand between.</param>
    internal bool Trusts(X509Certificate2 stamper, X509Certificate2Collection others, DateTimeOffset at)
    {
        var trusted = stampers.Where(s => s.Until is null || at < s.Until).Select(s => s.Certificate).ToList();
        if (trusted.Count == 0)
            return false;
        using var chain = new X509Chain();
        var policy = chain.ChainPolicy;
        policy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        policy.CustomTrustStore.AddRange(trusted.ToArray());
        policy.ExtraStore.AddRange(others);
        policy.ApplicationPolicy.Add(new(TimeStamping));
        policy.RevocationMode = X509RevocationMode.NoCheck;
        policy.DisableCertificateDownloads = true;
        policy.VerificationTime = at.UtcDateTime;
        // What is trusted need be no root: then the chain ends nowhere, but has it among its links.
        policy.VerificationFlags = X509VerificationFlags.AllowUnknownCertificateAuthority;
        return chain.Build(stamper) && chain.ChainElements.Any(e => trusted.Exists(t => IsSame(t, e.Certificate)));
    }

    internal static bool IsSame(X509Certificate2 one, X509Certificate2 other) =>
        one.RawData.AsSpan().SequenceEqual(other.RawData);
}
