using System.Text;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Workflows.Documents;

namespace ItaWorkflow.Tests.Workflows.Documents;

/// <summary>An invented memo of the demonstration organization, with everything that the form has.</summary>
internal static class SampleMemo
{
    public const string Hash = "411e390a176c40b866ac3d06c027c0a116571ec83453edab5da23d7793a63f28";

    private const string Scores =
        "<table><thead><tr><th>ข้อ</th><th>ประเด็นตามแบบวัด</th><th>คะแนน</th><th>แนวทางแก้ไข</th></tr></thead><tbody>"
        + "<tr><td>e6</td><td>ช่องทางเผยแพร่ข้อมูลเข้าถึงได้ง่าย</td><td data-align=\"center\">83.50</td><td>จัดหน้าแรกของเว็บไซต์ให้ค้นง่าย</td></tr>"
        + "<tr><td>o35</td><td>การจัดการความเสี่ยงการทุจริต</td><td data-align=\"center\">0.00</td><td>ประเมินความเสี่ยงและติดตามมาตรการรายเดือน</td></tr>"
        + "</tbody></table>";

    public static MemoContent Content { get; } =
        new()
        {
            Subject =
                "รายงานการวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงาน ประจำปีงบประมาณ พ.ศ. 2569 และขออนุมัติเผยแพร่",
            Addressee = "นายกเทศมนตรีตำบลตัวอย่าง",
            References = ["คำสั่งเทศบาลตำบลตัวอย่าง ที่ 123/2568 ลงวันที่ 1 ตุลาคม 2568"],
            Urgency = Urgency.MostUrgent,
            Parts =
            [
                new(
                    "เรื่องเดิม",
                    "<p>ตามคำสั่งที่อ้างถึง เทศบาลตำบลตัวอย่างได้แต่งตั้งคณะกรรมการขับเคลื่อนการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ (ITA) ประจำปีงบประมาณ พ.ศ. 2569 และมอบให้กองยุทธศาสตร์และงบประมาณเป็นฝ่ายเลขานุการ มีหน้าที่รวบรวมผลคะแนน วิเคราะห์จุดที่ต้องแก้ไข และเสนอมาตรการสำหรับปีงบประมาณถัดไปต่อผู้บริหาร</p>"
                ),
                new(
                    "ข้อเท็จจริง",
                    "<p>คณะกรรมการได้ประชุมตรวจคะแนนเมื่อวันที่ 2 พฤศจิกายน 2569 แล้ว พบข้อที่ต้องแก้ไขดังนี้</p><ol><li><p>ข้อที่ต่ำกว่าเกณฑ์ 85 คะแนน</p><ol><li><p>ให้ทุกกองตรวจสอบข้อมูลของตน และรายงานให้คณะกรรมการทราบเป็นประจำทุกเดือนจนกว่าจะแล้วเสร็จทุกข้อ</p></li><li><p>ให้แจ้งผู้ดูแลระบบ</p></li></ol></li><li><p>ข้อที่ต้องรักษาระดับ</p></li></ol>"
                        + Scores
                ),
                new(
                    "ข้อกฎหมาย",
                    "<p>แผนแม่บทภายใต้ยุทธศาสตร์ชาติ (พ.ศ. 2566 - 2580) และพระราชบัญญัติข้อมูลข่าวสารของราชการ พ.ศ. 2540</p>"
                ),
                new(
                    "ข้อเสนอ/ข้อพิจารณา",
                    "<p>กองยุทธศาสตร์และงบประมาณพิจารณาแล้ว เห็นควรอนุมัติรายงานตามสิ่งที่ส่งมาด้วย 1 และเผยแพร่ทาง <a href=\"https://ita.example.invalid/o35\">https://ita.example.invalid/o35</a> ภายในวันที่ 30 พฤศจิกายน 2569 เพื่อให้ประชาชนตรวจสอบได้</p>"
                ),
            ],
            Closing = "จึงเรียนมาเพื่อโปรดพิจารณาอนุมัติ",
        };

    public static IReadOnlyList<SignatureBlock> Blocks { get; } =
    [
        new(1, "", "นางสาวสมใจ ตัวอย่าง", ["ผู้อำนวยการกองยุทธศาสตร์และงบประมาณ"]),
        new(
            2,
            "ความเห็นของปลัดเทศบาลตำบลตัวอย่าง",
            "นายสมมติ ตั้งใจ",
            SignatureBlock.Acting("หัวหน้าสำนักปลัดเทศบาล", "รักษาราชการแทน", "ปลัดเทศบาลตำบลตัวอย่าง")
        ),
        new(3, "ความเห็นของรองนายกเทศมนตรีตำบลตัวอย่าง", "นายทดสอบ แบบอย่าง", ["รองนายกเทศมนตรีตำบลตัวอย่าง"]),
        new(4, "คำสั่งของนายกเทศมนตรีตำบลตัวอย่าง", "นางจำลอง ตัวอย่าง", ["นายกเทศมนตรีตำบลตัวอย่าง"]),
    ];

    public static MemoSheetModel Model { get; } =
        new()
        {
            Organization = "เทศบาลตำบลตัวอย่าง",
            Division = "กองยุทธศาสตร์และงบประมาณ",
            Phone = "โทร. 0 0000 0000 ต่อ 12",
            Number = "ตย ๕๒๕๐๐.๒/๑๗",
            Date = new(2026, 11, 20),
            Content = Content,
            Attachments = [new("รายงานการวิเคราะห์ผลการประเมิน.pdf", Hash), new("ร่างมาตรการ 2570.docx", Hash)],
            Blocks = Blocks,
            Emblem = new(
                Encoding.UTF8.GetBytes(
                    "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 10 10'><circle cx='5' cy='5' r='4.5' fill='none' stroke='#000'/></svg>"
                ),
                "image/svg+xml"
            ),
            Footer = new("7KQ4-M2XD", 3, new("https://ita.example.invalid/v/7KQ4-M2XD")),
        };

    public static MemoSheetModel With(string proposal) =>
        Model with
        {
            Content = Content with { Form = BodyForm.Flowing, Parts = [new("", proposal)] },
        };
}
