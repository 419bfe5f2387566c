namespace ItaWorkflow.Workflows.Bpmn;

/// <summary>Can every node be reached, does every node lead to an end, do the arrows fit their ends?</summary>
internal static class StructureCheck
{
    // Each round of a loop tries the conditions anew.
    private const int LongestConditions = 40_000;

    public static void Check(FlowScope scope, BpmnFindings findings)
    {
        foreach (var node in scope.Nodes)
            CheckArrows(node, findings);
        if (scope.Start is null)
            findings.Refuse(scope, "ไม่มีจุดเริ่มต้น (startEvent)");
        else
            foreach (var node in scope.Nodes.Except(Reached([scope.Start], After)).ToList())
                findings.Refuse(node, "ไม่มีเส้นทางใดมาถึง");
        var ending = Reached(scope.Nodes.OfType<EndEvent>(), Before);
        foreach (var node in scope.Nodes.Where(n => n.Outgoing.Count > 0 || n is EndEvent).Except(ending).ToList())
            findings.Refuse(node, "ไม่มีเส้นทางต่อไปถึงจุดสิ้นสุด (endEvent)");
        foreach (var node in RestlessLoop(scope))
            findings.Warn(node, "อยู่ในวงวนที่ไม่มีขั้นใดรอ ระบบจะหยุดเมื่อวนนานเกินไป");
        foreach (var sub in scope.Nodes.OfType<SubProcess>())
            Check(sub.Body, findings);
    }

    private static void CheckArrows(FlowNode node, BpmnFindings findings)
    {
        if (node is StartEvent or BoundaryTimer && node.Incoming.Count > 0)
            findings.Refuse(node, "มีเส้นเข้าไม่ได้");
        if (node is EndEvent && node.Outgoing.Count > 0)
            findings.Refuse(node, "จุดสิ้นสุดมีเส้นออกไม่ได้");
        if (node is not EndEvent && node.Outgoing.Count == 0)
            findings.Refuse(node, "ไม่มีเส้นทางต่อไป");
        if (node.Outgoing.Sum(f => f.Condition?.Text.Length ?? 0) > LongestConditions)
            findings.Refuse(node, $"เงื่อนไขบนทางออกรวมกันยาวเกิน {LongestConditions} อักขระ");
        var choices = node.Outgoing.Where(f => f != node.Default).ToList();
        if (node is ExclusiveGateway or InclusiveGateway)
            CheckChoice(node, choices, findings);
        else if (node is not Activity)
            foreach (var flow in choices.Where(f => f.Condition is not null))
                findings.Refuse(flow, $"เส้นที่ออกจาก {node.ElementKind} มีเงื่อนไขไม่ได้");
        else if (choices.Count > 0 && choices.TrueForAll(f => f.Condition is not null) && node.Default is null)
            findings.Warn(node, "ทางออกทุกเส้นมีเงื่อนไขและไม่มีทางออกปริยาย เรื่องอาจหยุดที่นี่");
    }

    private static void CheckChoice(FlowNode node, List<SequenceFlow> choices, BpmnFindings findings)
    {
        if (node.Outgoing.Count > 1)
            foreach (var flow in choices.Where(f => f.Condition is null))
                findings.Refuse(flow, $"เส้นที่ออกจาก {node.ElementKind} ไม่มีเงื่อนไข และไม่ใช่ทางออกปริยาย");
        if (node.Default is null && choices.Exists(f => f.Condition is not null))
            findings.Warn(node, "ไม่มีทางออกปริยาย เรื่องอาจหยุดที่นี่เมื่อไม่มีเงื่อนไขใดเป็นจริง");
    }

    private static IEnumerable<FlowNode> After(FlowNode node) =>
        node.Outgoing.Select(f => f.Target).Concat(node is Activity activity ? activity.Timers : []);

    private static IEnumerable<FlowNode> Before(FlowNode node) =>
        node.Incoming.Select(f => f.Source).Concat(node is BoundaryTimer edge ? [edge.AttachedTo] : []);

    private static HashSet<FlowNode> Reached(IEnumerable<FlowNode> from, Func<FlowNode, IEnumerable<FlowNode>> next)
    {
        var found = new HashSet<FlowNode>();
        var open = new Stack<FlowNode>(from);
        while (open.TryPop(out var node))
            if (found.Add(node))
                foreach (var neighbour in next(node))
                    open.Push(neighbour);
        return found;
    }

    /// <summary>A node on a loop through nothing that waits; best the one where the loop is left.</summary>
    private static IEnumerable<FlowNode> RestlessLoop(FlowScope scope)
    {
        var left = scope.Nodes.Where(n => !n.Waits).ToHashSet();
        while (left.RemoveWhere(n => !After(n).Any(left.Contains) || !Before(n).Any(left.Contains)) > 0) { }
        return left.OrderBy(n =>
                n is ExclusiveGateway ? 0
                : n is InclusiveGateway ? 1
                : 2
            )
            .Take(1);
    }
}
