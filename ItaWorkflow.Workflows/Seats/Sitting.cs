using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Seats;

namespace ItaWorkflow.Workflows.Seats;

/// <summary>A position on a day and who sits in it, in a question to the database: <see cref="Seat.Of"/> for what only asks who.</summary>
public sealed record Sitting
{
    public required int PositionId { get; init; }
    public required Post Post { get; init; }
    public required int? DivisionId { get; init; }

    /// <summary>The position is in use.</summary>
    public required bool IsActive { get; init; }

    /// <summary>null: nobody, the position is vacant.</summary>
    public required int? PersonId { get; init; }
}

public static class Sittings
{
    public static IQueryable<Sitting> SittingOn(this ItaDbContext db, DateOnly day)
    {
        var acting = db.ActingAppointments.Where(ActingAppointment.InForceOn(day)).Where(a => a.Person!.IsActive);
        return db.Positions.Select(p => new Sitting
        {
            PositionId = p.Id,
            Post = p.Post,
            DivisionId = p.DivisionId,
            IsActive = p.IsActive,
            PersonId =
                acting
                    .Where(a => a.PositionId == p.Id)
                    .OrderByDescending(a => a.From)
                    .ThenByDescending(a => a.Id)
                    .Select(a => (int?)a.PersonId)
                    .FirstOrDefault()
                ?? p.Holders.Where(h => h.IsActive).OrderBy(h => h.Id).Select(h => (int?)h.Id).FirstOrDefault()
                ?? db.FurtherPosts.Where(f => f.PositionId == p.Id && f.Person!.IsActive)
                    .Select(f => (int?)f.PersonId)
                    .FirstOrDefault(),
        });
    }
}
