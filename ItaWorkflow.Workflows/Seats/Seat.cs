using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Seats;

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
        return acting is not null ? new(position, acting.Person, acting) : new(position, Holder(position), null);
    }

    /// <summary>Whose own position it is comes before whoever has it besides another.</summary>
    private static Person? Holder(Position position) =>
        position.Holders.Where(p => p.IsActive).OrderBy(p => p.Id).FirstOrDefault()
        ?? (position.HeldBeside?.Person is { IsActive: true } person ? person : null);
}
