using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Bpmn;
using ItaWorkflow.Workflows.Notices;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Cases;

/// <summary>Says that a case is stuck, where and why, to its drafter and the administrators; or that it no longer is.</summary>
public sealed class CaseTrouble(ItaDbContext db)
{
    internal const string TimerFailed = "ระบบเดินเรื่องต่อเมื่อถึงเวลาไม่สำเร็จ โปรดแจ้งผู้ดูแลระบบให้ตรวจบันทึกของเครื่อง";

    /// <param name="met">What this turn could not do.</param>
    public async Task JudgeAsync(CaseInHand hand, ProcessState state, IReadOnlyList<StuckPoint> met, CancellationToken cancel)
    {
        if (state.Ended)
            return;
        if (
            (
                state.Stuck.Count > 0 ? state.Stuck[0]
                : met.Count > 0 ? met[0]
                : null
            ) is
            { } point
        )
            await TellAsync(hand, point, cancel);
        else if (!IsStillThere(hand, state))
            Free(hand);
    }

    /// <summary>Of another timer that is broken still everybody was told when it broke.</summary>
    private static void Free(CaseInHand hand)
    {
        hand.Case.Free();
        if (hand.Case.Timers.Find(t => t.IsBroken) is { } broken)
            hand.Case.Stick(broken.ElementId, TimerFailed, hand.Now);
    }

    public async Task TellAsync(CaseInHand hand, StuckPoint point, CancellationToken cancel)
    {
        var (memo, approval) = (hand.Memo, hand.Case);
        if (approval.StuckElement == point.Element && approval.StuckReason == point.Reason)
            return;
        approval.Stick(point.Element, point.Reason, hand.Now);
        db.Journal.Write(
            JournalKind.CaseStuck,
            hand.Now,
            $"เรื่องติดขัดที่ “{hand.Route.NameOf(point.Element)}”: {point.Reason}",
            memo.Id
        );
        var readers = await db
            .Persons.Where(p => p.IsActive && (p.IsAdministrator || p.Id == memo.DraftedById))
            .ToListAsync(cancel);
        foreach (var reader in readers)
            db.Reminders.AddRange(MemoNotices.Stuck(memo, approval.Turn, reader, point.Reason, hand.Now));
    }

    /// <summary>Another branch moved: what could not be done before is still not done.</summary>
    private static bool IsStillThere(CaseInHand hand, ProcessState state) =>
        hand.Case.StuckElement is { } element
        && (
            state.Timers.Any(t => t.Element == element)
            || state.OpenTasks(hand.Route).Any(t => t.ElementId == element && hand.StepOf(t.TaskId) is null)
        );
}
