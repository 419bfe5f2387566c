using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Routes;

namespace ItaWorkflow.Workflows.Routes.Rules;

/// <summary>What one rule says of a memo.</summary>
/// <param name="Route">null: no version of it is in use, the rule is passed over.</param>
/// <param name="Fault">Why its condition could not be worked out; it does not hold then.</param>
public sealed record RuleOutcome(RouteRule Rule, ApprovalRoute? Route, bool Holds, string? Fault)
{
    internal static RuleOutcome Of(RouteRule rule, MemoContent content, Division division, IReadOnlyList<ApprovalRoute> published)
    {
        var route = published.FirstOrDefault(p => p.Key == rule.RouteKey);
        var holds = rule.Holds(content, division.Id, division.Name, out var fault);
        return new(rule, route, holds && route is not null, fault);
    }
}

/// <summary>A memo led through all the rules.</summary>
/// <param name="Outcomes">Of each rule in order.</param>
/// <param name="Usual">The route of a memo for which none holds.</param>
public sealed record RuleTrial(IReadOnlyList<RuleOutcome> Outcomes, ApprovalRoute Usual)
{
    /// <summary>The first that holds; null: none does.</summary>
    public RuleOutcome? Winner => Outcomes.FirstOrDefault(o => o.Holds);

    public ApprovalRoute Given => Winner?.Route ?? Usual;
}
