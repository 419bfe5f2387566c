using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using ItaWorkflow.Workflows.Pdf;
using ItaWorkflow.Workflows.Signing.Keys;
using ItaWorkflow.Workflows.Signing.Stamping;

namespace ItaWorkflow.Workflows.Signing.Verifying;

/// <summary>Whether one signature stands: what it covers, what it changed, its CMS, its certificate, its time.</summary>
internal sealed class SignatureCheck(SetSignature set, IReadOnlyCollection<X509Certificate2> authorities, TimestampTrust trust)
{
    private readonly SignatureEntries entries = new(set);
    private readonly List<VerificationFinding> faults = [];
    private DateTimeOffset at;
    private string? timeAuthority;
    private bool isTimeProved;
    private X509Certificate2? own;
    private Rfc3161TimestampToken? token;
    private X509Certificate2? stamper;
    private (string Subject, string Serial, DateTimeOffset Until) certificate = ("", "", default);

    /// <exception cref="MalformedPdfException">The signature's dictionary is none of ours.</exception>
    public SignatureFacts Check()
    {
        var name = entries.Words("Name");
        at = entries.ClaimedTime();
        CheckUpdate();
        CheckMessage();
        return new(
            set.Field.Name,
            set.Field.Page,
            name,
            entries.Words(SigningLayout.PositionKey),
            entries.Words("Reason"),
            at,
            timeAuthority,
            certificate.Subject,
            certificate.Serial,
            certificate.Until,
            faults
        )
        {
            IsTimeProved = isTimeProved,
            Certificate = own,
            Token = token,
            Stamper = stamper,
        };
    }

    private void CheckUpdate()
    {
        if (!set.CoversEverything)
            Fault(VerificationFindingKind.CoverageWrong, "ช่วงข้อมูลที่ลายมือชื่อรับรองไม่ครอบคลุมทั้งเอกสาร");
        if (!set.IsClean)
            Fault(VerificationFindingKind.MoreThanSigned, "มีการเปลี่ยนส่วนอื่นของเอกสารพร้อมกับการลงนาม");
    }

    private void CheckMessage()
    {
        try
        {
            var message = entries.Message();
            var signer = own = X509CertificateLoader.LoadCertificate(message.Certificate);
            certificate = (
                CertificateReading.NameOf(signer),
                signer.SerialNumber,
                new DateTimeOffset(signer.NotAfter).ToUniversalTime()
            );
            if (!message.Digest.AsSpan().SequenceEqual(entries.ContentDigest()))
                Fault(VerificationFindingKind.ContentChanged, "เนื้อหาไม่ตรงกับที่ลงนามไว้");
            if (!message.IsSignedBy(signer))
                throw new CryptographicException("Signed by another key.");
            CheckTimestamp(message);
            CheckCertificate(signer, message.Authority);
            if (
                set.Kind is UpdateKind.Seal
                && !certificate.Subject.EndsWith(CertificateAuthority.SealMark, StringComparison.Ordinal)
            )
                Fault(VerificationFindingKind.CertificateForeign, "ตราประทับไม่ได้ทำด้วยกุญแจของหน่วยงาน");
        }
        catch (Exception e) when (IsBroken(e))
        {
            Fault(VerificationFindingKind.SignatureBroken, "ข้อมูลลายมือชื่อเสียหายหรือถูกแก้ไข");
        }
    }

    /// <summary>What .NET throws at a hostile certificate or CMS: not only what its documentation says.</summary>
    internal static bool IsBroken(Exception e) =>
        e
            is CryptographicException
                or AsnContentException
                or ArgumentException
                or FormatException
                or ArithmeticException
                or NotSupportedException
                or InvalidOperationException;

    private void CheckTimestamp(CadesMessage message)
    {
        if (message.Token is not { } encoded)
            return;
        if (
            Rfc3161TimestampToken.TryDecode(encoded, out var read, out var length)
            && length == encoded.Length
            && read.VerifySignatureForData(message.Value, out var by)
        )
        {
            (token, stamper) = (read, by);
            (timeAuthority, isTimeProved) = (CertificateReading.NameOf(by), trust.Trusts(read, by));
            if (isTimeProved)
                at = read.TokenInfo.Timestamp;
        }
        else
            Fault(VerificationFindingKind.TimeWrong, "ตราประทับเวลาไม่ตรงกับลายมือชื่อ");
    }

    private void CheckCertificate(X509Certificate2 signer, byte[] authority)
    {
        if (
            authorities.FirstOrDefault(a => a.RawData.AsSpan().SequenceEqual(authority)) is not { } ours
            || !CertificateReading.IsCertified(signer, ours)
        )
            Fault(VerificationFindingKind.CertificateForeign, "ใบรับรองไม่ได้ออกโดยหน่วยงานนี้");
        else if (at < new DateTimeOffset(signer.NotBefore) || at > new DateTimeOffset(signer.NotAfter))
            Fault(VerificationFindingKind.CertificateOutOfTime, "ใบรับรองไม่อยู่ในช่วงที่ใช้ได้ ณ เวลาที่ลงนาม");
    }

    private void Fault(VerificationFindingKind kind, string text) => faults.Add(new(kind, text));
}
