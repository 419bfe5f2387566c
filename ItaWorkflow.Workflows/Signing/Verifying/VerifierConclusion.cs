using ItaWorkflow.Workflows.Pdf;

namespace ItaWorkflow.Workflows.Signing.Verifying;

/// <summary>What follows from all that was found: the verdict, and every finding in the order in which people read them.</summary>
internal static class VerifierConclusion
{
    /// <param name="signed">The part of the file that signatures cover.</param>
    public static Verification Of(byte[] pdf, PdfFile signed, List<SignatureFacts> signatures)
    {
        var fields = signed.Fields.Count;
        var isPadded = signed.Bytes.Length < pdf.Length && Padding.IsBehind(signed, pdf);
        List<VerificationFinding> faults =
        [
            .. isPadded ? [] : Behind(signed, pdf),
            .. signatures.SelectMany(s => s.Faults.Select(f => f with { Detail = $"ลายมือชื่อของ {s.Name}" })),
        ];
        var doubts = TimeDoubts.Of(signatures);
        var verdict = Verdict(signatures, faults, doubts);
        if (isPadded && verdict is (VerificationVerdict.Genuine or VerificationVerdict.TimeUnproved))
            verdict = VerificationVerdict.Padded;
        return new(
            verdict,
            verdict.Sentence(),
            [
                .. faults,
                .. isPadded
                    ? [Padding.Found(pdf.Length - signed.Bytes.Length, "ต่อท้ายไฟล์")]
                    : Array.Empty<VerificationFinding>(),
                .. doubts,
                .. Sound(signatures),
                .. Unsigned(signatures.Count, fields),
            ],
            signatures,
            signed.Bytes.Length,
            fields
        );
    }

    private static VerificationVerdict Verdict(
        List<SignatureFacts> signatures,
        List<VerificationFinding> faults,
        List<VerificationFinding> doubts
    ) =>
        signatures.TrueForAll(s => s.Faults.Any(f => f.Kind is VerificationFindingKind.CertificateForeign))
            ? VerificationVerdict.NotOurs
        : faults.Exists(f => f.Kind is not VerificationFindingKind.CutShort) ? VerificationVerdict.Altered
        : faults.Count > 0 ? VerificationVerdict.CutShort
        : doubts.Count > 0 ? VerificationVerdict.TimeUnproved
        : VerificationVerdict.Genuine;

    private static IEnumerable<VerificationFinding> Behind(PdfFile signed, byte[] pdf)
    {
        if (signed.Bytes.Length == pdf.Length)
            yield break;
        yield return CutSigning.IsBegun(signed, pdf)
            ? new(
                VerificationFindingKind.CutShort,
                "ไฟล์ขาดกลางการลงนามครั้งสุดท้าย ลายมือชื่อนั้นจึงตรวจไม่ได้",
                $"ไฟล์ขาดหลังอักขระที่ {pdf.Length:N0} ก่อนที่การลงนามจะครบ"
            )
            : new(
                VerificationFindingKind.Appended,
                "มีการเพิ่มหรือเปลี่ยนเนื้อหาหลังลายมือชื่อสุดท้าย",
                $"ไฟล์มีข้อมูลยาว {pdf.Length - signed.Bytes.Length:N0} อักขระที่ไม่มีผู้ใดลงนามรับรอง"
            );
    }

    private static IEnumerable<VerificationFinding> Sound(List<SignatureFacts> signatures)
    {
        if (signatures.TrueForAll(s => s.Stands))
            yield return new(
                VerificationFindingKind.Sound,
                $"ลายมือชื่อทั้ง {signatures.Count} ตรงกับเนื้อหาที่ลงนาม และใบรับรองใช้ได้ ณ เวลาที่ลงนาม"
            );
        if (signatures.TrueForAll(s => s.IsTimeProved))
            yield return new(VerificationFindingKind.Sound, "เวลาลงนามทุกลายมือชื่อมีผู้ให้บริการประทับเวลารับรอง");
    }

    private static IEnumerable<VerificationFinding> Unsigned(int signatures, int fields)
    {
        if (signatures < fields)
            yield return new(VerificationFindingKind.NotAllSigned, $"ลงนามแล้ว {signatures} จาก {fields} ช่อง");
    }
}
