namespace ItaWorkflow.Workflows.Bpmn;

/// <summary>Nodes as comparable text: two versions mean the same where these are equal. Conditions and times may differ.</summary>
internal static class Shape
{
    /// <summary>Why one version's node cannot stand for the other's; null: it can.</summary>
    public static string? Difference(FlowNode before, FlowNode now, bool isUntaken) =>
        before.ElementKind != now.ElementKind ? $"เปลี่ยนชนิดจาก {before.ElementKind} เป็น {now.ElementKind}"
        : before is UserTask a && now is UserTask b ? OfTask(a, b, isUntaken)
        : before is ServiceTask c && now is ServiceTask d && c.Action != d.Action
            ? $"เปลี่ยนงานของระบบจาก {c.Action} เป็น {d.Action}"
        : before is Activity e && now is Activity f && Loop(e) != Loop(f) ? "การทำซ้ำหลายครั้งต่างจากเดิม"
        : before is SubProcess g && now is SubProcess h && Of(g.Body) != Of(h.Body) ? "ภายในกระบวนการย่อยต่างจากเดิม"
        : null;

    public static bool IsJoin(FlowNode node) => node is ParallelGateway or InclusiveGateway && node.Incoming.Count > 1;

    /// <summary>The arrows that come to a join.</summary>
    public static string Arrivals(FlowNode join) => Ordered(join.Incoming.Select(f => $"{f.Id}<{f.Source.Id}"));

    /// <summary>Nodes with the arrows among them.</summary>
    public static string Of(IReadOnlyCollection<FlowNode> nodes) =>
        Ordered(nodes.Select(Of)) + Ordered(nodes.SelectMany(n => n.Outgoing).Where(f => nodes.Contains(f.Target)).Select(Of));

    private static string Of(FlowScope scope) => Ordered(scope.Nodes.Select(Of)) + Ordered(scope.Flows.Select(Of));

    private static string Of(SequenceFlow flow) => $"{flow.Id}:{flow.Source.Id}>{flow.Target.Id}";

    private static string Of(FlowNode node) =>
        $"{node.Id} {node.ElementKind} "
        + node switch
        {
            UserTask task => $"{task.Performer} {task.Kind} {Loop(task)}",
            ServiceTask service => $"{service.Action} {Loop(service)}",
            SubProcess sub => $"{Loop(sub)} {Of(sub.Body)}",
            BoundaryTimer edge => $"{edge.AttachedTo.Id} {edge.Interrupts}",
            EndEvent end => $"{end.Terminates}",
            _ => "",
        };

    private static string? OfTask(UserTask before, UserTask now, bool isUntaken) =>
        before.Performer != now.Performer && !isUntaken ? $"เปลี่ยนผู้รับผิดชอบจาก “{before.Performer}” เป็น “{now.Performer}”"
        : before.Kind != now.Kind ? "เปลี่ยนสิ่งที่ขอจากผู้พิจารณา"
        : Loop(before) != Loop(now) ? "การทำซ้ำหลายครั้งต่างจากเดิม"
        : null;

    private static string Loop(Activity activity) =>
        activity.Loop is { } loop ? $"{loop.IsSequential} {loop.Cardinality.Text.Trim()} {loop.Completion?.Text.Trim()}" : "";

    private static string Ordered(IEnumerable<string> parts) => $"[{string.Join(", ", parts.Order(StringComparer.Ordinal))}]";
}
