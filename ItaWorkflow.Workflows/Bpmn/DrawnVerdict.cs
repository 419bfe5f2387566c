namespace ItaWorkflow.Workflows.Bpmn;

/// <summary>
/// Does the route itself say where a verdict leads? It does when an arrow out of the step, or out of the gateways that follow it directly,
/// has a condition with <c>verdict = "return"</c> (or <c>"reject"</c>). Then the case takes that way; otherwise the verdict has the meaning
/// that the product gives it.
/// </summary>
public static class DrawnVerdict
{
    public static bool Has(UserTask task, string verdict)
    {
        var seen = new HashSet<FlowNode>();
        var open = new Stack<FlowNode>([task]);
        while (open.TryPop(out var node))
        {
            if (!seen.Add(node))
                continue;
            foreach (var flow in node.Outgoing)
            {
                if (flow.Condition is { } condition && Asks(condition.Root, verdict))
                    return true;
                if (flow.Target is ExclusiveGateway or InclusiveGateway or ParallelGateway)
                    open.Push(flow.Target);
            }
        }

        return false;
    }

    private static bool Asks(Expression expression, string verdict) =>
        expression switch
        {
            Comparison { Sign: "=", Left: Name { Text: "verdict" }, Right: Literal { Value: string word } } => word == verdict,
            Comparison { Sign: "=", Left: Literal { Value: string word }, Right: Name { Text: "verdict" } } => word == verdict,
            Connective { Left: var left, Right: var right } => Asks(left, verdict) || Asks(right, verdict),
            _ => false,
        };
}
