namespace ItaWorkflow.Workflows.Handbook;

/// <summary>Whose handbook it is.</summary>
public enum HandbookRole
{
    /// <summary>ผู้จัดทำบันทึก</summary>
    Drafter,

    /// <summary>ผู้ลงนาม</summary>
    Signer,

    /// <summary>นายทะเบียน</summary>
    Registrar,

    /// <summary>เลขานุการ ITA</summary>
    Secretary,

    /// <summary>ผู้ดูแลระบบ</summary>
    Administrator,
}

/// <summary>One thing that is not obvious, said once: beside it on its page as "?", and in the handbooks of those whom it concerns.</summary>
/// <param name="Path">The page where it is done.</param>
public sealed record HelpText(string Key, string Title, string Text, string Path, params HandbookRole[] Roles);

/// <summary>Every help text of the product.</summary>
public static class HelpTexts
{
    public static readonly IReadOnlyList<HelpText> All =
    [
        new(
            "draft",
            "เริ่มร่างบันทึก",
            "กดร่างบันทึกใหม่ พิมพ์เรื่อง แล้วเขียนตามหัวข้อ ระบบเก็บให้เองทุกครั้งที่หยุดพิมพ์ และแสดงแผ่นจริงข้าง ๆ แถบล่างบอกว่ายังขาดอะไรก่อนเสนอ",
            "/memos/new",
            HandbookRole.Drafter
        ),
        new(
            "kind",
            "ประเภทเรื่อง",
            "ประเภทเรื่อง กอง และวงเงิน ใช้เลือกเส้นทางเสนอ ไม่พิมพ์ลงบนแผ่น ถ้าเส้นทางที่ระบบเลือกไม่ตรง เลือกเส้นทางอื่นได้โดยเขียนเหตุผล",
            "/memos/new",
            HandbookRole.Drafter
        ),
        new(
            "templates",
            "แบบและข้อความที่ใช้บ่อย",
            "เปิดบันทึกเดิมแล้วกดคัดลอกเป็นร่างใหม่ หรือเก็บเป็นแบบ ข้อความที่ใช้บ่อยกดใส่ได้ในหน้าร่าง ร่างที่ทิ้งไว้นำกลับมาได้ภายใน 30 วัน",
            "/memos/templates",
            HandbookRole.Drafter
        ),
        new(
            "where",
            "เรื่องอยู่ที่ใคร",
            "หน้าของเรื่องบอกว่าอยู่ที่ใคร ตั้งแต่เมื่อใด และใครเป็นคนถัดไป ถ้าพบข้อผิดพลาดก่อนมีผู้ลงนาม กดถอนเรื่องกลับมาแก้ไขได้",
            "/memos",
            HandbookRole.Drafter,
            HandbookRole.Signer,
            HandbookRole.Registrar
        ),
        new(
            "pin",
            "PIN ลงนาม",
            "PIN เปิดกุญแจลงนามของท่านคนเดียว ตั้งครั้งเดียวใช้ได้ทุกเรื่อง ผู้ดูแลระบบดูหรือตั้งแทนไม่ได้ ถ้าลืมให้ตั้งใหม่ เอกสารที่ลงนามไว้แล้วยังใช้ได้",
            "/account/signing",
            HandbookRole.Signer,
            HandbookRole.Drafter
        ),
        new(
            "sign",
            "อ่านและลงนาม",
            "เรื่องที่รอท่านเรียงตามเวลา อ่านสรุปและแผ่นจริง เลือกความเห็น กรอก PIN แล้วลงนาม ส่งคืนและไม่อนุมัติต้องเขียนเหตุผล หลายเรื่องลงนามพร้อมกันได้",
            "/approvals",
            HandbookRole.Signer
        ),
        new(
            "absence",
            "วันที่ไม่อยู่",
            "บันทึกวันลาหรือไปราชการ เรื่องจะไปที่ผู้รักษาราชการแทนถ้ามีคำสั่ง ถ้าไม่มี ระบบจะเตือนผู้จัดทำว่าเรื่องต้องรอ",
            "/absences",
            HandbookRole.Signer
        ),
        new(
            "verify",
            "ตรวจว่าเอกสารแท้",
            "ลากไฟล์ PDF มาวาง ไฟล์ไม่ออกจากเครื่องของท่าน ผลบอกว่าแท้ ไม่ใช่ฉบับล่าสุด หรือถูกแก้ไขหลังลงนาม ประชาชนใช้หน้านี้ได้โดยไม่ต้องเข้าระบบ",
            "/verify",
            HandbookRole.Signer,
            HandbookRole.Registrar,
            HandbookRole.Drafter
        ),
        new(
            "register",
            "ทะเบียนบันทึกข้อความ",
            "ทะเบียนของแต่ละกองและปี เรียงและกรองได้ นำออกเป็น XLSX หรือ PDF ตามแบบทะเบียนหนังสือส่ง เลขว่างคือเลขที่ไม่มีบันทึกใดใช้ ให้ตรวจกับสมุด",
            "/register",
            HandbookRole.Registrar,
            HandbookRole.Drafter,
            HandbookRole.Administrator
        ),
        new(
            "desk",
            "ออกเลข",
            "เรื่องที่รอเลขขึ้นที่โต๊ะธุรการทันทีที่เสนอ เลขถัดไปกรอกไว้ให้แล้ว เลขลงในช่องที่เมื่อหัวหน้าลงนาม เรื่องที่มีเอกสารกระดาษแสดงแยกไว้",
            "/register/desk",
            HandbookRole.Registrar
        ),
        new(
            "numbers",
            "เลขสุดท้ายในสมุด",
            "บอกระบบว่าสมุดทะเบียนใช้ถึงเลขใดแล้ว ระบบจะนับต่อและไม่ออกเลขซ้ำ เลขเริ่มใหม่ทุกเดือนมกราคม",
            "/admin/numbers",
            HandbookRole.Registrar,
            HandbookRole.Administrator
        ),
        new(
            "results",
            "ผลประเมิน ITA",
            "นำเข้าไฟล์ผลหรือวางตาราง ระบบคำนวณซ้ำและบอกจุดที่ไม่ตรงกันก่อนบันทึก ตัวชี้วัดที่ต่ำกว่า 85 ขึ้นเป็นข้อค้นพบให้ตั้งมาตรการ",
            "/assessments",
            HandbookRole.Secretary
        ),
        new(
            "measures",
            "มาตรการ",
            "แต่ละมาตรการมีกองรับผิดชอบ ขั้นตอน และกำหนด กองรายงานความคืบหน้าและแนบหลักฐาน ระบบเตือนก่อนกำหนดและเมื่อเลยกำหนด",
            "/measures",
            HandbookRole.Secretary,
            HandbookRole.Drafter
        ),
        new(
            "rounds",
            "ตัดรอบ 6 เดือนและ 12 เดือน",
            "เมื่อถึงวันตัดรอบ ผลที่รายงานไว้จะนิ่งและทำรายงานได้ ตัดก่อนกำหนดได้ แต่มาตรการที่ยังไม่รายงานจะขึ้นว่าไม่ได้รับรายงาน แก้ทีหลังได้โดยตัดรอบใหม่พร้อมเหตุผล",
            "/checkpoints",
            HandbookRole.Secretary
        ),
        new(
            "first-steps",
            "เริ่มใช้ระบบ",
            "ทำตามขั้นที่หน้าตั้งค่าระบบ ระบบติ๊กให้เองจากข้อเท็จจริง ขั้นที่ไม่จำเป็นข้ามได้ กลับมาทำภายหลังได้เสมอ",
            "/admin",
            HandbookRole.Administrator
        ),
        new(
            "people",
            "เพิ่มบุคคลจากตาราง",
            "คัดลอกรายชื่อจาก Excel หรือ Word มาวาง ระบบตรวจทุกแถวก่อนเพิ่ม เพิ่มทั้งหมดหรือไม่เพิ่มเลย ผู้ที่มีอยู่แล้วไม่ถูกเพิ่มซ้ำ ใบรหัสผ่านพิมพ์ได้ครั้งเดียว",
            "/admin/persons/table",
            HandbookRole.Administrator
        ),
        new(
            "home",
            "สังกัดและตำแหน่ง",
            "ปกติสังกัดตามตำแหน่ง เลือกเองเมื่อปฏิบัติงานอยู่กองอื่น ผู้ที่ครองหลายตำแหน่งให้เขียนหลายแถวในตาราง แถวแรกเป็นตำแหน่งหลัก",
            "/admin/persons",
            HandbookRole.Administrator
        ),
        new(
            "prefix",
            "เลขนำหนังสือ",
            "ข้อความหน้าเลขลำดับ เช่น ตย ๕๒๕๐๐.๒ กองที่ใช้เลขนำเดียวกันใช้ทะเบียนเล่มเดียวกัน",
            "/admin/divisions",
            HandbookRole.Administrator,
            HandbookRole.Registrar
        ),
        new(
            "acting",
            "รักษาราชการแทน",
            "บันทึกคำสั่งพร้อมเลขที่และช่วงเวลา ระหว่างนั้นเรื่องไปที่ผู้รักษาราชการแทน และแผ่นพิมพ์คำว่ารักษาราชการแทนให้เอง ยกเลิกได้ก่อนครบกำหนด",
            "/admin/acting",
            HandbookRole.Administrator
        ),
        new(
            "routes",
            "เส้นทางเสนอ",
            "เส้นทางปกติใช้กับทุกเรื่องที่ไม่มีกฎอื่น วาดเส้นทางใหม่ได้โดยลากวาง ลองเดินก่อนเผยแพร่ เรื่องที่เดินอยู่ใช้รุ่นเดิมจนจบ",
            "/admin/routes",
            HandbookRole.Administrator
        ),
        new(
            "journal",
            "บันทึกเหตุการณ์",
            "ใครทำอะไรเมื่อใด แก้ไขหรือลบไม่ได้ ปิดผนึกทุกคืน กรองแล้วนำออกเป็น CSV ได้",
            "/admin/journal",
            HandbookRole.Administrator
        ),
    ];

    public static HelpText Of(string key) => All.Single(t => t.Key == key);

    public static string Words(this HandbookRole role) =>
        role switch
        {
            HandbookRole.Drafter => "ผู้จัดทำบันทึก",
            HandbookRole.Signer => "ผู้ลงนาม",
            HandbookRole.Registrar => "นายทะเบียน",
            HandbookRole.Secretary => "เลขานุการ ITA",
            HandbookRole.Administrator => "ผู้ดูแลระบบ",
            _ => throw new ArgumentOutOfRangeException(nameof(role)),
        };
}
