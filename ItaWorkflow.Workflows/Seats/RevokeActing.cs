using ItaWorkflow.Data.Approvals;
using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Seats;
using ItaWorkflow.Workflows.Administration;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Seats;

/// <summary>An acting appointment ends at once; what was signed under it stays as it is.</summary>
public sealed record RevokeActing(int ById, int AppointmentId);

public sealed class RevokeActingHandler(ItaDbContext db, SeatsChanged changed, TimeProvider clock)
{
    public static readonly Refusal RevokedBefore = new("คำสั่งนี้ถูกยกเลิกไปแล้ว");

    public Task<Refusal?> HandleAsync(RevokeActing command, CancellationToken cancel) =>
        db.AdministerAsync(command.ById, clock, act => RevokeAsync(command, act, cancel), cancel);

    private async Task<Refusal?> RevokeAsync(RevokeActing command, AdministrativeAct act, CancellationToken cancel)
    {
        var appointment = await db
            .ActingAppointments.Include(a => a.Person)
            .Include(a => a.Position)
            .SingleAsync(a => a.Id == command.AppointmentId, cancel);
        if (appointment.RevokedAt is not null)
            return RevokedBefore;

        appointment.RevokedAt = act.At;
        act.Record(
            JournalKind.ActingRevoked,
            $"ยกเลิกการ{appointment.Kind.Words()}{appointment.Position!.Title}ของ {appointment.Person!.Name} ตามคำสั่งที่ {appointment.OrderNumber}"
        );
        await changed.TellAsync([appointment.PositionId], clock.Today(), act.At, cancel);
        return null;
    }
}
