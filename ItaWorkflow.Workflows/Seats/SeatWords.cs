using ItaWorkflow.Data.Approvals;
using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Cases;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Seats;

namespace ItaWorkflow.Workflows.Seats;

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

    /// <summary>
    /// The lines of a step: as of its seat; or, given by hand, the officer's own position and by whose word they have it, because only an
    /// order of acting makes somebody act for a position.
    /// </summary>
    /// <param name="step">With its position, its person's position, the appointment, and who assigned it.</param>
    /// <param name="day">Of signing: an order that has ended by then is said to have.</param>
    public static IReadOnlyList<string> PositionLines(ApprovalStep step, DateOnly? day = null)
    {
        if (step.Assignment is { } assignment)
            return
            [
                step.Person?.Position?.Title ?? "",
                $"รับมอบเรื่องในลำดับของ{step.Position!.Title}",
                assignment.OrderNumber.Length > 0
                    ? $"ตามคำสั่งที่ {assignment.OrderNumber}"
                    : $"มอบโดย{assignment.By?.Name} {ThaiDate.Short(ThaiDate.DayOf(assignment.At))}",
            ];
        var lines = PositionLines(step.Position!, step.Person, step.ActingAppointment);
        return step.ActingAppointment is { Until: { } last } ended && last < day
            ? [.. lines, $"รับเรื่องไว้ก่อนคำสั่งที่ {ended.OrderNumber} สิ้นสุด"]
            : lines;
    }
}
