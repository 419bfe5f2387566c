using ItaWorkflow.Data.Approvals;
using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Seats;
using ItaWorkflow.Workflows.Administration;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Seats;

/// <summary>An order seats a person in another's position from a day until a day.</summary>
/// <param name="Until">The last day; null: until revoked.</param>
public sealed record AppointActing(
    int ById,
    int PersonId,
    int PositionId,
    ActingKind Kind,
    string OrderNumber,
    DateOnly OrderDate,
    DateOnly From,
    DateOnly? Until,
    string Scope
)
{
    /// <summary>A standing order: only on days on which the position's holder is away.</summary>
    public bool OnlyInAbsence { get; init; }
}

public sealed class AppointActingHandler(ItaDbContext db, SeatsChanged changed, TimeProvider clock)
{
    public static readonly Refusal NoOrder = new("โปรดกรอกเลขที่คำสั่ง เช่น 123/2569", nameof(AppointActing.OrderNumber));
    public static readonly Refusal EndsBeforeStart = new("วันสิ้นสุดต้องไม่ก่อนวันเริ่ม", nameof(AppointActing.Until));
    public static readonly Refusal OwnPosition = new("บุคคลนี้ครองตำแหน่งนี้อยู่แล้ว", nameof(AppointActing.PersonId));
    public static readonly Refusal NotHere = new("เลือกบุคคลที่ปฏิบัติงานอยู่", nameof(AppointActing.PersonId));
    public static readonly Refusal NoPosition = new("เลือกตำแหน่งที่ใช้อยู่", nameof(AppointActing.PositionId));

    public Task<Refusal?> HandleAsync(AppointActing command, CancellationToken cancel) =>
        db.AdministerAsync(command.ById, clock, act => AppointAsync(command, act, cancel), cancel);

    private async Task<Refusal?> AppointAsync(AppointActing command, AdministrativeAct act, CancellationToken cancel)
    {
        var person = await db.Persons.SingleOrDefaultAsync(p => p.Id == command.PersonId && p.IsActive, cancel);
        var position = await db.Positions.SingleOrDefaultAsync(p => p.Id == command.PositionId && p.IsActive, cancel);
        if (Refuse(command, person, position) is { } refusal)
            return refusal;
        if (await OverlappingAsync(command, cancel) is { } other)
            return new(
                $"{other.Person!.Name} {other.Kind.Words()}ตำแหน่งนี้ตามคำสั่งที่ {other.OrderNumber} ในช่วงเวลาเดียวกัน โปรดยกเลิกคำสั่งนั้นก่อน",
                nameof(AppointActing.From)
            );

        Add(command, person!, position!, act);
        await changed.TellAsync([command.PositionId], clock.Today(), act.At, cancel);
        return null;
    }

    private void Add(AppointActing command, Person person, Position position, AdministrativeAct act)
    {
        db.ActingAppointments.Add(
            new()
            {
                PersonId = command.PersonId,
                PositionId = command.PositionId,
                Kind = command.Kind,
                OrderNumber = command.OrderNumber.Trim(),
                OrderDate = command.OrderDate,
                From = command.From,
                Until = command.Until,
                Scope = command.Scope.Trim(),
                OnlyInAbsence = command.OnlyInAbsence,
            }
        );
        var until = command.Until is { } last ? $" ถึง {ThaiDate.Short(last)}" : "";
        var scope = command.OnlyInAbsence ? " เฉพาะวันที่ผู้ครองตำแหน่งไม่อยู่" : "";
        var who = $"{person.Name} {command.Kind.Words()}{position.Title}";
        act.Record(
            JournalKind.ActingAppointed,
            $"บันทึกให้ {who} ตามคำสั่งที่ {command.OrderNumber.Trim()} ตั้งแต่ {ThaiDate.Short(command.From)}{until}{scope}"
        );
    }

    private static Refusal? Refuse(AppointActing command, Person? person, Position? position) =>
        (person, position) switch
        {
            (null, _) => NotHere,
            (_, null) => NoPosition,
            _ when person.PositionId == position.Id => OwnPosition,
            _ when command.OrderNumber.Trim().Length == 0 => NoOrder,
            _ when command.Until < command.From => EndsBeforeStart,
            _ => null,
        };

    private Task<ActingAppointment?> OverlappingAsync(AppointActing command, CancellationToken cancel) =>
        db
            .ActingAppointments.Include(a => a.Person)
            .Where(a => a.PositionId == command.PositionId && a.RevokedAt == null && a.OnlyInAbsence == command.OnlyInAbsence)
            .Where(a => (a.Until == null || a.Until >= command.From) && (command.Until == null || a.From <= command.Until))
            .OrderBy(a => a.From)
            .FirstOrDefaultAsync(cancel);
}
