using ItaWorkflow.Data.Seats;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Seats;

/// <summary>Who sits in a position on a day, and by which appointment when they act for its holder.</summary>
/// <param name="Person">null: nobody, the position is vacant.</param>
public sealed record Seat(Position Position, Person? Person, ActingAppointment? Acting)
{
    public bool IsVacant => Person is null;

    /// <summary>
    /// An appointment in force seats its person, whether the position is vacant or not; otherwise the active holder sits.
    /// Of two appointments in force the one that began later counts.
    /// </summary>
    public static Seat Of(Position position, IEnumerable<ActingAppointment> appointments, DateOnly day)
    {
        var acting = appointments
            .Where(a => a.PositionId == position.Id && a.IsInForce(day) && a.Person is { IsActive: true })
            .OrderByDescending(a => a.From)
            .ThenByDescending(a => a.Id)
            .FirstOrDefault();
        return acting is not null
            ? new(position, acting.Person, acting)
            : new(position, position.Holders.Where(p => p.IsActive).OrderBy(p => p.Id).FirstOrDefault(), null);
    }
}

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
        var inForce = InForce(day);
        var candidates = await db
            .Positions.Where(p =>
                p.Holders.Any(h => h.Id == personId) || inForce.Any(a => a.PositionId == p.Id && a.PersonId == personId)
            )
            .Select(p => p.Id)
            .ToListAsync(cancel);
        var seats = await WhoAsync(candidates, day, cancel);
        return [.. seats.Values.Where(s => s.Person?.Id == personId)];
    }

    private IQueryable<ActingAppointment> InForce(DateOnly day) => db.ActingAppointments.Where(ActingAppointment.InForceOn(day));
}
