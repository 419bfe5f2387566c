using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Cases;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Administration;
using ItaWorkflow.Workflows.Routes;
using ItaWorkflow.Workflows.Seats;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Cases;

/// <summary>What kept a case from going on was mended: whoever oversees the office tries again.</summary>
public sealed record RetryCase(int PersonId, long CaseId);

public sealed class RetryCaseHandler(ItaDbContext db, RouteShelf shelf, SeatResolver seats, CaseTurns turns, TimeProvider clock)
{
    public static readonly Refusal NotYours = new("เฉพาะผู้ดูแลระบบ นายทะเบียน ปลัด และนายกเท่านั้นที่สั่งให้เดินเรื่องต่อได้");
    public static readonly Refusal NotStuck = new("เรื่องนี้ไม่ได้ติดขัดแล้ว");

    /// <returns>null when it was tried; whether it goes on stands with the case.</returns>
    public Task<Refusal?> HandleAsync(RetryCase command, CancellationToken cancel) =>
        db.InTurnAsync(
            command.PersonId,
            clock,
            async act =>
            {
                if (!await seats.OverseesAsync(act.By, ThaiDate.DayOf(act.At), cancel))
                    return NotYours;
                await db.ApprovalCases.Where(c => c.Id == command.CaseId).HoldAsync(cancel);
                var approval = await db.ApprovalCases.InHand().SingleOrDefaultAsync(c => c.Id == command.CaseId, cancel);
                if (approval is not { State: CaseState.Open, StuckSince: not null })
                    return NotStuck;
                var route = await shelf.GetAsync(approval.RouteId, cancel);
                act.Record(JournalKind.CaseRetried, "สั่งเดินเรื่องที่ติดขัดต่อ", approval.Memo);
                await turns.ResumeAsync(new(approval.Memo!, approval, route.Definition, act.At), cancel);
                return null;
            },
            cancel
        );
}
