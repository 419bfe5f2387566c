using ItaWorkflow.Data.Approvals;
using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Cases;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Notices;
using ItaWorkflow.Workflows.Seats;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Approvals;

/// <summary>มอบเรื่อง: the central registry or the administrator gives an open step to somebody else, with a reason.</summary>
/// <param name="Revision">The memo's revision that the page showed.</param>
/// <param name="OrderNumber">The order that allows it; a final order cannot be given away without one.</param>
public sealed record ReassignStep(long StepId, int Revision, int ById, int ToPersonId, string Reason, string OrderNumber = "");

public sealed class ReassignStepHandler(ItaDbContext db, SeatResolver seats, TimeProvider clock)
{
    public static readonly Refusal NotYourDuty = new("เฉพาะสารบรรณกลางและผู้ดูแลระบบเท่านั้นที่มอบเรื่องให้ผู้อื่นได้");
    public static readonly Refusal NotOpen = new("ลำดับนี้มีผู้ลงความเห็นแล้วหรือปิดไปแล้ว จึงมอบให้ผู้อื่นไม่ได้");
    public static readonly Refusal MemoHasMoved = new(
        "เรื่องนี้เพิ่งเปลี่ยนแปลงหลังจากที่ท่านเปิดหน้านี้ โปรดดูว่าเรื่องอยู่ที่ใดก่อนมอบใหม่"
    );
    public static readonly Refusal NoReason = new("โปรดเขียนเหตุผลที่มอบเรื่อง", nameof(ReassignStep.Reason));
    public static readonly Refusal NotHere = new("เลือกบุคคลที่ปฏิบัติงานอยู่", nameof(ReassignStep.ToPersonId));
    public static readonly Refusal HasIt = new("เรื่องอยู่ที่บุคคลนี้แล้ว", nameof(ReassignStep.ToPersonId));
    public static readonly Refusal NoOrder = new(
        "คำสั่งเป็นอำนาจของตำแหน่งนั้น มอบให้ผู้อื่นได้เมื่อมีคำสั่งมอบอำนาจ โปรดกรอกเลขที่คำสั่ง",
        nameof(ReassignStep.OrderNumber)
    );

    public Task<Refusal?> HandleAsync(ReassignStep command, CancellationToken cancel) =>
        db.UntilSavedAsync(MemoHasMoved, () => ReassignAsync(command, cancel));

    private async Task<Refusal?> ReassignAsync(ReassignStep command, CancellationToken cancel)
    {
        var by = await db.Persons.SingleAsync(p => p.Id == command.ById, cancel);
        if (by is not { Registers: true })
            return NotYourDuty;
        var step = await FindAsync(command.StepId, cancel);
        if (step is not { State: StepState.Open })
            return NotOpen;
        if (step.Case!.Memo!.Revision != command.Revision)
            return MemoHasMoved;
        var to = await db
            .Persons.Include(p => p.Position)
            .SingleOrDefaultAsync(p => p.Id == command.ToPersonId && p.IsActive, cancel);
        if (to is null || to.Id == step.PersonId)
            return to is null ? NotHere : HasIt;
        if (command.Reason.Trim().Length == 0)
            return NoReason;
        var seat = await seats.WhoAsync(step.PositionId, clock.Today(), cancel);
        if (step.Kind is StepKind.FinalOrder && command.OrderNumber.Trim().Length == 0 && seat.Person?.Id != to.Id)
            return NoOrder;

        Give(step, seat, by, to, command);
        await db.SaveChangesAsync(cancel);
        return null;
    }

    private Task<ApprovalStep?> FindAsync(long id, CancellationToken cancel) =>
        db
            .ApprovalSteps.Include(s => s.Case!.Memo)
            .Include(s => s.Person)
            .Include(s => s.Position)
            .SingleOrDefaultAsync(s => s.Id == id, cancel);

    private void Give(ApprovalStep step, Seat seat, Person by, Person to, ReassignStep command)
    {
        var (memo, from, now, reason) = (step.Case!.Memo!, step.Person, clock.GetUtcNow(), command.Reason.Trim());
        // Back to whoever sits there is no assignment any more.
        if (seat.Person?.Id == to.Id)
            step.Seat(to.Id, seat.Acting?.Id);
        else
            step.Assign(to.Id, OrderOf(command, by, from, now));
        memo.Touch(now);
        var given = $"จาก {from?.Name ?? "ตำแหน่งว่าง"} ให้ {to.Name}{Order(command)}: {reason}";
        var what = $"มอบเรื่องในลำดับของ{step.Position!.Title}{given}";
        db.Journal.Write(JournalKind.StepReassigned, now, by, what, memo);
        db.Reminders.AddRange(MemoNotices.Assigned(memo, step, to, by, reason, now));
        if (from is not null)
            db.Reminders.AddRange(MemoNotices.TakenOver(memo, step, from, to, by, reason, now));
    }

    private static StepAssignment OrderOf(ReassignStep command, Person by, Person? from, DateTimeOffset now) =>
        new()
        {
            ById = by.Id,
            FromId = from?.Id,
            At = now,
            Reason = command.Reason.Trim(),
            OrderNumber = command.OrderNumber.Trim(),
        };

    private static string Order(ReassignStep command) =>
        command.OrderNumber.Trim() is { Length: > 0 } number ? $" ตามคำสั่งที่ {number}" : "";
}
