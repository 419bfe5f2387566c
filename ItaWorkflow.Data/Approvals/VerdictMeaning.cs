using ItaWorkflow.Data.Memos;

namespace ItaWorkflow.Data.Approvals;

/// <summary>Everything that a verdict means: a new one is a row here, and does not compile without it.</summary>
/// <param name="Words">As a history and a sheet say it.</param>
/// <param name="Press">As the button says it.</param>
/// <param name="Done">As the page says it when it was made.</param>
/// <param name="NeedsReason">It is not favourable: its officer says why, and it ends the edition unless the route draws another way.</param>
/// <param name="Order">What it makes of the memo when it closes the case; null: it closes none.</param>
public sealed record VerdictMeaning(string Words, string Press, string Done, bool NeedsReason, MemoState? Order)
{
    private const string Signed = "ลงนามแล้ว";

    public static VerdictMeaning Of(Verdict verdict) =>
        verdict switch
        {
            Verdict.Endorse => new("เห็นชอบ", "เห็นชอบและลงนาม", Signed, false, null),
            Verdict.Approve => new("อนุมัติ", "อนุมัติและลงนาม", Signed, false, MemoState.Approved),
            Verdict.Acknowledge => new("ทราบ", "ทราบและลงนาม", Signed, false, null),
            Verdict.Return => new("ส่งคืน", "ส่งคืนให้แก้ไข", "ส่งคืนแล้ว", true, MemoState.Returned),
            Verdict.Reject => new("ไม่อนุมัติ", "ไม่อนุมัติและลงนาม", "บันทึกคำสั่งไม่อนุมัติแล้ว", true, MemoState.Rejected),
        };
}
