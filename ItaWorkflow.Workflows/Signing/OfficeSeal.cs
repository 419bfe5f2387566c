using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Signing.Keys;
using ItaWorkflow.Workflows.Signing.Stamping;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Signing;

/// <summary>Sets the office's seal on bytes: a detached CMS, with a time-stamp where the office has an authority and it answers.</summary>
public sealed class OfficeSeal(ItaDbContext db, SealVault vault, TimestampClient timestamps)
{
    /// <returns>DER.</returns>
    public async Task<byte[]> SetAsync(byte[] content, CancellationToken cancel)
    {
        using var seal = await vault.OpenAsync(cancel);
        var cms = CadesSignature.Sign(content, seal.Certificate, seal.Authority, seal.Key);
        var stamper = await db.Organization.Select(o => o.Addresses.TimestampUrl).SingleAsync(cancel);
        if (stamper.Length > 0)
            await StampAsync(cms, new(stamper), cancel);
        return cms.Encode();
    }

    /// <summary>Nobody waits for it at night: the next seal's stamp covers this one, too.</summary>
    private async Task StampAsync(SignedCms cms, Uri stamper, CancellationToken cancel)
    {
        var signer = cms.SignerInfos[0];
        try
        {
            var token = await timestamps.StampAsync(stamper, signer, cancel);
            signer.AddUnsignedAttribute(new(CadesSignature.TimestampToken, token.AsSignedCms().Encode()));
        }
        catch (TimestampUnavailableException)
        {
            // Told by the check, which names the newest stamp.
        }
    }

    /// <param name="seal">As it was set.</param>
    /// <param name="authorities">The office's own.</param>
    /// <returns>What it says; null: it is not the office's over these bytes.</returns>
    internal static SetSeal? Read(byte[] content, byte[] seal, IReadOnlyCollection<X509Certificate2> authorities)
    {
        try
        {
            var cms = new SignedCms(new ContentInfo(content), detached: true);
            cms.Decode(seal);
            cms.CheckSignature(verifySignatureOnly: true);
            var signer = cms.SignerInfos[0];
            return
                signer.Certificate is { } certificate
                && authorities.Any(a =>
                    CertificateReading.IsIssued(certificate, a) && CertificateReading.IsCertified(certificate, a)
                )
                ? new(certificate.RawData, StampOf(signer))
                : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static DateTimeOffset? StampOf(SignerInfo signer)
    {
        foreach (var attribute in signer.UnsignedAttributes)
            if (string.Equals(attribute.Oid.Value, CadesSignature.TimestampToken.Value, StringComparison.Ordinal))
                return
                    Rfc3161TimestampToken.TryDecode(attribute.Values[0].RawData, out var token, out _)
                    && token.VerifySignatureForSignerInfo(signer, out _)
                    ? token.TokenInfo.Timestamp
                    : throw new CryptographicException("The time-stamp is not of this seal.");
        return null;
    }
}

/// <param name="Certificate">Of the seal's key, DER.</param>
/// <param name="StampedAt">By a time-stamp authority, whoever it is; null: none.</param>
internal sealed record SetSeal(byte[] Certificate, DateTimeOffset? StampedAt);
