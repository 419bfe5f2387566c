using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Reminders;
using ItaWorkflow.Workflows.Administration;
using ItaWorkflow.Workflows.Notices;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Recovery;

/// <summary>Phone and paper are lost: an administrator takes the second step from an account. Its person is told.</summary>
public sealed record ResetSecondStep(int ById, int PersonId);

public sealed class ResetSecondStepHandler(ItaDbContext db, TimeProvider clock)
{
    public static readonly Refusal None = new("บุคคลนี้ไม่ได้เปิดการยืนยันสองชั้น");

    public Task<Refusal?> HandleAsync(ResetSecondStep command, CancellationToken cancel) =>
        db.AdministerAsync(command.ById, clock, act => ResetAsync(command, act, cancel), cancel);

    private async Task<Refusal?> ResetAsync(ResetSecondStep command, AdministrativeAct act, CancellationToken cancel)
    {
        var second = await db
            .SecondSteps.Include(s => s.Account!.Person)
            .SingleOrDefaultAsync(s => s.Account!.PersonId == command.PersonId, cancel);
        if (second is null)
            return None;
        var person = second.Account!.Person!;
        db.Remove(second);
        act.Record(JournalKind.SecondStepChanged, $"ยกเลิกการยืนยันสองชั้นของ {person.Name}");
        var notice = new Notice(
            new(SubjectKind.Person, person.Id),
            ThaiDate.DayOf(act.At),
            new(RungKind.SecondStepReset, act.At.ToUnixTimeSeconds()),
            "การยืนยันสองชั้นถูกยกเลิก",
            $"{act.By.Name} ยกเลิกการยืนยันสองชั้นของท่าน หากท่านไม่ได้ขอ โปรดแจ้งผู้ดูแลระบบ แล้วเปิดใหม่ด้วยเครื่องของท่าน",
            "/account/devices"
        );
        db.Reminders.AddRange(Notice.Owed(person, notice, act.At));
        return null;
    }
}
