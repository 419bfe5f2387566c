namespace ItaWorkflow.Workflows.Documents.Typography;

/// <summary>Words that Chromium's dictionary (ICU) cuts wrongly at the end of a line: never broken. Kept beside docs/glossary.md.</summary>
internal static class KeptWords
{
    /// <summary>
    /// Longer words first, so that ประจำปีงบประมาณ wins over งบประมาณ. One of several words may break where | stands: whole, it would
    /// stretch the line before it.
    /// </summary>
    public static readonly IReadOnlyList<string> All =
    [
        .. new[]
        {
            "กองการศึกษา",
            "กองคลัง",
            "กองละ",
            "กำกับติดตาม",
            "ขั้นตอน",
            "ข้อเสนอแนะ",
            "คณะกรรมการ",
            "งบประมาณ",
            "จัดซื้อ|จัดจ้าง",
            "จุดบริการ",
            "เจตนารมณ์",
            "เจ้าหน้าที่",
            "ช่องทาง",
            "ดำเนินการ",
            "ดำเนินงาน",
            "ตรวจสอบ",
            "ตัวชี้วัด",
            "ถัดไป",
            "เทศบาล",
            "ประจำปี",
            "ประจำปี|งบประมาณ",
            "ปฏิบัติงาน",
            "ปฏิบัติ|ราชการแทน",
            "ปฏิบัติ|หน้าที่แทน",
            "ปีงบประมาณ",
            "ผู้บริหาร",
            "ผู้รับผิดชอบ",
            "เผยแพร่",
            "ร้องเรียน",
            "ร้อยละ",
            "รักษาการแทน",
            "รักษาการ|ในตำแหน่ง",
            "รักษา|ราชการแทน",
            "ราชการ",
            "แล้วเสร็จ",
            "เว็บไซต์",
            "สำนักปลัด",
            "สิ่งที่ส่งมาด้วย",
            "หน่วยงาน",
            "องค์การ|บริหาร|ส่วนจังหวัด",
            "องค์การ|บริหาร|ส่วนตำบล",
            "อยู่ระหว่าง",
            "No Gift Policy",
        }.OrderByDescending(w => w.Length),
    ];

    /// <summary>What a number counts; it stays on the number's line.</summary>
    public static readonly IReadOnlyList<string> Units = (
        "คะแนน เดือน ข้อ ฉบับ น. บาท สตางค์ ปี วัน ชั่วโมง นาที คน ราย ครั้ง เรื่อง มาตรการ หน้า ชุด แห่ง กอง งาน "
        + "โครงการ กิจกรรม ร้อยละ เปอร์เซ็นต์ หมู่บ้าน ครัวเรือน ตัวชี้วัด ประเด็น ลำดับ รายการ"
    ).Split(' ');

    /// <summary>In the narrow cells of a table only these hold the number behind them.</summary>
    public static readonly IReadOnlyList<string> BeforeNumberInTables = ["ที่", "ข้อ", "รอบ", "ละ", "มาตรา", "เวลา", "ครบ"];
}
