namespace ItaWorkflow.Workflows.Bpmn;

/// <summary>
/// Whether each place of a case has one meaning in another version: the same element, with the same join, circle or loop around it. What
/// could be read in two ways is refused.
/// </summary>
internal sealed class MoveCheck(
    ProcessDefinition from,
    ProcessDefinition to,
    ProcessState state,
    IReadOnlyCollection<string> untaken
)
{
    private readonly List<BpmnFinding> _findings = [];

    public List<BpmnFinding> Run(IReadOnlyCollection<string> completed)
    {
        foreach (var activity in state.Activities.Where(a => a.In is not null))
            CheckActivity(from.Nodes[activity.Element], untaken.Contains(activity.Id, StringComparer.Ordinal));
        foreach (var token in state.Tokens)
            CheckToken(from.Flows[token.Flow]);
        if (_findings.Count == 0)
            _findings.AddRange(new WayCheck(from, to, state).Run(completed));

        return [.. _findings.Distinct()];
    }

    private void CheckActivity(FlowNode before, bool isUntaken)
    {
        if (!to.Nodes.TryGetValue(before.Id, out var now))
            Refuse(before, "รุ่นใหม่ไม่มีขั้นนี้ จึงไม่รู้ว่าเรื่องควรไปอยู่ที่ใด");
        else if (from.ScopeOf(before) != to.ScopeOf(now))
            Refuse(before, "รุ่นใหม่ย้ายขั้นนี้เข้าหรือออกจากกระบวนการย่อย");
        else if (Shape.Difference(before, now, isUntaken) is { } difference)
            Refuse(before, difference);
        else if (Shape.Of(FlowReach.Circle(before)) != Shape.Of(FlowReach.Circle(now)))
            Refuse(before, "เรื่องอยู่ในวงวนที่รุ่นใหม่วาดต่างจากเดิม จึงไม่รู้ว่าขั้นใดทำไปแล้ว");
    }

    private void CheckToken(SequenceFlow before)
    {
        if (
            !to.Flows.TryGetValue(before.Id, out var now)
            || now.Source.Id != before.Source.Id
            || now.Target.Id != before.Target.Id
        )
            Refuse(before.Target, "เรื่องรออยู่บนเส้นที่รุ่นใหม่ไม่มี");
        else if (before.Target.ElementKind != now.Target.ElementKind)
            Refuse(before.Target, $"เปลี่ยนชนิดจาก {before.Target.ElementKind} เป็น {now.Target.ElementKind}");
        else if (Shape.IsJoin(before.Target) && Shape.Arrivals(before.Target) != Shape.Arrivals(now.Target))
            Refuse(before.Target, "จุดรวมนี้มีเส้นเข้าต่างจากเดิม");
    }

    private void Refuse(FlowNode node, string reason) => _findings.Add(new(node.Id, node.ElementKind, reason, IsRefusal: true));
}
