namespace ItaWorkflow.Workflows.Signing.Verifying;

public enum VerificationVerdict
{
    /// <summary>Every signature stands and nothing came after the last.</summary>
    Genuine,

    /// <summary>Genuine, but not every time of signing can be believed: an authority that is not trusted, or a clock that went wrong.</summary>
    TimeUnproved,

    /// <summary>What was signed is unchanged, and on this day the proof in the file is not enough for every signature.</summary>
    Unproved,

    /// <summary>Genuine, and before or behind it stand blank bytes, as mail and copying add them: no content was changed or added.</summary>
    Padded,

    /// <summary>Genuine, but the organization keeps a later revision with more signatures.</summary>
    Earlier,

    Altered,

    /// <summary>A paper of ours without the signatures that it bears with us.</summary>
    SignaturesRemoved,

    /// <summary>Signed, but by nobody whom our authority certified.</summary>
    NotOurs,

    /// <summary>A PDF without a signature that we know how to read.</summary>
    NotSigned,

    NotPdf,

    /// <summary>The end of the file is missing: nothing was added, and what is there is not all.</summary>
    CutShort,

    /// <summary>Too large or too tangled to check: nothing is known of it.</summary>
    TooTangled,
}

internal static class VerdictSentences
{
    /// <summary>In Thai; which revision an earlier one was followed by is told in its own words.</summary>
    public static string Sentence(this VerificationVerdict verdict) =>
        verdict switch
        {
            VerificationVerdict.Genuine => "เอกสารแท้ ไม่มีการแก้ไขหลังลงนาม",
            VerificationVerdict.TimeUnproved => "เอกสารแท้ ไม่มีการแก้ไขหลังลงนาม แต่เวลาลงนามบางรายการยืนยันไม่ได้",
            VerificationVerdict.Unproved => "เนื้อหาตรงกับที่ลงนาม แต่หลักฐานในไฟล์ไม่พอยืนยันลายมือชื่อทุกรายการในวันที่ตรวจ",
            VerificationVerdict.Padded => "สำเนาของเอกสารแท้ มีสิ่งต่อท้ายไฟล์ที่ไม่ใช่เนื้อหา",
            VerificationVerdict.Earlier => "เอกสารแท้ แต่ไม่ใช่ฉบับล่าสุด",
            VerificationVerdict.Altered => "เอกสารถูกแก้ไขหลังลงนาม",
            VerificationVerdict.SignaturesRemoved => "ลายมือชื่อถูกนำออกจากเอกสารนี้",
            VerificationVerdict.NotOurs => "เอกสารนี้ไม่ได้ลงนามด้วยใบรับรองของหน่วยงานนี้",
            VerificationVerdict.NotSigned => "ไฟล์นี้ไม่มีลายมือชื่ออิเล็กทรอนิกส์ของระบบนี้",
            VerificationVerdict.NotPdf => "ไฟล์นี้ไม่ใช่ PDF ที่ตรวจได้",
            VerificationVerdict.CutShort => "ไฟล์นี้ไม่ครบ ส่วนท้ายของไฟล์ขาดหายไป",
            VerificationVerdict.TooTangled => "ไฟล์นี้ใหญ่หรือซับซ้อนเกินกว่าจะตรวจได้",
        };
}
