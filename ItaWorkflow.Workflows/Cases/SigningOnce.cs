using ItaWorkflow.Data.Approvals;
using ItaWorkflow.Data.Cases;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Settings;
using ItaWorkflow.Workflows.Bpmn;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Cases;

/// <summary>
/// The same officer in two consecutive steps: where the organization lets one signature do, an opinion or acknowledgement is passed over
/// when its officer signed the step right before it, or orders right after it. Who proposes and who orders always signs.
/// </summary>
public sealed class SigningOnce(ItaDbContext db)
{
    /// <summary>A road with the stops marked whose officer signs beside them.</summary>
    public async Task<IReadOnlyList<PlannedStep>> MarkAsync(
        ProcessDefinition route,
        IReadOnlyList<PlannedStep> road,
        CancellationToken cancel
    )
    {
        var marked = new List<PlannedStep>();
        for (var i = 0; i < road.Count; i++)
        {
            var (before, after) = (i > 0 ? marked[i - 1] : null, i + 1 < road.Count ? road[i + 1] : null);
            marked.Add(road[i] with { SignedAt = IsAsked(road[i]) ? null : SignedBeside(route, road[i], before, after) });
        }
        return marked.Exists(stop => stop.SignedAt is not null) && await IsEnoughAsync(cancel) ? marked : road;
    }

    /// <summary>Of a step that opens now: the element at which its officer signs; null: here.</summary>
    public async Task<string?> BesideAsync(
        CaseInHand hand,
        ApprovalStep step,
        IReadOnlyList<PlannedStep> road,
        CancellationToken cancel
    )
    {
        if (step.PersonId is null || !MayPass(step.Kind) || !await IsEnoughAsync(cancel))
            return null;
        var before = hand.Case.Steps.Find(s =>
            s.PersonId == step.PersonId && JustSettled(s, hand) && Follows(hand.Route, s.ElementId, step.ElementId)
        );
        if (before is not null)
            return before.SignedAtElementId ?? before.ElementId;
        var here = road.TakeWhile(p => p.TaskId != step.TaskId).Count();
        return here + 1 < road.Count && Orders(hand.Route, step.ElementId, step.PersonId.Value, road[here + 1])
            ? road[here + 1].ElementId
            : null;
    }

    private static bool JustSettled(ApprovalStep step, CaseInHand hand) =>
        step.State is StepState.Decided && step.DecidedAt == hand.Now && !step.Verdict!.Value.NeedsReason()
        || step.State is StepState.PassedOver && step.OpenedAt == hand.Now;

    private static string? SignedBeside(ProcessDefinition route, PlannedStep stop, PlannedStep? before, PlannedStep? after)
    {
        if (!MayPass(stop.Kind) || stop.Kept is not null || stop.Seat?.Person is not { } person)
            return null;
        if (before is { Kept: null } && before.Seat?.Person?.Id == person.Id && Follows(route, before.ElementId, stop.ElementId))
            return before.SignedAt ?? before.ElementId;
        return after is not null && Orders(route, stop.ElementId, person.Id, after) ? after.ElementId : null;
    }

    private static bool Orders(ProcessDefinition route, string from, int personId, PlannedStep next) =>
        next.Kind is StepKind.FinalOrder && next.Seat?.Person?.Id == personId && Follows(route, from, next.ElementId);

    private static bool IsAsked(PlannedStep stop) => stop.TaskId is not null;

    private static bool MayPass(StepKind kind) => kind is StepKind.Opinion or StepKind.Acknowledge;

    private Task<bool> IsEnoughAsync(CancellationToken cancel) =>
        db.Organization.AnyAsync(o => o.Practice.SameOfficer == SameOfficer.SignsOnce, cancel);

    /// <summary>One leads to the other with nobody, no waiting and no branch beside in between.</summary>
    private static bool Follows(ProcessDefinition route, string from, string to)
    {
        var met = new HashSet<FlowNode>();
        var next = new Queue<FlowNode>([route.Nodes[from]]);
        while (next.TryDequeue(out var node))
            foreach (var target in node.Outgoing.Select(flow => flow.Target).Where(met.Add))
                if (target.Id == to)
                    return true;
                else if (target is ExclusiveGateway or Milestone or ServiceTask)
                    next.Enqueue(target);
        return false;
    }
}
