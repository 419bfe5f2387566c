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
        var appointed = inForce.Include(a => a.Person!.Position);
        var seats = await all.Include(p => p.Division)
            .Include(p => p.Holders)
            .Include(p => p.HeldBeside!.Person!.Position)
            .Where(p => positionIds.Contains(p.Id))
            .Select(p => new { Position = p, Appointments = appointed.Where(a => a.PositionId == p.Id).ToList() })
            .AsSingleQuery()
            .ToListAsync(cancel);
        return seats.ToDictionary(s => s.Position.Id, s => Seat.Of(s.Position, s.Appointments, day));
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
