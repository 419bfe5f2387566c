using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Routes;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Memos;

/// <summary>What the drafter wishes of a memo's road; the route decides whether it may be.</summary>
/// <param name="RouteId">Another route than the one that the rules give; null: that one.</param>
/// <param name="Reason">Why.</param>
/// <param name="ExtraOpinions">ขอความเห็นเพิ่ม: positions, in the order in which they are asked.</param>
public sealed record RoadWish(int? RouteId, string Reason, IReadOnlyList<int> ExtraOpinions)
{
    public const int LongestReason = 300;
    public const int MostOpinions = 5;
    public static readonly Refusal ReasonTooLong = new(
        $"เหตุผลยาวเกินไป ใส่ได้ไม่เกิน {LongestReason} ตัวอักษร",
        nameof(Memo.RouteReason)
    );
    public static readonly Refusal TooManyOpinions = new(
        $"ขอความเห็นเพิ่มได้ไม่เกิน {MostOpinions} ตำแหน่ง",
        nameof(ExtraOpinions)
    );
    public static readonly Refusal AskedTwice = new("ขอความเห็นเพิ่มจากตำแหน่งเดียวกันสองครั้งไม่ได้", nameof(ExtraOpinions));
    public static readonly Refusal NoPosition = new("ตำแหน่งที่ขอความเห็นเพิ่มเลิกใช้แล้ว โปรดเลือกใหม่", nameof(ExtraOpinions));

    public static readonly Refusal NoRoute = new("เส้นทางที่เลือกไม่ได้ใช้อยู่ โปรดเลือกใหม่", nameof(Memo.RouteId));

    internal static RoadWish Of(Memo memo) => new(memo.RouteId, memo.RouteReason, memo.ExtraOpinionPositionIds);

    internal RoadWish Clean() => this with { Reason = Reason.Trim() };

    internal bool IsOf(Memo memo) =>
        memo.RouteId == RouteId && memo.RouteReason == Reason && memo.ExtraOpinionPositionIds.SequenceEqual(ExtraOpinions);

    internal async Task<Refusal?> RefuseAsync(Memo memo, ItaDbContext db, CancellationToken cancel)
    {
        if (Reason.Length > LongestReason)
            return ReasonTooLong;
        if (
            RouteId is { } route
            && route != memo.RouteId
            && !await db.ApprovalRoutes.AnyAsync(r => r.Id == route && r.State == RouteState.Published, cancel)
        )
            return NoRoute;
        if (memo.ExtraOpinionPositionIds.SequenceEqual(ExtraOpinions))
            return null;
        if (ExtraOpinions.Count > MostOpinions)
            return TooManyOpinions;
        if (ExtraOpinions.Distinct().Count() < ExtraOpinions.Count)
            return AskedTwice;
        var known = await db.Positions.CountAsync(p => p.IsActive && ExtraOpinions.Contains(p.Id), cancel);
        return known < ExtraOpinions.Count ? NoPosition : null;
    }

    internal void Give(Memo memo)
    {
        (memo.RouteId, memo.RouteReason) = (RouteId, Reason);
        if (!memo.ExtraOpinionPositionIds.SequenceEqual(ExtraOpinions))
            memo.ExtraOpinionPositionIds = ExtraOpinions;
    }
}
