using ItaWorkflow.Data.Approvals;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Routes;
using ItaWorkflow.Workflows.Bpmn;

namespace ItaWorkflow.Workflows.Routes.Rules;

/// <summary>Whether a rule holds for a memo, and what it says in words.</summary>
public static class RouteRules
{
    /// <param name="fault">Why the condition could not be worked out; it does not hold then.</param>
    public static bool Holds(this RouteRule rule, MemoContent content, int divisionId, string divisionName, out string? fault)
    {
        fault = null;
        if ((rule.Kind is { } kind && kind != content.Kind) || (rule.DivisionId is { } division && division != divisionId))
            return false;
        if (rule.Condition.Length == 0)
            return true;
        try
        {
            var variables = CaseVariables.Of(content, divisionName);
            return Condition.Parse(rule.Condition).Holds(name => variables.GetValueOrDefault(name));
        }
        catch (ConditionFaultException unclear)
        {
            fault = unclear.Message;
            return false;
        }
    }

    /// <summary>วงเงินเกิน 100,000 บาท และเป็นเรื่องของกองคลัง</summary>
    /// <param name="divisionName">Of the rule's division, if it names one.</param>
    public static string Words(this RouteRule rule, string? divisionName)
    {
        var parts = new List<string>();
        if (rule.Condition.Length > 0)
            parts.Add(ConditionWords.Of(Condition.Parse(rule.Condition)));
        if (rule.Kind is { } kind)
            parts.Add(kind is MemoKind.General ? "เป็นเรื่องทั่วไป" : $"เป็นเรื่อง{kind.Words()}");
        if (divisionName is not null)
            parts.Add($"เป็นเรื่องของ{divisionName}");
        return parts.Count > 0 ? string.Join(" และ", parts) : "เป็นเรื่องใดก็ได้";
    }
}
