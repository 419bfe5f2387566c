namespace ItaWorkflow.Workflows.Disclosures;

/// <summary>Why the checklist is not changed.</summary>
public static class DisclosureRefusals
{
    public static readonly Refusal NotYours = new("เฉพาะเลขานุการ ITA ผู้ดูแลระบบ หรือผู้รับผิดชอบข้อนี้เท่านั้นที่แก้ไขได้");
    public static readonly Refusal OnlyKeepers = new("เฉพาะเลขานุการ ITA หรือผู้ดูแลระบบเท่านั้นที่ทำรายการนี้ได้");
    public static readonly Refusal NoItem = new("ไม่พบข้อนี้ในรายการข้อ OIT ของปีนี้");
    public static readonly Refusal NoItems = new("ยังไม่มีรายการข้อ OIT ของปีนี้ โปรดนำเข้ารายการข้อก่อน");
    public static readonly Refusal NoYear = new("ไม่มีปีงบประมาณนี้");
    public static readonly Refusal NoDivision = new("ไม่พบสำนัก/กองนี้", nameof(SaveDisclosureItem.DivisionId));
    public static readonly Refusal NoOwner = new(
        "ไม่พบผู้รับผิดชอบนี้ หรือพ้นจากหน้าที่แล้ว",
        nameof(SaveDisclosureItem.OwnerId)
    );
    public static readonly Refusal NoAddress = new(
        "โปรดใส่ที่อยู่เว็บเต็ม เช่น https://www.example.go.th/ita/o12",
        nameof(GiveAddress.Url)
    );
    public static readonly Refusal TooLong = new("ที่อยู่ยาวเกินไป โปรดใช้ที่อยู่ที่สั้นกว่านี้", nameof(GiveAddress.Url));
    public static readonly Refusal IsThere = new("มีที่อยู่นี้ในข้อนี้แล้ว", nameof(GiveAddress.Url));
    public static readonly Refusal Gone = new("ไม่พบที่อยู่นี้แล้ว");
    public static readonly Refusal DueAfterOpening = new(
        "กำหนดของหน่วยงานต้องไม่อยู่หลังวันเริ่มประเมิน",
        nameof(SetDisclosureYear.DueOn)
    );
    public static readonly Refusal NothingToCopy = new("ปีก่อนยังไม่มีข้อมูลให้คัดลอก");
}
