namespace ItaWorkflow.Data.Approvals;

/// <summary>What a step asks of its officer.</summary>
public enum StepKind
{
    /// <summary>The division head, who puts the memo forward: signs under the text.</summary>
    Propose,

    /// <summary>ความเห็น</summary>
    Opinion,

    /// <summary>คำสั่ง</summary>
    FinalOrder,

    /// <summary>รับทราบ</summary>
    Acknowledge,
}

public enum Verdict
{
    /// <summary>เห็นชอบ</summary>
    Endorse,

    /// <summary>อนุมัติ: the final order.</summary>
    Approve,

    /// <summary>ทราบ</summary>
    Acknowledge,

    /// <summary>ส่งคืน, with a reason.</summary>
    Return,

    /// <summary>ไม่อนุมัติ, with a reason.</summary>
    Reject,
}

public static class Verdicts
{
    public static bool NeedsReason(this Verdict verdict) => VerdictMeaning.Of(verdict).NeedsReason;

    public static IReadOnlyList<Verdict> AllowedAt(this StepKind kind) =>
        kind switch
        {
            StepKind.Propose => [Verdict.Endorse, Verdict.Return],
            StepKind.Opinion => [Verdict.Endorse, Verdict.Return],
            StepKind.FinalOrder => [Verdict.Approve, Verdict.Return, Verdict.Reject],
            StepKind.Acknowledge => [Verdict.Acknowledge],
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };

    /// <summary>What carries the memo forward at such a step.</summary>
    public static Verdict Favourable(this StepKind kind) => kind.AllowedAt()[0];

    public static string Words(this Verdict verdict) => VerdictMeaning.Of(verdict).Words;
}
