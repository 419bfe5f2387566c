namespace ItaWorkflow.Workflows.Bpmn;

/// <summary>What a token can come to within one scope; an activity's timers lead on from it as its arrows do.</summary>
internal static class FlowReach
{
    /// <summary>Every node that a token leaving one of these nodes can come to.</summary>
    public static HashSet<FlowNode> After(IEnumerable<FlowNode> nodes)
    {
        var found = new HashSet<FlowNode>();
        var open = new Stack<FlowNode>(nodes.SelectMany(Next));
        while (open.TryPop(out var node))
            if (found.Add(node))
                foreach (var next in Next(node))
                    open.Push(next);
        return found;
    }

    /// <summary>The nodes with which a node lies on a circle; none: it lies on no circle.</summary>
    public static IReadOnlyList<FlowNode> Circle(FlowNode node)
    {
        var after = After([node]);
        return after.Contains(node) ? [.. after.Where(other => After([other]).Contains(node))] : [];
    }

    private static IEnumerable<FlowNode> Next(FlowNode node) =>
        node is Activity activity
            ? activity.Outgoing.Select(f => f.Target).Concat(activity.Timers)
            : node.Outgoing.Select(f => f.Target);
}
