using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Text;
using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Workflows.Pdf;
using ItaWorkflow.Workflows.Signing.Stamping;
using ItaWorkflow.Workflows.Signing.Verifying;

namespace ItaWorkflow.Workflows.Signing;

/// <summary>Sets one PAdES signature (B-B, or B-T with a time-stamp) into a prepared field: bytes in, bytes out.</summary>
public sealed class PdfSigner(TimestampClient timestamps)
{
    /// <summary>A CMS is 1.5 KB, with a time-stamp token 4 to 7 KB.</summary>
    private const int RoomForSignature = 12 * 1024;

    /// <summary>Four numbers of ten digits in brackets.</summary>
    private const int RoomForRange = 1 + 4 * 11;

    /// <exception cref="MalformedPdfException">The base is not our typesetter's, or has no such empty field.</exception>
    /// <exception cref="TimestampUnavailableException">No time-stamp that counts, and the policy requires one.</exception>
    public Task<SignedPdf> SignAsync(SigningRequest request, CancellationToken cancel) =>
        FillAsync(request, Lay(request), cancel);

    /// <summary>The update with its two holes, before anything is signed.</summary>
    internal sealed record Layout(PdfUpdate Update, PdfHole Range, PdfHole Contents);

    internal static Layout Lay(SigningRequest request)
    {
        var file = PdfFile.Read(request.Base);
        var field =
            file.Fields.SingleOrDefault(f => !f.IsSigned && string.Equals(f.Name, request.Field, StringComparison.Ordinal))
            ?? throw new MalformedPdfException("There is no such empty signature field.");

        var layout = new Layout(new(file), new(RoomForRange), new(2 * RoomForSignature + 2));
        var appearance = new PageImport(PdfFile.Read(request.Appearance), layout.Update).Copy();
        var signature = layout.Update.Add(Dictionary(request, layout.Range, layout.Contents));
        layout.Update.Put(field.Number, field.Widget.With("AP", new PdfDictionary(("N", appearance))).With("V", signature));
        return layout;
    }

    internal async Task<SignedPdf> FillAsync(SigningRequest request, Layout layout, CancellationToken cancel)
    {
        var pdf = layout.Update.ToBytes();
        var (range, contents) = (layout.Update.Find(layout.Range), layout.Update.Find(layout.Contents));
        var (start, end) = (contents.Start.Value, contents.End.Value);
        var numbers = string.Create(CultureInfo.InvariantCulture, $"[{0:D10} {start:D10} {end:D10} {pdf.Length - end:D10}]");
        Encoding.ASCII.GetBytes(numbers).CopyTo(pdf.AsSpan(range));

        var cms = CadesSignature.Sign([.. pdf[..start], .. pdf[end..]], request);
        var token = await StampAsync(request, cms, cancel);
        var encoded = cms.Encode();
        if (encoded.Length > RoomForSignature)
            throw new CryptographicException("The signature is larger than the room left for it.");
        Array.Resize(ref encoded, RoomForSignature);
        Encoding.ASCII.GetBytes($"<{Convert.ToHexStringLower(encoded)}>").CopyTo(pdf.AsSpan(contents));
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

    internal static PdfDictionary Dictionary(SigningRequest request, PdfHole range, PdfHole contents)
    {
        var local = request.At.ToOffset(ThaiDate.Offset).DateTime;
        var at = string.Create(CultureInfo.InvariantCulture, $"D:{local:yyyyMMddHHmmss}+07'00'");
        return new(
            ("Type", new PdfName("Sig")),
            ("Filter", new PdfName("Adobe.PPKLite")),
            ("SubFilter", new PdfName("ETSI.CAdES.detached")),
            ("Name", SignatureFields.Words(request.Name)),
            (PositionKey, SignatureFields.Words(request.Position)),
            ("Reason", SignatureFields.Words(request.Reason)),
            ("M", new PdfText(Encoding.ASCII.GetBytes(at))),
            ("ByteRange", range),
            ("Contents", contents)
        );
    }

    /// <summary>Our own key (a second-class name, ISO 32000-2 annex E): in which position the person signed.</summary>
    internal const string PositionKey = "ITAW_Position";
}
