using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Reminders;

namespace ItaWorkflow.Data.Approvals;

/// <summary>Everything that a verdict means: a new one is a row here, and does not compile without it.</summary>
/// <param name="Words">As a history and a sheet say it.</param>
/// <param name="Press">As the button says it.</param>
/// <param name="Done">As the page says it when it was made.</param>
/// <param name="NeedsReason">It is not favourable: its officer says why, and it ends the edition unless the route draws another way.</param>
/// <param name="Ending">What becomes of the memo when it closes the case; null: it closes none.</param>
public sealed record VerdictMeaning(string Words, string Press, string Done, bool NeedsReason, MemoEnding? Ending = null)
{
    private const string Signed = "ลงนามแล้ว";

    public static VerdictMeaning Of(Verdict verdict) =>
        verdict switch
        {
            Verdict.Endorse => new("เห็นชอบ", "เห็นชอบและลงนาม", Signed, false),
            Verdict.Approve => new("อนุมัติ", "อนุมัติและลงนาม", Signed, false, MemoEnding.Approved),
            Verdict.Acknowledge => new("ทราบ", "ทราบและลงนาม", Signed, false),
            Verdict.Return => new("ส่งคืน", "ส่งคืนให้แก้ไข", "ส่งคืนแล้ว", true, MemoEnding.Returned),
            Verdict.Reject => new("ไม่อนุมัติ", "ไม่อนุมัติและลงนาม", "บันทึกคำสั่งไม่อนุมัติแล้ว", true, MemoEnding.Rejected),
        };
}

/// <summary>What becomes of a memo at its end, and how it is said.</summary>
/// <param name="Closing">The line that closes its history.</param>
/// <param name="Title">Told to its drafter, before the subject.</param>
/// <param name="Deed">What the officer did, before the subject; with the words after it, before their opinion and the opinion's name.</param>
public sealed record MemoEnding(
    MemoState State,
    RungKind Rung,
    string Closing,
    string Title,
    string Deed = "",
    string Then = "",
    string Opinion = ""
)
{
    /// <summary>Nobody's order: all have read it.</summary>
    public static readonly MemoEnding Acknowledged = new(
        MemoState.Acknowledged,
        RungKind.Acknowledged,
        "จบเรื่อง: รับทราบครบ",
        "รับทราบครบแล้ว"
    );

    public static readonly MemoEnding Approved = new(
        MemoState.Approved,
        RungKind.Approved,
        "จบเรื่อง: อนุมัติ",
        "อนุมัติแล้ว",
        "อนุมัติ",
        " แล้ว",
        "คำสั่ง"
    );

    public static readonly MemoEnding Returned = new(
        MemoState.Returned,
        RungKind.Returned,
        "เรื่องกลับไปที่ผู้จัดทำเพื่อแก้ไข",
        "ส่งคืนให้แก้ไข",
        "ส่งคืน",
        " ให้ท่านแก้ไข",
        "เหตุผล"
    );

    public static readonly MemoEnding Rejected = new(
        MemoState.Rejected,
        RungKind.Rejected,
        "จบเรื่อง: ไม่อนุมัติ",
        "ไม่อนุมัติ",
        "ไม่อนุมัติ",
        "",
        "เหตุผล"
    );
}
