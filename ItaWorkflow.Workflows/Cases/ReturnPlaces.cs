using ItaWorkflow.Data.Approvals;
using ItaWorkflow.Data.Cases;
using ItaWorkflow.Workflows.Bpmn;
using ItaWorkflow.Workflows.Routes;

namespace ItaWorkflow.Workflows.Cases;

/// <summary>Where an officer may send a memo back to besides its drafter.</summary>
public static class ReturnPlaces
{
    /// <summary>The route itself says where the step's return leads: there is nothing to choose.</summary>
    public static bool AreDrawn(ProcessDefinition route, ApprovalStep here) =>
        DrawnVerdict.Has(route.UserTasks[here.ElementId], CaseVariables.Word(Verdict.Return));

    /// <summary>Steps decided in this edition, as they were last decided, in their order; those at which the case could not go on left out.</summary>
    /// <param name="approval">With its steps.</param>
    public static IReadOnlyList<ApprovalStep> Of(ApprovalCase approval, ProcessDefinition route, ApprovalStep here)
    {
        if (AreDrawn(route, here))
            return [];
        var state = ProcessState.FromJson(approval.Tokens);
        return
        [
            .. approval
                .Steps.Where(s => s.State is StepState.Decided && s.ElementId != here.ElementId)
                .GroupBy(s => s.ElementId, StringComparer.Ordinal)
                .Select(same => same.MaxBy(s => s.Ordinal)!)
                .Where(s => ProcessReturn.WhyNot(route, state, s.ElementId) is null)
                .OrderBy(s => s.Ordinal),
        ];
    }
}
