using ItaWorkflow.Data.Approvals;
using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Workflows.Approvals;

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
    public static IReadOnlyList<RoadStop> Of(IReadOnlyList<PlannedStep> plan, IReadOnlyCollection<ApprovalStep> opened) =>
        [.. plan.Select(p => Stop(p, opened.Where(s => s.ElementId == p.ElementId).MaxBy(s => s.Ordinal)))];

    private static RoadStop Stop(PlannedStep plan, ApprovalStep? step)
    {
        if (step is null or { State: StepState.Cancelled })
            return new(
                plan.Seat?.Position.Title ?? plan.Name,
                plan.Seat?.Person?.Name ?? "ตำแหน่งว่าง",
                "",
                RoadState.Ahead,
                plan.ElementId,
                plan.Seat?.Acting?.Kind.Words() ?? ""
            );
        return new(
            step.Position!.Title,
            step.Person?.Name ?? "ตำแหน่งว่าง",
            step.DecidedAt is { } at
                ? $"{step.Verdict!.Value.Words()} {ThaiDate.ShortWithTime(at)}"
                : StepKinds.Waiting(step.Kind),
            step.State is StepState.Decided ? RoadState.Done : RoadState.Now,
            plan.ElementId,
            step.ActingAppointment?.Kind.Words() ?? ""
        );
    }
}
