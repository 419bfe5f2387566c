using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Signing.Verifying;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Web.Pages.Verify;

/// <summary>What the asker reads: a verdict, why, whose paper it is, who signed.</summary>
public sealed record CheckView(DocumentCheck Check, string Organization, string Phone)
{
    public Verification Verification => Check.Verification;
    public IReadOnlyList<VerificationFinding> Findings => Verification.Findings;
    public bool IsSound =>
        Verification.Verdict
            is VerificationVerdict.Genuine
                or VerificationVerdict.TimeUnproved
                or VerificationVerdict.Unproved
                or VerificationVerdict.Padded
                or VerificationVerdict.Earlier;

    /// <summary>Something is wrong or in doubt: that is read before whose paper it is.</summary>
    public bool LeadsWithFindings => !IsSound || Findings.Any(f => f.IsDoubt);

    /// <summary>Colour and icon; the words say the same.</summary>
    public (string Tone, string Icon) Look =>
        Verification.Verdict switch
        {
            VerificationVerdict.Genuine => ("ok", "patch-check-fill"),
            VerificationVerdict.Padded => ("ok", "patch-check"),
            VerificationVerdict.Earlier or VerificationVerdict.TimeUnproved => ("wait", "clock-history"),
            VerificationVerdict.Unproved => ("wait", "hourglass-split"),
            VerificationVerdict.Altered or VerificationVerdict.SignaturesRemoved => ("bad", "exclamation-octagon-fill"),
            _ => ("wait", "question-circle-fill"),
        };

    public string Advice =>
        Verification.Verdict switch
        {
            VerificationVerdict.Genuine => $"ตรงกับฉบับที่{Organization}เก็บไว้ทุกประการ",
            VerificationVerdict.TimeUnproved =>
                $"เนื้อหาและผู้ลงนามตรงกับฉบับที่{Organization}เก็บไว้ หากวันเวลาลงนามมีผลต่อเรื่องของท่าน โปรดสอบถาม{Organization}",
            VerificationVerdict.Unproved =>
                $"ไม่พบการแก้ไข สิ่งที่ขาดคือหลักฐานเท่านั้น โปรดสอบถาม{Organization}ว่ามีสำเนาที่ต่ออายุตราประทับเวลาแล้วหรือไม่",
            VerificationVerdict.SignaturesRemoved => $"อย่าใช้ไฟล์นี้แทนฉบับลงนาม โปรดขอฉบับที่มีลายมือชื่อครบจาก{Organization}",
            VerificationVerdict.Padded =>
                $"เนื้อหาและลายมือชื่อตรงกับฉบับที่{Organization}เก็บไว้ หากต้องส่งต่อเป็นหลักฐาน โปรดดาวน์โหลดไฟล์ใหม่จาก{Organization}",
            VerificationVerdict.Earlier => $"ลายมือชื่อในไฟล์นี้ใช้ได้ทุกลายมือชื่อ โปรดขอฉบับล่าสุดจาก{Organization}",
            VerificationVerdict.Altered => "อย่าใช้ไฟล์นี้อ้างอิง โปรดดูสิ่งที่พบด้านล่าง",
            VerificationVerdict.NotOurs => $"{Organization}จึงรับรองไฟล์นี้ไม่ได้ โปรดสอบถามหน่วยงานที่ลงนาม",
            VerificationVerdict.NotSigned =>
                "หน้านี้ตรวจได้เฉพาะเอกสารที่ลงนามในระบบนี้ หากเป็นภาพถ่ายหรือสำเนาสแกน ให้ค้นด้วยรหัสเอกสารที่ท้ายหน้าแทน",
            VerificationVerdict.NotPdf => "โปรดเลือกไฟล์ PDF ที่ได้รับมาโดยตรง ไม่ใช่ภาพถ่ายหรือไฟล์ที่บีบอัด",
            VerificationVerdict.CutShort => "โปรดขอไฟล์จากผู้ส่งอีกครั้ง หรือดาวน์โหลดใหม่ให้ครบ ไฟล์ที่ไม่ครบใช้อ้างอิงไม่ได้",
            VerificationVerdict.TooTangled =>
                $"เอกสารของระบบนี้ไม่มีลักษณะเช่นนี้ จึงยังบอกไม่ได้ว่าไฟล์นี้แท้หรือไม่ หากได้รับจาก{Organization} โปรดสอบถามหน่วยงาน",
            _ => throw new InvalidOperationException("A verdict without advice."),
        };

    /// <summary>Whose word the time of a signature is.</summary>
    public static string TimeWords(SignatureFacts signature) =>
        signature switch
        {
            { TimeAuthority: null } => "ตามนาฬิกาของระบบ",
            { IsTimeProved: true } => $"รับรองโดย {signature.TimeAuthority}",
            _ => $"ตามนาฬิกาของระบบ (มีตราประทับเวลาของ {signature.TimeAuthority} แต่หน่วยงานไม่ได้เชื่อถือผู้ให้บริการนี้ไว้)",
        };

    /// <summary>How the certificate stood when it signed, and how it stands now.</summary>
    public static string CertificateWords(SignatureFacts signature, DateTimeOffset now) =>
        (
            signature.Faults.Any(f => f.Kind is VerificationFindingKind.CertificateOutOfTime)
            || signature.CertificateRevokedAt <= signature.At
                ? "วันลงนามใช้ไม่ได้"
                : "วันลงนามใช้ได้"
        )
        + (
            signature.CertificateRevokedAt is { } revoked ? $" ถูกเพิกถอนเมื่อ {ThaiDate.Short(ThaiDate.DayOf(revoked))}"
            : signature.CertificateUntil < now
                ? $" ขณะนี้หมดอายุแล้ว ตั้งแต่ {ThaiDate.Short(ThaiDate.DayOf(signature.CertificateUntil))}"
            : $" ขณะนี้ใช้ได้ถึง {ThaiDate.Short(ThaiDate.DayOf(signature.CertificateUntil))}"
        );

    public static async Task<CheckView> OfAsync(DocumentCheck check, ItaDbContext db, CancellationToken cancel)
    {
        var organization = await db.Organization.Select(o => new { o.Name, o.Phone }).SingleAsync(cancel);
        return new(check, organization.Name, organization.Phone);
    }
}
