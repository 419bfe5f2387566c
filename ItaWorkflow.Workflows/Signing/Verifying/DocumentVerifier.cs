using System.Security.Cryptography.X509Certificates;
using ItaWorkflow.Workflows.Pdf;
using ItaWorkflow.Workflows.Signing.Stamping;

namespace ItaWorkflow.Workflows.Signing.Verifying;

/// <summary>
/// Whether a PDF is what our officers signed, told from its bytes alone: every signature and certificate stands, each covers all that
/// came before it and changed only its own field, and nothing follows the last.
/// </summary>
public static class DocumentVerifier
{
    /// <summary>Every PDF that this system signed has these letters in it.</summary>
    private static readonly byte[] OurMark = [.. "/"u8, .. System.Text.Encoding.ASCII.GetBytes(PdfSigner.PositionKey)];

    /// <param name="authorities">Every certification authority the organization ever had.</param>
    /// <param name="trust">Whose time-stamps prove a time; null: nobody's.</param>
    public static Verification Verify(
        byte[] pdf,
        IReadOnlyCollection<X509Certificate2> authorities,
        TimestampTrust? trust = null,
        CancellationToken cancel = default
    ) => Verify(pdf, authorities, trust ?? TimestampTrust.Nobody, new PdfBudget(cancel));

    internal static Verification Verify(
        byte[] pdf,
        IReadOnlyCollection<X509Certificate2> authorities,
        TimestampTrust trust,
        PdfBudget budget
    )
    {
        if (!pdf.AsSpan().StartsWith("%PDF-"u8))
            return Bare(VerificationVerdict.NotPdf, "ไฟล์นี้ไม่ใช่ PDF ที่ตรวจได้");
        if (pdf.Length > PdfFile.LargestFile)
            return Bare(VerificationVerdict.TooTangled, TooTangled);
        try
        {
            return PdfFile.Open(pdf, budget).LongestHead() is { } file ? Verify(pdf, file, authorities, trust) : Unreadable(pdf);
        }
        catch (MalformedPdfException e) when (e.IsTooTangled)
        {
            return Bare(VerificationVerdict.TooTangled, TooTangled);
        }
        catch (MalformedPdfException)
        {
            return Unreadable(pdf);
        }
    }

    private static Verification Verify(
        byte[] pdf,
        PdfFile file,
        IReadOnlyCollection<X509Certificate2> authorities,
        TimestampTrust trust
    )
    {
        if (SignedPart.Find(file) is not { } signed)
            return CutSigning.IsBegun(file, pdf) ? Bare(VerificationVerdict.CutShort, CutShort) : Unreadable(pdf);
        var signatures = SignedPart
            .Signatures(signed)
            .Select(set => new SignatureCheck(set, authorities, trust).Check())
            .ToList();
        var findings = new List<VerificationFinding>();
        if (signed.Bytes.Length < pdf.Length)
            findings.Add(Behind(signed, pdf));
        findings.AddRange(signatures.SelectMany(s => s.Faults.Select(f => f with { Detail = $"ลายมือชื่อของ {s.Name}" })));
        return Conclude(signed, signatures, findings);
    }

    private static VerificationFinding Behind(PdfFile signed, byte[] pdf) =>
        CutSigning.IsBegun(signed, pdf)
            ? new(
                VerificationFindingKind.CutShort,
                "ไฟล์ขาดกลางการลงนามครั้งสุดท้าย ลายมือชื่อนั้นจึงตรวจไม่ได้",
                $"ไฟล์จบที่ไบต์ที่ {pdf.Length:N0} ก่อนที่การลงนามจะครบ"
            )
            : new(
                VerificationFindingKind.Appended,
                "มีการเพิ่มหรือเปลี่ยนเนื้อหาหลังลายมือชื่อสุดท้าย",
                $"ไฟล์มีข้อมูล {pdf.Length - signed.Bytes.Length:N0} ไบต์ที่ไม่มีผู้ใดลงนามรับรอง"
            );

    private static Verification Conclude(PdfFile signed, List<SignatureFacts> signatures, List<VerificationFinding> findings)
    {
        var fields = signed.Fields.Count;
        var doubts = TimeDoubts.Of(signatures);
        var (verdict, sentence) =
            findings.Exists(f => f.Kind is not VerificationFindingKind.CutShort) ? (VerificationVerdict.Altered, Altered)
            : findings.Count > 0 ? (VerificationVerdict.CutShort, CutShort)
            : doubts.Count > 0 ? (VerificationVerdict.TimeUnproved, TimeUnproved)
            : (VerificationVerdict.Genuine, Genuine);
        findings.AddRange(doubts);
        if (signatures.TrueForAll(s => s.Stands))
            findings.Add(
                new(
                    VerificationFindingKind.Sound,
                    $"ลายมือชื่อทั้ง {signatures.Count} ตรงกับเนื้อหาที่ลงนาม และใบรับรองใช้ได้ ณ เวลาที่ลงนาม"
                )
            );
        if (signatures.TrueForAll(s => s.IsTimeProved))
            findings.Add(new(VerificationFindingKind.Sound, "เวลาลงนามทุกลายมือชื่อมีผู้ให้บริการประทับเวลารับรอง"));
        if (signatures.Count < fields)
            findings.Add(new(VerificationFindingKind.NotAllSigned, $"ลงนามแล้ว {signatures.Count} จาก {fields} ช่อง"));

        if (signatures.TrueForAll(s => s.Faults.Any(f => f.Kind is VerificationFindingKind.CertificateForeign)))
            (verdict, sentence) = (VerificationVerdict.NotOurs, NotOurs);
        return new(verdict, sentence, findings, signatures, signed.Bytes.Length, fields);
    }

    private static Verification Unreadable(byte[] pdf) =>
        pdf.AsSpan().IndexOf(OurMark) >= 0
            ? Bare(VerificationVerdict.Altered, Altered) with
            {
                Findings =
                [
                    new(
                        VerificationFindingKind.Unreadable,
                        "โครงสร้างไฟล์เสียหายหรือถูกเปลี่ยน จึงไม่เหลือฉบับที่ลายมือชื่อรับรองทั้งฉบับ"
                    ),
                ],
            }
        : IsCut(pdf) ? Bare(VerificationVerdict.CutShort, CutShort)
        : Bare(VerificationVerdict.NotSigned, "ไฟล์นี้ไม่มีลายมือชื่ออิเล็กทรอนิกส์ของระบบนี้");

    /// <summary>Whoever makes a PDF ends it so.</summary>
    private static bool IsCut(byte[] pdf) => !pdf.AsSpan().TrimEnd("\0\t\n\f\r "u8).EndsWith("%%EOF"u8);

    private static Verification Bare(VerificationVerdict verdict, string sentence) => new(verdict, sentence, [], [], 0, 0);

    private const string Genuine = "เอกสารแท้ ไม่มีการแก้ไขหลังลงนาม";
    private const string TimeUnproved = "เอกสารแท้ ไม่มีการแก้ไขหลังลงนาม แต่เวลาลงนามบางรายการยืนยันไม่ได้";
    private const string Altered = "เอกสารถูกแก้ไขหลังลงนาม";
    private const string CutShort = "ไฟล์นี้ไม่ครบ ส่วนท้ายของไฟล์ขาดหายไป";
    private const string TooTangled = "ไฟล์นี้ใหญ่หรือซับซ้อนเกินกว่าจะตรวจได้";
    private const string NotOurs = "เอกสารนี้ไม่ได้ลงนามด้วยใบรับรองของหน่วยงานนี้";
}
