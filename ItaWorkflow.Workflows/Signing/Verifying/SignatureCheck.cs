using System.Formats.Asn1;
using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using ItaWorkflow.Workflows.Pdf;
using ItaWorkflow.Workflows.Signing.Keys;
using ItaWorkflow.Workflows.Signing.Stamping;

namespace ItaWorkflow.Workflows.Signing.Verifying;

/// <summary>Whether one signature stands: what it covers, what it changed, its CMS, its certificate, its time.</summary>
internal sealed class SignatureCheck(SetSignature set, IReadOnlyCollection<X509Certificate2> authorities, TimestampTrust trust)
{
    private const int LongestSignature = 64 * 1024;
    private const int LongestWords = 8 * 1024;
    private readonly List<VerificationFinding> faults = [];
    private DateTimeOffset at;
    private string? timeAuthority;
    private bool isTimeProved;
    private (string Subject, string Serial, DateTimeOffset Until) certificate = ("", "", default);

    /// <exception cref="MalformedPdfException">The signature's dictionary is none of ours.</exception>
    public SignatureFacts Check()
    {
        var name = Words("Name");
        at = ClaimedTime();
        if (!set.CoversEverything)
            Fault(VerificationFindingKind.CoverageWrong, "ช่วงข้อมูลที่ลายมือชื่อรับรองไม่ครอบคลุมทั้งเอกสาร");
        if (!SigningUpdate.IsClean(set))
            Fault(VerificationFindingKind.MoreThanSigned, "มีการเปลี่ยนส่วนอื่นของเอกสารพร้อมกับการลงนาม");
        try
        {
            CheckCms();
        }
        catch (Exception e) when (IsBroken(e))
        {
            Fault(VerificationFindingKind.SignatureBroken, "ข้อมูลลายมือชื่อเสียหายหรือถูกแก้ไข");
        }
        return new(
            set.Field.Name,
            set.Field.Page,
            name,
            Words(PdfSigner.PositionKey),
            Words("Reason"),
            at,
            timeAuthority,
            certificate.Subject,
            certificate.Serial,
            certificate.Until,
            faults
        )
        {
            IsTimeProved = isTimeProved,
        };
    }

    /// <summary>What .NET throws at a hostile certificate or CMS: not only what its documentation says.</summary>
    private static bool IsBroken(Exception e) =>
        e
            is CryptographicException
                or AsnContentException
                or ArgumentException
                or FormatException
                or ArithmeticException
                or NotSupportedException
                or InvalidOperationException;

    private void CheckCms()
    {
        var hole = set.Dictionary.Require<PdfText>("Contents").Short(LongestSignature);
        AsnDecoder.ReadEncodedValue(hole, AsnEncodingRules.DER, out _, out _, out var length);
        if (hole.AsSpan(length).ContainsAnyExcept((byte)0))
            throw new CryptographicException("Something stands behind the signature.");
        var message = CadesMessage.Read(hole.AsMemory(0, length));
        using var signer = X509CertificateLoader.LoadCertificate(message.Certificate);
        certificate = (
            CertificateProfile.NameOf(signer),
            signer.SerialNumber,
            new DateTimeOffset(signer.NotAfter).ToUniversalTime()
        );
        if (!message.Digest.AsSpan().SequenceEqual(ContentDigest()))
            Fault(VerificationFindingKind.ContentChanged, "เนื้อหาไม่ตรงกับที่ลงนามไว้");
        if (!message.IsSignedBy(signer))
            throw new CryptographicException("Signed by another key.");
        CheckTimestamp(message);
        CheckCertificate(signer, message.Authority);
    }

    /// <summary>SHA-256 of the file without the hole where the signature stands.</summary>
    private byte[] ContentDigest()
    {
        var (file, hole) = (set.After, set.Dictionary.Require<PdfText>("Contents").Span);
        file.Budget.LookThrough(file.Bytes.Length);
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        digest.AppendData(file.Bytes.Span[..hole.Start]);
        digest.AppendData(file.Bytes.Span[hole.End..]);
        return digest.GetHashAndReset();
    }

    private void CheckTimestamp(CadesMessage message)
    {
        if (message.Token is not { } encoded)
            return;
        if (
            Rfc3161TimestampToken.TryDecode(encoded, out var token, out var read)
            && read == encoded.Length
            && token.VerifySignatureForData(message.Value, out var stamper)
        )
        {
            (timeAuthority, isTimeProved) = (CertificateProfile.NameOf(stamper), trust.Trusts(token, stamper));
            if (isTimeProved)
                at = token.TokenInfo.Timestamp;
        }
        else
            Fault(VerificationFindingKind.TimeWrong, "ตราประทับเวลาไม่ตรงกับลายมือชื่อ");
    }

    private void CheckCertificate(X509Certificate2 signer, byte[] authority)
    {
        if (
            authorities.FirstOrDefault(a => a.RawData.AsSpan().SequenceEqual(authority)) is not { } ours
            || !IsIssuedBy(ours, signer)
        )
            Fault(VerificationFindingKind.CertificateForeign, "ใบรับรองไม่ได้ออกโดยหน่วยงานนี้");
        else if (at < new DateTimeOffset(signer.NotBefore) || at > new DateTimeOffset(signer.NotAfter))
            Fault(VerificationFindingKind.CertificateOutOfTime, "ใบรับรองไม่อยู่ในช่วงที่ใช้ได้ ณ เวลาที่ลงนาม");
    }

    private static bool IsIssuedBy(X509Certificate2 issuer, X509Certificate2 signer)
    {
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.Add(issuer);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.DisableCertificateDownloads = true;
        // Time is judged by itself, so that "expired" and "not ours" are told apart.
        chain.ChainPolicy.VerificationFlags = X509VerificationFlags.IgnoreNotTimeValid;
        return chain.Build(signer) && chain.ChainElements.Count == 2;
    }

    private DateTimeOffset ClaimedTime()
    {
        var text = Encoding
            .ASCII.GetString(set.Dictionary.Require<PdfText>("M").Short(LongestWords))
            .Replace('\'', ':')
            .TrimEnd(':');
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
        set.Dictionary.Require<PdfText>(key).Short(LongestWords) is [0xfe, 0xff, .. var text]
            ? Encoding.BigEndianUnicode.GetString(text)
            : throw new MalformedPdfException("Words are UTF-16.");

    private void Fault(VerificationFindingKind kind, string text) => faults.Add(new(kind, text));
}
