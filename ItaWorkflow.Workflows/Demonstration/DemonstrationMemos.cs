using ItaWorkflow.Data.Memos;

namespace ItaWorkflow.Workflows.Demonstration;

/// <param name="Signers">How many of the road have signed already.</param>
/// <param name="Opinions">One for each signature; one more, and the next on the road sends the memo back with it.</param>
internal sealed record DemonstrationMemo(string Drafter, MemoContent Content, int Signers, string[] Opinions);

/// <summary>Memos already on their way when somebody opens the demonstration; written for it.</summary>
internal static class DemonstrationMemos
{
    private const string Mayor = "นายกเทศมนตรีตำบลตัวอย่าง";

    public static readonly IReadOnlyList<DemonstrationMemo> All =
    [
        new(
            "education-officer",
            Headed(
                "ขออนุมัติจัดกิจกรรมอ่านหนังสือให้เด็กฟังประจำเดือนธันวาคม",
                "ศูนย์พัฒนาเด็กเล็กทั้งสามแห่งจัดกิจกรรมอ่านหนังสือทุกเดือน ผู้ปกครองขอให้เปิดโอกาสให้ร่วมอ่านด้วย",
                "มีอาสาสมัครแจ้งชื่อแล้ว ๑๒ คน ใช้หนังสือของห้องสมุดชุมชน ไม่มีค่าใช้จ่าย",
                "หน้าที่ส่งเสริมการศึกษาของเทศบาลตามพระราชบัญญัติเทศบาล พ.ศ. ๒๔๙๖",
                "เห็นควรอนุมัติให้จัดกิจกรรมทุกวันศุกร์ของเดือนธันวาคม และมอบกองการศึกษารายงานผลเมื่อสิ้นเดือน"
            ),
            4,
            ["", "เห็นควรอนุมัติ", "เห็นชอบตามเสนอ", "อนุมัติ ดำเนินการตามเสนอ"]
        ),
        new(
            "officer",
            Headed(
                "ขออนุมัติแผนการตรวจสอบลิงก์เอกสารเปิดเผยข้อมูลทุกเดือน",
                "ปีที่ผ่านมาเอกสารบางรายการเผยแพร่แล้วแต่เปิดไม่ได้ในวันที่ผู้ประเมินเข้าตรวจ จึงเสียคะแนนทั้งข้อ",
                "รายการที่ต้องเปิดเผยมี ๓๕ ข้อ แต่ละกองเป็นเจ้าของข้อมูลของตน และยังไม่มีผู้ตรวจประจำ",
                "พระราชบัญญัติข้อมูลข่าวสารของราชการ พ.ศ. ๒๕๔๐",
                "เห็นควรกำหนดให้ทุกกองตรวจลิงก์ของตนภายในวันที่ ๕ ของเดือน และแจ้งผลต่อกองยุทธศาสตร์และงบประมาณ"
            ),
            1,
            [""]
        ),
        new(
            "works-officer",
            Headed(
                "ขออนุมัติประกาศแผนซ่อมไฟทางสาธารณะบนเว็บไซต์",
                "ประชาชนแจ้งไฟทางดับเฉลี่ยเดือนละ ๔๐ จุด และถามซ้ำว่าจะซ่อมเมื่อใด",
                "กองช่างจัดลำดับซ่อมเป็นรายสัปดาห์อยู่แล้ว แต่ยังไม่ได้เผยแพร่",
                "หลักธรรมาภิบาลตามพระราชกฤษฎีกาว่าด้วยหลักเกณฑ์และวิธีการบริหารกิจการบ้านเมืองที่ดี พ.ศ. ๒๕๔๖",
                "เห็นควรเผยแพร่แผนซ่อมทุกวันจันทร์ พร้อมช่องทางแจ้งเพิ่มเติม"
            ),
            0,
            []
        ),
        new(
            "officer",
            Headed(
                "รายงานความพร้อมรับการประเมิน ITA และขอแต่งตั้งคณะทำงาน",
                "การประเมินปีนี้จะเริ่มเก็บข้อมูลในไตรมาสที่สอง",
                "กองต่าง ๆ ส่งรายชื่อผู้ประสานงานแล้ว ๕ กองจาก ๖ กอง",
                "แนวทางการประเมินคุณธรรมและความโปร่งใสประจำปี",
                "เห็นควรแต่งตั้งคณะทำงานตามรายชื่อที่เสนอ"
            ),
            1,
            ["", "ขอให้เพิ่มผู้ประสานงานของกองสาธารณสุขและสิ่งแวดล้อมก่อนเสนอใหม่"]
        ),
    ];

    private static MemoContent Headed(string subject, params string[] parts) =>
        new()
        {
            Subject = subject,
            Addressee = Mayor,
            Closing = "จึงเรียนมาเพื่อโปรดพิจารณาอนุมัติ",
            Parts = [.. MemoContent.HeadedParts.Zip(parts, (heading, text) => new BodyPart(heading, $"<p>{text}</p>"))],
        };
}
