using ItaWorkflow.Data.Approvals;
using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Cases;
using ItaWorkflow.Data.Seats;
using ItaWorkflow.Workflows.Approvals;
using ItaWorkflow.Workflows.Cases;
using ItaWorkflow.Workflows.Routes.Rules;

namespace ItaWorkflow.Web.Display;

public enum RoadState
{
    Done,
    Now,
    Ahead,
}

/// <summary>One stop of the route strip.</summary>
/// <param name="Note">เมื่อ…, รอความเห็น; empty: nothing to say yet.</param>
public sealed record RoadStop(string Position, string Name, string Note, RoadState State, string ElementId, string Acting = "");

/// <summary>The road of a memo as a strip of stops: what happened, where it is, what is ahead.</summary>
public static class Road
{
    /// <param name="plan">From where the case stands; of a draft, the whole road.</param>
    public static IReadOnlyList<RoadStop> Of(IReadOnlyList<PlannedStep> plan, IReadOnlyCollection<ApprovalStep> steps) =>
        [
            .. steps
                .Where(s => s.State is StepState.Decided or StepState.Kept or StepState.PassedOver)
                .OrderBy(s => s.DecidedAt ?? s.OpenedAt)
                .ThenBy(s => s.Ordinal)
                .Select(Met),
            .. plan.Select(p => steps.FirstOrDefault(s => s.TaskId == p.TaskId) is { } step ? Met(step) : Ahead(p)),
        ];

    private static RoadStop Ahead(PlannedStep plan) =>
        new(
            plan.Seat?.Position.Title ?? plan.Name,
            plan.Seat?.Person?.Name ?? "ตำแหน่งว่าง",
            plan.Kept is not null ? "ไม่ถามซ้ำ"
                : plan.SignedAt is not null ? "ลงนามครั้งเดียวในลำดับที่ติดกัน"
                : "",
            RoadState.Ahead,
            plan.ElementId,
            plan.Seat?.Acting?.Kind.Words() ?? ""
        );

    private static RoadStop Met(ApprovalStep step) =>
        new(
            step.Position!.Title,
            step.Person?.Name ?? "ตำแหน่งว่าง",
            step.KeptFrom?.Case is { } earlier ? $"{step.Verdict!.Value.Words()}แล้วในฉบับที่ {earlier.Edition}"
                : step.State is StepState.PassedOver ? "ลงนามครั้งเดียวในลำดับที่ติดกัน"
                : step.DecidedAt is { } at ? $"{step.Verdict!.Value.Words()} {ThaiDate.ShortWithTime(at)}"
                : StepKindWords.Waiting(step.Kind),
            step.State is StepState.Decided or StepState.Kept or StepState.PassedOver ? RoadState.Done : RoadState.Now,
            step.ElementId,
            step.ActingAppointment?.Kind.Words() ?? ""
        );
}
