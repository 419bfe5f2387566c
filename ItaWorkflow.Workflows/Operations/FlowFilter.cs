using ItaWorkflow.Data.Cases;

namespace ItaWorkflow.Workflows.Operations;

/// <summary>Which part of the office's flow is looked at; null: all of it.</summary>
/// <param name="Route">The route's key.</param>
/// <param name="DivisionId">Of the memo.</param>
/// <param name="PersonId">With whom it waits.</param>
/// <param name="Step">The step's id in the route's BPMN.</param>
/// <param name="Days">Durations: cases and steps that ended in the last so many days.</param>
public sealed record FlowFilter(string? Route, int? DivisionId, int? PersonId, string? Step, int Days)
{
    internal IQueryable<ApprovalCase> Of(IQueryable<ApprovalCase> cases)
    {
        if (Route is { } route)
            cases = cases.Where(c => c.Route!.Key == route);
        if (DivisionId is { } division)
            cases = cases.Where(c => c.Memo!.DivisionId == division);
        return cases;
    }

    /// <summary>Steps of the cases that the route and the division let through.</summary>
    internal IQueryable<ApprovalStep> Of(IQueryable<ApprovalStep> steps)
    {
        if (Route is { } route)
            steps = steps.Where(s => s.Case!.Route!.Key == route);
        if (DivisionId is { } division)
            steps = steps.Where(s => s.Case!.Memo!.DivisionId == division);
        return steps;
    }

    /// <summary>Steps that wait.</summary>
    internal IQueryable<ApprovalStep> Waiting(IQueryable<ApprovalStep> steps)
    {
        steps = Of(steps.Where(s => s.State == StepState.Open));
        if (PersonId is { } person)
            steps = steps.Where(s => s.PersonId == person);
        if (Step is { } step)
            steps = steps.Where(s => s.ElementId == step);
        return steps;
    }
}
