using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Seats;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Seats;

/// <summary>Answers "who sits in this position today" from the record. Persons come with their own position.</summary>
public sealed class SeatResolver(ItaDbContext db)
{
    public async Task<Seat> WhoAsync(int positionId, DateOnly day, CancellationToken cancel) =>
        (await WhoAsync([positionId], day, cancel))[positionId];

    public Task<IReadOnlyDictionary<int, Seat>> WhoAsync(
        IReadOnlyCollection<int> positionIds,
        DateOnly day,
        CancellationToken cancel
    ) => WhoAsync(db.Positions, InForce(day), positionIds, day, cancel);

    /// <summary>As the record is now, whatever was read before: for comparing, not for changing.</summary>
    public Task<IReadOnlyDictionary<int, Seat>> WhoByNowAsync(
        IReadOnlyCollection<int> positionIds,
        DateOnly day,
        CancellationToken cancel
    ) =>
        WhoAsync(
            db.Positions.AsNoTrackingWithIdentityResolution(),
            InForce(day).AsNoTrackingWithIdentityResolution(),
            positionIds,
            day,
            cancel
        );

    private static async Task<IReadOnlyDictionary<int, Seat>> WhoAsync(
        IQueryable<Position> all,
        IQueryable<ActingAppointment> inForce,
        IReadOnlyCollection<int> positionIds,
        DateOnly day,
        CancellationToken cancel
    )
    {
        var positions = await all.Include(p => p.Division)
            .Include(p => p.Holders)
            .Where(p => positionIds.Contains(p.Id))
            .ToListAsync(cancel);
        var appointments = await inForce
            .Include(a => a.Person!.Position)
            .Where(a => positionIds.Contains(a.PositionId))
            .ToListAsync(cancel);
        return positions.ToDictionary(p => p.Id, p => Seat.Of(p, appointments, day));
    }

    /// <summary>The positions in which a person sits on a day: their own unless another acts in it, and those they act in.</summary>
    public async Task<IReadOnlyList<Seat>> SeatsOfAsync(int personId, DateOnly day, CancellationToken cancel)
    {
        var taken = await db.SittingOn(day).Where(s => s.PersonId == personId).Select(s => s.PositionId).ToListAsync(cancel);
        return [.. (await WhoAsync(taken, day, cancel)).Values];
    }

    /// <summary>They watch over the whole office's memos: administrator, registrar, and whoever sits as ปลัด or นายก on a day.</summary>
    public async Task<bool> OverseesAsync(Person person, DateOnly day, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(person);
        return person.Registers
            || await db.SittingOn(day)
                .AnyAsync(s => s.PersonId == person.Id && (s.Post == Post.Clerk || s.Post == Post.Mayor), cancel);
    }

    private IQueryable<ActingAppointment> InForce(DateOnly day) => db.ActingAppointments.Where(ActingAppointment.InForceOn(day));
}
