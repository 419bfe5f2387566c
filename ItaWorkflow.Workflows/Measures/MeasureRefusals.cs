using ItaWorkflow.Data.Calendar;

namespace ItaWorkflow.Workflows.Measures;

/// <summary>Why a measure is not written, changed, proposed or withdrawn.</summary>
public static class MeasureRefusals
{
    public static readonly Refusal NotYours = new("เฉพาะเลขานุการ ITA หรือผู้ดูแลระบบเท่านั้นที่กำหนดมาตรการได้");
    public static readonly Refusal Gone = new("ไม่พบมาตรการนี้แล้ว");
    public static readonly Refusal HasMoved = new(
        "มีผู้แก้ไขมาตรการนี้ไปก่อนแล้ว สิ่งที่ท่านพิมพ์ยังอยู่ โปรดเปิดดูฉบับล่าสุดแล้วบันทึกอีกครั้ง"
    );
    public static readonly Refusal IsHeld = new(
        "มาตรการนี้อยู่ระหว่างเสนอขออนุมัติ จึงแก้ไขไม่ได้จนกว่าบันทึกจะอนุมัติ ส่งคืน หรือถอนเรื่อง"
    );
    public static readonly Refusal NeedsMemo = new("หน่วยงานกำหนดให้เสนอบันทึกก่อนเปลี่ยนแปลงมาตรการที่อนุมัติแล้ว");
    public static readonly Refusal NoReason = new("มาตรการนี้อนุมัติแล้ว โปรดเขียนเหตุผลที่แก้ไข", nameof(WriteMeasure.Reason));
    public static readonly Refusal NoDivision = new(
        "โปรดเลือกสำนัก/กองที่รับผิดชอบอย่างน้อยหนึ่งแห่ง",
        nameof(WriteMeasure.Divisions)
    );
    public static readonly Refusal NoOwner = new("โปรดเลือกผู้รับผิดชอบอย่างน้อยหนึ่งคน", nameof(WriteMeasure.Owners));

    /// <param name="typed">Of which the year may be asked.</param>
    public static Refusal NoDue(FiscalYear year, string typed = "") =>
        new(
            DuePeriodText.Doubt(typed, year)
                ?? $"อ่านกำหนดเวลาไม่ได้ โปรดพิมพ์เช่น 31 มี.ค. {year}, ภายในเดือนมีนาคม {year}, ต.ค. {year.BuddhistYear - 1} - เม.ย. {year}, ไตรมาสที่ 2, ประจำทุกเดือน หรือ ปีละ 2 ครั้ง",
            nameof(WriteMeasure.Due)
        );

    internal static Refusal DueOutOf(FiscalYear year) =>
        new(
            $"กำหนดเวลาต้องอยู่ในปีงบประมาณ {year} ({ThaiDate.Short(year.First)} ถึง {ThaiDate.Short(year.Last)})",
            nameof(WriteMeasure.Due)
        );
}
