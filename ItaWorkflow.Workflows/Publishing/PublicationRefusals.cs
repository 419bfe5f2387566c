namespace ItaWorkflow.Workflows.Publishing;

/// <summary>Why a memo is not published, reviewed or withdrawn.</summary>
public static class PublicationRefusals
{
    public static readonly Refusal NotYours = new("เฉพาะเลขานุการ ITA หรือผู้ดูแลระบบเท่านั้นที่เผยแพร่เอกสารได้");
    public static readonly Refusal NotSeen = new(
        "ไม่พบเรื่องนี้ในเรื่องที่ท่านเปิดดูได้ เรื่องที่ผู้จัดทำขอเผยแพร่ไว้จึงเปิดให้เลขานุการ ITA เห็น"
    );
    public static readonly Refusal HasPersonalData = new(
        "เรื่องนี้ทำเครื่องหมายไว้ว่ามีข้อมูลส่วนบุคคล หากตรวจแล้วว่าเผยแพร่ได้ โปรดนำเครื่องหมายออกที่หน้าของเรื่องก่อน"
    );
    public static readonly Refusal NotEnded = new("เผยแพร่ได้เมื่อเรื่องอนุมัติหรือรับทราบครบแล้วเท่านั้น");
    public static readonly Refusal NotSigned = new("เรื่องนี้ไม่มีแผ่นลงนามในระบบ จึงเผยแพร่ไม่ได้");
    public static readonly Refusal NoItem = new(
        "ไม่พบข้อนี้ในรายการข้อ OIT ของปีที่เลือก โปรดเลือกข้อจากรายการ",
        nameof(PublishMemo.ItemCode)
    );
    public static readonly Refusal NoTitle = new("โปรดกรอกชื่อเอกสารที่ประชาชนจะเห็น", nameof(PublishMemo.Title));
    public static readonly Refusal NothingShown = new("โปรดเลือกอย่างน้อยหนึ่งไฟล์ที่จะแสดง", nameof(PublishMemo.Shown));
    public static readonly Refusal NoSuchFile = new(
        "ไฟล์แนบที่เลือกไม่มีในเรื่องนี้แล้ว โปรดเลือกใหม่",
        nameof(PublishMemo.Shown)
    );
    public static readonly Refusal IsShown = new(
        "เรื่องนี้เผยแพร่หรือรอตรวจเป็นคำตอบของข้อนี้อยู่แล้ว ถอนฉบับเดิมก่อนจึงเผยแพร่ใหม่ได้",
        nameof(PublishMemo.ItemCode)
    );
    public static readonly Refusal Gone = new("ไม่พบการเผยแพร่นี้ หรือมีผู้ดำเนินการไปก่อนแล้ว โปรดดูสถานะล่าสุด");
    public static readonly Refusal OwnReview = new("ผู้ตรวจต้องเป็นคนละคนกับผู้ขอเผยแพร่");
    public static readonly Refusal NotReviewer = new(
        "เฉพาะเลขานุการ ITA สารบรรณกลาง ปลัด นายก หรือผู้ดูแลระบบเท่านั้นที่ตรวจก่อนเผยแพร่ได้"
    );
    public static readonly Refusal NoReason = new("โปรดเขียนเหตุผล ประชาชนจะเห็นข้อความนี้", nameof(WithdrawPublication.Reason));
}
