using ItaWorkflow.Data.Cases;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Seats;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Cases;

/// <summary>
/// Steps are opened for whoever sits in their position as it was read, and signing takes its time. A change of seats sees only steps that
/// are saved: whoever saves one makes sure that nobody sat down or rose meanwhile.
/// </summary>
public sealed class StepSeats(ItaDbContext db, SeatResolver resolver)
{
    /// <summary>Until this transaction ends nobody changes seats.</summary>
    public Task HoldAsync(CancellationToken cancel) => db.Organization.HoldAsync(Hold.Shared, cancel);

    /// <summary>In the transaction that saves them.</summary>
    /// <exception cref="DbUpdateConcurrencyException">Somebody else sits there by now: read again.</exception>
    public async Task HoldAsOpenedAsync(DateOnly today, CancellationToken cancel)
    {
        var opened = db
            .ChangeTracker.Entries<ApprovalStep>()
            .Where(e =>
                e is { State: EntityState.Added, Entity: { State: StepState.Open or StepState.PassedOver, Assignment: null } }
            )
            .Select(e => e.Entity)
            .ToList();
        if (opened.Count == 0)
            return;
        await HoldAsync(cancel);
        var seats = await resolver.WhoByNowAsync([.. opened.Select(s => s.PositionId).Distinct()], today, cancel);
        if (
            opened.Exists(s =>
                (seats[s.PositionId].Person?.Id, seats[s.PositionId].Acting?.Id) != (s.PersonId, s.ActingAppointmentId)
            )
        )
            throw new DbUpdateConcurrencyException("A seat changed while a step was being opened for whoever sat there.");
    }
}
