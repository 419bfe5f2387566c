using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using ItaWorkflow.Workflows.Pdf;
using ItaWorkflow.Workflows.Signing.Keeping;
using ItaWorkflow.Workflows.Signing.Keys;

namespace ItaWorkflow.Workflows.Signing.Verifying;

/// <summary>ตราประทับเวลาเก็บรักษา: a time-stamp over the whole paper and its evidence.</summary>
/// <param name="At">What it says; null: it does not belong to these bytes.</param>
/// <param name="Until">It proves something until then: its certificate's end, or that of what it is made with.</param>
public sealed record StampFacts(
    string Field,
    DateTimeOffset? At,
    string Authority,
    DateTimeOffset Until,
    VerificationFinding? Fault
)
{
    internal Rfc3161TimestampToken? Token { get; init; }
    internal X509Certificate2? Stamper { get; init; }

    internal static StampFacts Of(SetSignature set)
    {
        if (!set.CoversEverything)
            return Wrong(set, VerificationFindingKind.CoverageWrong, "ตราประทับเวลาเก็บรักษาไม่ครอบคลุมทั้งเอกสาร");
        if (!set.IsClean)
            return Wrong(
                set,
                VerificationFindingKind.MoreThanSigned,
                "มีการเปลี่ยนส่วนอื่นของเอกสารพร้อมกับตราประทับเวลาเก็บรักษา"
            );
        try
        {
            return Read(set) ?? Wrong(set, VerificationFindingKind.StampWrong, "ตราประทับเวลาเก็บรักษาไม่ตรงกับเอกสาร");
        }
        catch (Exception e) when (SignatureCheck.IsBroken(e))
        {
            return Wrong(set, VerificationFindingKind.StampWrong, "ตราประทับเวลาเก็บรักษาเสียหายหรือถูกแก้ไข");
        }
    }

    private static StampFacts? Read(SetSignature set)
    {
        var hole = set.Dictionary.Require<PdfText>("Contents").Bytes;
        if (
            !Rfc3161TimestampToken.TryDecode(hole, out var token, out var read)
            || hole.AsSpan(read).ContainsAnyExcept((byte)0)
            || !token.VerifySignatureForData(set.Content(), out var stamper)
        )
            return null;
        DateTimeOffset end = new(stamper.NotAfter.ToUniversalTime());
        var algorithms = AlgorithmYears.OfToken(token, stamper);
        return new(
            set.Field.Name,
            token.TokenInfo.Timestamp.ToUniversalTime(),
            CertificateReading.NameOf(stamper),
            end < algorithms ? end : algorithms,
            null
        )
        {
            Token = token,
            Stamper = stamper,
        };
    }

    private static StampFacts Wrong(SetSignature set, VerificationFindingKind kind, string text) =>
        new(set.Field.Name, null, "", default, new(kind, text, $"ช่อง {set.Field.Name}"));
}
