using ItaWorkflow.Data.Approvals;
using ItaWorkflow.Data.Cases;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Workflows.Bpmn;
using ItaWorkflow.Workflows.Routes;
using ItaWorkflow.Workflows.Routes.Rules;

namespace ItaWorkflow.Workflows.Cases;

/// <summary>A decision that may be made: checked, not yet signed nor saved.</summary>
/// <param name="PersonId">Whose key signs: the officer who had the step when it was read.</param>
/// <param name="BackTo">A return to this earlier step; null: to the drafter, or where the route draws it.</param>
public sealed record Decision(
    Memo Memo,
    ApprovalCase Case,
    ApprovalStep Step,
    int PersonId,
    ProcessDefinition Route,
    Verdict Verdict,
    string Opinion,
    int Revision,
    DateTimeOffset Now,
    ApprovalStep? BackTo = null
)
{
    /// <summary>The paper has a later signature on it: nothing may be signed over that now.</summary>
    public bool IsBeforeItsTime { get; init; }

    public CaseInHand Hand => new(Memo, Case, Route, Now);

    /// <summary>A return or a rejection that the route does not draw, and that goes to no other step, ends the edition.</summary>
    public bool EndsCase =>
        Verdict.NeedsReason()
        && BackTo is null
        && !DrawnVerdict.Has(Route.UserTasks[Step.ElementId], CaseVariables.Word(Verdict));

    /// <summary>
    /// A memo that goes back before anyone signed has no paper to sign yet, and who puts it forward no place for a reason, wherever the
    /// route leads; or its paper was signed by a clock too fast. Then the PIN and the journal carry the decision.
    /// </summary>
    public bool IsSigned =>
        Verdict is not Verdict.Return
        || (Case.Steps.Exists(s => s.State is StepState.Decided) ? !(EndsCase && IsBeforeItsTime) : !(EndsCase || IsPutForward));

    private bool IsPutForward => Step.Kind is StepKind.Propose;

    /// <summary>What became of it, in a history's words.</summary>
    public string Words => BackTo is { } back ? $"ส่งคืนให้{back.Position!.Title}พิจารณาใหม่" : Verdict.Words();
}
