using ItaWorkflow.Data.Organization;
using ItaWorkflow.Workflows.Organization;

namespace ItaWorkflow.Workflows.Approvals;

/// <summary>A seat in words, as histories and sheets say it.</summary>
public static class SeatWords
{
    /// <summary>นายสมมติ ตั้งใจ (หัวหน้าสำนักปลัดเทศบาล รักษาราชการแทน ปลัดเทศบาลตำบลตัวอย่าง)</summary>
    public static string InWords(this Seat seat) =>
        $"{seat.Person?.Name} ({string.Join(' ', PositionLines(seat.Position, seat.Person, seat.Acting))})";

    /// <summary>
    /// The lines under a signature: the position; or, acting, the signer's own position with the form of acting, then the position acted for.
    /// </summary>
    public static IReadOnlyList<string> PositionLines(Position position, Person? person, ActingAppointment? acting) =>
        acting is null ? [position.Title] : [$"{person?.Position?.Title} {acting.Kind.Words()}".Trim(), position.Title];
}
