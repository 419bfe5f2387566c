using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using ItaWorkflow.Workflows.Pdf;
using ItaWorkflow.Workflows.Signing.Stamping;
using ItaWorkflow.Workflows.Signing.Verifying;

namespace ItaWorkflow.Workflows.Signing;

/// <summary>Sets one PAdES signature (B-B, or B-T with a time-stamp) into a prepared field: bytes in, bytes out.</summary>
public sealed class PdfSigner(TimestampClient timestamps)
{
    /// <exception cref="MalformedPdfException">The base is not our typesetter's, or has no such empty field.</exception>
    /// <exception cref="TimestampUnavailableException">No time-stamp that counts, and the policy requires one.</exception>
    public Task<SignedPdf> SignAsync(SigningRequest request, CancellationToken cancel) =>
        FillAsync(request, SigningLayout.Of(request), cancel);

    internal async Task<SignedPdf> FillAsync(SigningRequest request, SigningLayout layout, CancellationToken cancel)
    {
        var pdf = layout.ToBytes();
        var cms = CadesSignature.Sign(layout.Covered(pdf), request);
        var token = await StampAsync(request, cms, cancel);
        layout.Fill(pdf, cms.Encode());
        var counts = token is not null && StampCheck.IsTrusted(token, cms.SignerInfos[0], request.Trust);
        return new(pdf, Convert.ToHexStringLower(SHA256.HashData(pdf)), counts, token?.TokenInfo.Timestamp.ToUniversalTime());
    }

    private async Task<Rfc3161TimestampToken?> StampAsync(SigningRequest request, SignedCms cms, CancellationToken cancel)
    {
        if (request.TimestampAuthority is not { } authority)
            return null;
        var signer = cms.SignerInfos[0];
        try
        {
            var token = await AskAsync(authority, signer, request.NotBefore, cancel);
            if (StampCheck.Refuse(token, signer, request) is { } refusal)
                throw new TimestampUnavailableException(refusal);
            signer.AddUnsignedAttribute(new(CadesSignature.TimestampToken, token.AsSignedCms().Encode()));
            return token;
        }
        catch (TimestampUnavailableException) when (request.TimestampPolicy is TimestampPolicy.WhenReachable)
        {
            return null;
        }
    }

    /// <summary>An authority a little behind the clock of the last signature is waited for.</summary>
    private async Task<Rfc3161TimestampToken> AskAsync(
        Uri authority,
        SignerInfo signer,
        DateTimeOffset? notBefore,
        CancellationToken cancel
    )
    {
        var token = await timestamps.StampAsync(authority, signer, cancel);
        if (notBefore - token.TokenInfo.Timestamp is not { } early || early <= TimeSpan.Zero || early > SigningClock.Patience)
            return token;
        await Task.Delay(early, cancel);
        return await timestamps.StampAsync(authority, signer, cancel);
    }
}
