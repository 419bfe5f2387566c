namespace ItaWorkflow.Workflows.Approvals;

/// <summary>Why a decision is not made, or not as it was meant.</summary>
public static class DecisionRefusals
{
    public static readonly Refusal AlreadyDecided = new("ท่านลงความเห็นเรื่องนี้ไปแล้ว");
    public static readonly Refusal MemoHasMoved = new(
        "บันทึกเปลี่ยนไปแล้วหลังจากที่ท่านเปิดหน้านี้ โปรดอ่านฉบับล่าสุดก่อนลงความเห็น"
    );
    public static readonly Refusal NotThisVerdict = new("ลำดับนี้เลือกผลการพิจารณาดังกล่าวไม่ได้", nameof(DecideStep.Verdict));
    public static readonly Refusal ReasonMissing = new(
        "โปรดเขียนเหตุผล เพื่อให้ผู้จัดทำทราบว่าต้องทำอะไร",
        nameof(DecideStep.Opinion)
    );
    public static readonly Refusal NotThere = new("ส่งคืนไปที่ลำดับนั้นไม่ได้ โปรดเลือกใหม่", nameof(DecideStep.ReturnTo));
    public static readonly Refusal StepClosed = new("ลำดับของท่านปิดไปแล้ว เพราะพ้นเวลาหรือเรื่องไปทางอื่นตามเส้นทาง");
    public static readonly Refusal GivenAway = new("เรื่องนี้เปลี่ยนไปอยู่ที่ผู้อื่นแล้ว ท่านจึงไม่ได้ลงนาม");
    public static readonly Refusal CaseIsBusy = new("เรื่องนี้เดินไปพร้อมกับที่ท่านลงนาม โปรดกดลงนามอีกครั้ง");
    public static readonly Refusal NumbersAreBusy = new("มีผู้ออกเลขพร้อมกันหลายเรื่อง โปรดกดลงนามอีกครั้ง");
}
