using System.Formats.Asn1;
using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using ItaWorkflow.Workflows.Signing.Pdf;

namespace ItaWorkflow.Workflows.Signing;

/// <summary>Whether one signature stands: what it covers, what it changed, its CMS, its certificate, its time.</summary>
internal sealed class SignatureCheck(SetSignature set, IReadOnlyCollection<X509Certificate2> authorities, TimestampTrust trust)
{
    private readonly List<VerificationFinding> faults = [];
    private DateTimeOffset at;
    private string? timeAuthority;
    private bool isTimeProved;
    private X509Certificate2? certificate;

    /// <exception cref="MalformedPdfException">The signature's dictionary is none of ours.</exception>
    public SignatureFacts Check()
    {
        var name = Words("Name");
        at = ClaimedTime();
        if (!set.CoversEverything)
            Fault(FindingKind.CoverageWrong, "ช่วงข้อมูลที่ลายมือชื่อรับรองไม่ครอบคลุมทั้งเอกสาร");
        if (!SigningUpdate.IsClean(set))
            Fault(FindingKind.MoreThanSigned, "มีการเปลี่ยนส่วนอื่นของเอกสารพร้อมกับการลงนาม");
        try
        {
            CheckCms();
        }
        catch (Exception e) when (e is CryptographicException or AsnContentException)
        {
            Fault(FindingKind.SignatureBroken, "ข้อมูลลายมือชื่อเสียหายหรือถูกแก้ไข");
        }
        return new(
            set.Field.Name,
            set.Field.Page,
            name,
            Words(PdfSigner.PositionKey),
            Words("Reason"),
            at,
            timeAuthority,
            certificate?.GetNameInfo(X509NameType.SimpleName, false) ?? "",
            certificate?.SerialNumber ?? "",
            certificate is null ? default : new DateTimeOffset(certificate.NotAfter).ToUniversalTime(),
            faults
        )
        {
            IsTimeProved = isTimeProved,
        };
    }

    private void CheckCms()
    {
        var hole = set.Dictionary.Require<PdfText>("Contents").Bytes;
        AsnDecoder.ReadEncodedValue(hole, AsnEncodingRules.DER, out _, out _, out var length);
        var content = Content();
        var cms = new SignedCms(new ContentInfo(content), detached: true);
        cms.Decode(hole.AsSpan(0, length));
        if (
            hole.AsSpan(length).ContainsAnyExcept((byte)0)
            || cms.SignerInfos.Count != 1
            || cms.SignerInfos[0].Certificate is null
        )
            throw new CryptographicException("Not one signature with its certificate.");

        var signer = cms.SignerInfos[0];
        certificate = signer.Certificate!;
        var digest = Attribute(signer, CadesSignature.MessageDigest) is Pkcs9MessageDigest found ? found.MessageDigest : [];
        if (!digest.AsSpan().SequenceEqual(SHA256.HashData(content)))
            Fault(FindingKind.ContentChanged, "เนื้อหาไม่ตรงกับที่ลงนามไว้");
        else
            cms.CheckSignature(verifySignatureOnly: true);
        CheckProfile(signer);
        CheckTimestamp(signer);
        CheckCertificate(cms);
    }

    private byte[] Content()
    {
        var hole = set.Dictionary.Require<PdfText>("Contents").Span;
        return [.. set.After.Bytes.Span[..hole.Start], .. set.After.Bytes.Span[hole.End..]];
    }

    /// <summary>Exactly what our signer writes: three signed attributes, SHA-256, the certificate bound in.</summary>
    private void CheckProfile(SignerInfo signer)
    {
        var bound = Attribute(signer, CadesSignature.SigningCertificateV2)?.RawData ?? [];
        if (
            signer.SignedAttributes.Count != 3
            || Attribute(signer, CadesSignature.ContentType) is null
            || !string.Equals(signer.DigestAlgorithm.Value, CadesSignature.Sha256.Value, StringComparison.Ordinal)
            || !bound.AsSpan().SequenceEqual(CadesSignature.SigningCertificate(certificate!))
        )
            throw new CryptographicException("Not our profile.");
    }

    private void CheckTimestamp(SignerInfo signer)
    {
        if (signer.UnsignedAttributes.Count == 0)
            return;
        if (
            signer.UnsignedAttributes.Count == 1
            && signer.UnsignedAttributes[0] is { Values.Count: 1 } only
            && string.Equals(only.Oid.Value, CadesSignature.TimestampToken.Value, StringComparison.Ordinal)
            && Rfc3161TimestampToken.TryDecode(only.Values[0].RawData, out var token, out var read)
            && read == only.Values[0].RawData.Length
            && token.VerifySignatureForSignerInfo(signer, out var stamper)
        )
        {
            (timeAuthority, isTimeProved) = (CertificateProfile.NameOf(stamper), trust.Trusts(token, stamper));
            if (isTimeProved)
                at = token.TokenInfo.Timestamp;
        }
        else
            Fault(FindingKind.TimeWrong, "ตราประทับเวลาไม่ตรงกับลายมือชื่อ");
    }

    private void CheckCertificate(SignedCms cms)
    {
        var others = cms.Certificates.Where(c => !c.RawData.AsSpan().SequenceEqual(certificate!.RawData)).ToList();
        if (
            others is not [var issuer]
            || !authorities.Any(a => a.RawData.AsSpan().SequenceEqual(issuer.RawData))
            || !IsIssuedBy(issuer)
        )
            Fault(FindingKind.CertificateForeign, "ใบรับรองไม่ได้ออกโดยหน่วยงานนี้");
        else if (at < new DateTimeOffset(certificate!.NotBefore) || at > new DateTimeOffset(certificate.NotAfter))
            Fault(FindingKind.CertificateOutOfTime, "ใบรับรองไม่อยู่ในช่วงที่ใช้ได้ ณ เวลาที่ลงนาม");
    }

    private bool IsIssuedBy(X509Certificate2 issuer)
    {
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.Add(issuer);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.DisableCertificateDownloads = true;
        // Time is judged by itself, so that "expired" and "not ours" are told apart.
        chain.ChainPolicy.VerificationFlags = X509VerificationFlags.IgnoreNotTimeValid;
        return chain.Build(certificate!) && chain.ChainElements.Count == 2;
    }

    private static AsnEncodedData? Attribute(SignerInfo signer, Oid kind)
    {
        var found = signer
            .SignedAttributes.OfType<CryptographicAttributeObject>()
            .Where(a => string.Equals(a.Oid.Value, kind.Value, StringComparison.Ordinal))
            .ToList();
        return found is [{ Values.Count: 1 } only] ? only.Values[0] : null;
    }

    private DateTimeOffset ClaimedTime()
    {
        var text = Encoding.ASCII.GetString(set.Dictionary.Require<PdfText>("M").Bytes).Replace('\'', ':').TrimEnd(':');
        return DateTimeOffset.TryParseExact(
            text,
            "'D:'yyyyMMddHHmmsszzz",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var claimed
        )
            ? claimed
            : throw new MalformedPdfException("The claimed time is none.");
    }

    private string Words(string key) =>
        set.Dictionary.Require<PdfText>(key).Bytes is [0xfe, 0xff, .. var text]
            ? Encoding.BigEndianUnicode.GetString(text)
            : throw new MalformedPdfException("Words are UTF-16.");

    private void Fault(FindingKind kind, string text) => faults.Add(new(kind, text));
}
