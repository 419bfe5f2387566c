using ItaWorkflow.Data.Approvals;
using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Seats;
using ItaWorkflow.Workflows.Administration;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Seats;

/// <summary>A person is there after all, or back early.</summary>
public sealed record CancelAbsence(int ById, int AbsenceId);

public sealed class CancelAbsenceHandler(ItaDbContext db, SeatsChanged changed, TimeProvider clock)
{
    public static readonly Refusal NotThere = new("ไม่พบรายการนี้ หรือยกเลิกไปแล้ว");

    public Task<Refusal?> HandleAsync(CancelAbsence command, CancellationToken cancel) =>
        db.InTurnAsync(command.ById, clock, act => CancelAsync(command, act, cancel), cancel);

    private async Task<Refusal?> CancelAsync(CancelAbsence command, AdministrativeAct act, CancellationToken cancel)
    {
        var absence = await db
            .Absences.Include(a => a.Person)
            .SingleOrDefaultAsync(a => a.Id == command.AbsenceId && a.CancelledAt == null, cancel);
        if (absence is null || (absence.PersonId != act.By.Id && !act.By.Registers))
            return NotThere;

        absence.CancelledAt = act.At;
        act.Record(
            JournalKind.AbsenceCancelled,
            $"ยกเลิกรายการ{absence.Kind.Words()}ของ {absence.Person!.Name} {ThaiDate.Short(absence.From)} ถึง {ThaiDate.Short(absence.Until)}"
        );
        await changed.TellAsync([absence.Person.PositionId], clock.Today(), act.At, cancel);
        return null;
    }
}
