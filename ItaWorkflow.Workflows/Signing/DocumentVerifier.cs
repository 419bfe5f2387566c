using System.Security.Cryptography.X509Certificates;
using ItaWorkflow.Workflows.Signing.Pdf;

namespace ItaWorkflow.Workflows.Signing;

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
    public static Verification Verify(byte[] pdf, IReadOnlyCollection<X509Certificate2> authorities, TimestampTrust? trust = null)
    {
        if (!pdf.AsSpan().StartsWith("%PDF-"u8) || pdf.Length > PdfFile.LargestFile)
            return Bare(VerificationVerdict.NotPdf, "ไฟล์นี้ไม่ใช่ PDF ที่ตรวจได้");
        try
        {
            return SignedPart.Readable(pdf) is { } file
                ? Verify(pdf, file, authorities, trust ?? TimestampTrust.Nobody)
                : Unreadable(pdf);
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
            return Unreadable(pdf);
        var signatures = SignedPart
            .Signatures(signed)
            .Select(set => new SignatureCheck(set, authorities, trust).Check())
            .ToList();
        var findings = new List<VerificationFinding>();
        if (signed.Bytes.Length < pdf.Length)
            findings.Add(
                new(
                    FindingKind.Appended,
                    "มีการเพิ่มหรือเปลี่ยนเนื้อหาหลังลายมือชื่อสุดท้าย",
                    $"ไฟล์มีข้อมูล {pdf.Length - signed.Bytes.Length:N0} ไบต์ที่ไม่มีผู้ใดลงนามรับรอง"
                )
            );
        findings.AddRange(signatures.SelectMany(s => s.Faults.Select(f => f with { Detail = $"ลายมือชื่อของ {s.Name}" })));
        return Conclude(signed, signatures, findings);
    }

    private static Verification Conclude(PdfFile signed, List<SignatureFacts> signatures, List<VerificationFinding> findings)
    {
        var fields = SignatureFields.Read(signed).Count;
        var isAltered = findings.Count > 0;
        var doubts = TimeDoubts.Of(signatures);
        findings.AddRange(doubts);
        if (signatures.TrueForAll(s => s.Stands))
            findings.Add(
                new(
                    FindingKind.Sound,
                    $"ลายมือชื่อทั้ง {signatures.Count} ตรงกับเนื้อหาที่ลงนาม และใบรับรองใช้ได้ ณ เวลาที่ลงนาม"
                )
            );
        if (signatures.TrueForAll(s => s.IsTimeProved))
            findings.Add(new(FindingKind.Sound, "เวลาลงนามทุกลายมือชื่อมีผู้ให้บริการประทับเวลารับรอง"));
        if (signatures.Count < fields)
            findings.Add(new(FindingKind.NotAllSigned, $"ลงนามแล้ว {signatures.Count} จาก {fields} ช่อง"));

        if (signatures.TrueForAll(s => s.Faults.Any(f => f.Kind is FindingKind.CertificateForeign)))
            return new(VerificationVerdict.NotOurs, NotOurs, findings, signatures, signed.Bytes.Length, fields);
        var (verdict, sentence) =
            isAltered ? (VerificationVerdict.Altered, Altered)
            : doubts.Count > 0 ? (VerificationVerdict.TimeUnproved, TimeUnproved)
            : (VerificationVerdict.Genuine, Genuine);
        return new(verdict, sentence, findings, signatures, signed.Bytes.Length, fields);
    }

    private static Verification Unreadable(byte[] pdf) =>
        pdf.AsSpan().IndexOf(OurMark) >= 0
            ? Bare(VerificationVerdict.Altered, Altered) with
            {
                Findings =
                [
                    new(FindingKind.Unreadable, "โครงสร้างไฟล์เสียหายหรือถูกเปลี่ยน จึงไม่เหลือฉบับที่ลายมือชื่อรับรองทั้งฉบับ"),
                ],
            }
            : Bare(VerificationVerdict.NotSigned, "ไฟล์นี้ไม่มีลายมือชื่ออิเล็กทรอนิกส์ของระบบนี้");

    private static Verification Bare(VerificationVerdict verdict, string sentence) => new(verdict, sentence, [], [], 0, 0);

    private const string Genuine = "เอกสารแท้ ไม่มีการแก้ไขหลังลงนาม";
    private const string TimeUnproved = "เอกสารแท้ ไม่มีการแก้ไขหลังลงนาม แต่เวลาลงนามบางรายการยืนยันไม่ได้";
    private const string Altered = "เอกสารถูกแก้ไขหลังลงนาม";
    private const string NotOurs = "เอกสารนี้ไม่ได้ลงนามด้วยใบรับรองของหน่วยงานนี้";
}
