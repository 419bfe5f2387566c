using ItaWorkflow.Data.Cases;
using ItaWorkflow.Data.Routes;
using ItaWorkflow.Workflows.Bpmn;
using ItaWorkflow.Workflows.Cases;
using ItaWorkflow.Workflows.MemoSheets;
using ItaWorkflow.Workflows.Routes;
using ItaWorkflow.Workflows.Routes.Rules;

namespace ItaWorkflow.Workflows.Approvals;

/// <summary>A memo's latest case with its steps, and the road that it takes from where it stands, or would take.</summary>
/// <param name="Plan">What is open, then what follows; of a draft, the whole road.</param>
/// <param name="Choice">Of a draft: by which rule, or whose choice.</param>
public sealed record MemoRoad(
    ApprovalCase? Case,
    IReadOnlyList<PlannedStep> Plan,
    ApprovalRoute? Route,
    RouteChoice? Choice = null
)
{
    /// <summary>The route as it runs; null: there is none.</summary>
    public ProcessDefinition? Definition { get; init; }

    /// <summary>The route lets the drafter ask for opinions besides (ขอความเห็นเพิ่ม).</summary>
    public bool TakesExtraOpinions =>
        Choice?.Route.Definition.UserTasks.Values.Any(t => t.Performer == Performer.ChosenByDrafter) is true;

    /// <summary>What the page that showed this road brings back when it submits.</summary>
    public string Stamp => Route is null ? "-" : RoadStamp.Of(Route, Plan);
}

/// <summary>The road of a memo that nobody wrote, and by which rule.</summary>
public sealed record RoadTrial(RuleTrial Rules, IReadOnlyList<PlannedStep> Steps);
