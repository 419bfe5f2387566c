using ItaWorkflow.Data.Measures;

namespace ItaWorkflow.Workflows.Demonstration;

/// <param name="Month">Due on the last day of this month of the fiscal year: 1 is October.</param>
internal sealed record DemonstrationMeasure(string Title, string Steps, int Month, int[] Divisions, string[] Owners)
{
    public ProgressStatus Status { get; init; }

    /// <summary>Of the scheme of the year before.</summary>
    public string Indicator { get; init; } = "";

    public string Issue { get; init; } = "";
    public MeasureKind Kind { get; init; }

    /// <summary>As typed; {0}: the fiscal year. Empty: the month's last day.</summary>
    public string Due { get; init; } = "";
}

/// <summary>What a small municipality sets itself after an ITA result; written for the demonstration.</summary>
internal static class DemonstrationMeasures
{
    public static readonly IReadOnlyList<DemonstrationMeasure> All =
    [
        new(
            "ติดป้ายขั้นตอนและระยะเวลาให้บริการทุกจุดบริการ และเผยแพร่บนเว็บไซต์",
            "สำรวจงานบริการทุกกอง จัดทำป้ายรูปแบบเดียวกัน ติดตั้งที่จุดบริการ แล้วลงประกาศในหน้าเว็บไซต์",
            3,
            [1, 2],
            ["officer", "registrar"]
        )
        {
            Status = ProgressStatus.InProgress,
        },
        new(
            "เผยแพร่แผนและผลการใช้จ่ายงบประมาณให้ประชาชนเข้าใจง่าย",
            "สรุปแผนการใช้จ่ายเป็นแผ่นภาพ ประกาศผลทุกไตรมาส และแจ้งลิงก์ให้เลขานุการตรวจ",
            4,
            [3],
            ["finance-officer"]
        ),
        new(
            "กำหนดแนวปฏิบัติการยืมและใช้ทรัพย์สินของราชการ",
            "ร่างแนวปฏิบัติและแบบยืม เวียนให้ทุกกองทราบ ทำทะเบียนยืม และตรวจทะเบียนทุกสิ้นเดือน",
            2,
            [3],
            ["supply-officer", "finance-head"]
        )
        {
            Status = ProgressStatus.InProgress,
        },
        new(
            "ประกาศนโยบายงดรับของขวัญและอบรมบุคลากรทุกกอง",
            "นายกประกาศเจตนารมณ์ จัดอบรมครึ่งวัน และรายงานการรับของขวัญทุกหกเดือน",
            5,
            [1],
            ["registrar"]
        ),
        new(
            "เปิดช่องทางแจ้งเรื่องร้องเรียนการทุจริตที่ปกปิดตัวผู้แจ้ง",
            "จัดทำแบบแจ้งบนเว็บไซต์ กำหนดผู้รับเรื่องสองคน และแจ้งผลภายในสิบห้าวัน",
            6,
            [1, 2],
            ["officer"]
        ),
        new(
            "แจ้งแผนและผลการซ่อมถนนและไฟทางให้ประชาชนติดตามได้",
            "ลงแผนรายเดือนบนเว็บไซต์ ถ่ายภาพก่อนและหลังทำงาน และเปิดรับความเห็นท้ายประกาศ",
            6,
            [4],
            ["works-officer"]
        ),
        new(
            "ประชุมชี้แจงการจัดเก็บขยะกับทุกชุมชนและรับข้อเสนอ",
            "ประชุมชุมชนละครั้ง บันทึกข้อเสนอ แจ้งว่าทำได้หรือไม่พร้อมเหตุผล",
            8,
            [5],
            ["health-officer", "health-head"]
        ),
        new(
            "รักษาระดับคะแนนเต็มของการเปิดเผยข้อมูลพื้นฐาน",
            "ตรวจทุกลิงก์ที่ประกาศไว้เดือนละครั้ง และแก้ลิงก์ที่เปิดไม่ได้ภายในสามวันทำการ",
            11,
            [2, 6],
            ["officer", "education-officer"]
        )
        {
            Kind = MeasureKind.Keep,
            Indicator = "9",
            Issue = "การเปิดเผยข้อมูลพื้นฐานได้คะแนนเต็ม",
            Due = "ประจำทุกเดือน ถึง สิงหาคม {0}",
        },
    ];

    /// <summary>What the secretary is still writing.</summary>
    public static readonly IReadOnlyList<DemonstrationMeasure> Drafts =
    [
        new(
            "สรุปข่าวงานบริการเป็นภาษาที่เข้าใจง่ายทุกสัปดาห์",
            "เลือกข่าวงานบริการ\nเขียนสรุปไม่เกินห้าบรรทัด\nลงเว็บไซต์และติดประกาศ",
            12,
            [2],
            ["officer"]
        )
        {
            Indicator = "7",
            Issue = "ข้อมูลที่ประชาชนควรรู้ยังอ่านเข้าใจยาก",
            Due = "ประจำทุกเดือน",
        },
        new(
            "จัดทำคู่มือการปฏิบัติงานอย่างน้อยกองละหนึ่งฉบับ",
            "แต่ละกองเลือกงานหลัก\nเขียนคู่มือตามแบบเดียวกัน\nเผยแพร่บนเว็บไซต์",
            6,
            [1],
            ["registrar"]
        )
        {
            Indicator = "9",
            Issue = "คู่มือหรือมาตรฐานการปฏิบัติงานยังไม่ครบทุกกอง",
            Due = "ภายในเดือนมีนาคม {0}",
        },
        new("รับฟังความเห็นประชาชนก่อนเปลี่ยนแปลงแผนพัฒนา", "จัดประชาคม\nสรุปความเห็น\nแจ้งผลการนำไปใช้", 9, [2], ["officer"])
        {
            Indicator = "8",
            Issue = "การเปิดโอกาสให้ประชาชนมีส่วนร่วม",
        },
    ];
}
