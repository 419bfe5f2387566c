using ItaWorkflow.Data.Approvals;
using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Seats;
using ItaWorkflow.Workflows.Administration;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Seats;

/// <summary>A person will be away: recorded by themselves, or for them by the central registry or an administrator.</summary>
public sealed record RecordAbsence(int ById, int PersonId, AbsenceKind Kind, DateOnly From, DateOnly Until);

public sealed class RecordAbsenceHandler(ItaDbContext db, SeatsChanged changed, TimeProvider clock)
{
    public static readonly Refusal NotYours = new(
        "บันทึกการไม่อยู่แทนผู้อื่นได้เฉพาะสารบรรณกลางและผู้ดูแลระบบ",
        nameof(RecordAbsence.PersonId)
    );
    public static readonly Refusal EndsBeforeStart = new("วันสุดท้ายต้องไม่ก่อนวันแรก", nameof(RecordAbsence.Until));
    public static readonly Refusal Past = new("ช่วงวันนี้ผ่านไปแล้ว", nameof(RecordAbsence.Until));

    public static Refusal Overlapping(Absence other) =>
        new(
            $"บันทึกไว้แล้วว่าไม่อยู่ {ThaiDate.Short(other.From)} ถึง {ThaiDate.Short(other.Until)}",
            nameof(RecordAbsence.From)
        );

    public Task<Refusal?> HandleAsync(RecordAbsence command, CancellationToken cancel) =>
        db.InTurnAsync(command.ById, clock, act => RecordAsync(command, act, cancel), cancel);

    private async Task<Refusal?> RecordAsync(RecordAbsence command, AdministrativeAct act, CancellationToken cancel)
    {
        var person = await db.Persons.SingleOrDefaultAsync(p => p.Id == command.PersonId && p.IsActive, cancel);
        if (person is null || (person.Id != act.By.Id && !act.By.Registers))
            return NotYours;
        if (command.Until < command.From)
            return EndsBeforeStart;
        if (command.Until < clock.Today())
            return Past;
        if (await OtherAsync(command, cancel) is { } other)
            return Overlapping(other);

        Add(command, person, act);
        // A standing order of acting takes effect with it.
        await changed.TellAsync([person.PositionId], clock.Today(), act.At, cancel);
        return null;
    }

    private Task<Absence?> OtherAsync(RecordAbsence command, CancellationToken cancel) =>
        db
            .Absences.Where(a => a.PersonId == command.PersonId && a.CancelledAt == null)
            .Where(a => a.From <= command.Until && command.From <= a.Until)
            .FirstOrDefaultAsync(cancel);

    private void Add(RecordAbsence command, Person person, AdministrativeAct act)
    {
        db.Absences.Add(
            new()
            {
                PersonId = person.Id,
                Kind = command.Kind,
                From = command.From,
                Until = command.Until,
                RecordedById = act.By.Id,
                RecordedAt = act.At,
            }
        );
        act.Record(
            JournalKind.AbsenceRecorded,
            $"บันทึกว่า {person.Name} {command.Kind.Words()} {ThaiDate.Short(command.From)} ถึง {ThaiDate.Short(command.Until)}"
        );
    }
}
