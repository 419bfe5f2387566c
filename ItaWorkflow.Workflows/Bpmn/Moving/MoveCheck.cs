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
        {
            CheckJoins();
            CheckDone(completed);
        }

        return [.. _findings.Distinct()];
    }

    private void CheckActivity(FlowNode before, bool isUntaken)
    {
        if (!to.Nodes.TryGetValue(before.Id, out var now))
            Refuse(before, "รุ่นใหม่ไม่มีขั้นนี้ จึงไม่รู้ว่าเรื่องควรไปอยู่ที่ใด");
        else if (ScopeOf(from, before) != ScopeOf(to, now))
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
        else if (IsJoin(before.Target) && Shape.Arrivals(before.Target) != Shape.Arrivals(now.Target))
            Refuse(before.Target, "จุดรวมนี้มีเส้นเข้าต่างจากเดิม");
    }

    /// <summary>Several branches are under way: where they meet must be the same, or one would wait for ever or run on alone.</summary>
    private void CheckJoins()
    {
        var root = Places("0").ToList();
        if (root.Count + state.Tokens.Where(t => t.In == "0").Sum(t => t.Count - 1) < 2)
            return;
        var before = Joins(root.Select(id => from.Nodes[id]));
        var now = Joins(root.Select(id => to.Nodes[id]));
        foreach (var id in before.Keys.Union(now.Keys, StringComparer.Ordinal))
            if (
                !before.TryGetValue(id, out var old)
                || !now.TryGetValue(id, out var other)
                || old.ElementKind != other.ElementKind
                || Shape.Arrivals(old) != Shape.Arrivals(other)
            )
                Refuse(before.GetValueOrDefault(id) ?? now[id], "มีหลายสายกำลังเดินอยู่ และรุ่นใหม่รวมสายต่างจากเดิม");
    }

    /// <summary>A step that is done must not come again only because the new version draws it later; one that is new may lie behind.</summary>
    private void CheckDone(IReadOnlyCollection<string> completed)
    {
        var places = Places("0").ToList();
        var before = FlowReach.After(places.Select(id => from.Nodes[id]));
        var now = FlowReach.After(places.Select(id => to.Nodes[id]));
        foreach (var done in completed.Where(to.Nodes.ContainsKey))
            if (now.Contains(Top(to, done)) && !(from.Nodes.ContainsKey(done) && before.Contains(Top(from, done))))
                Refuse(to.Nodes[done], "ขั้นนี้ทำไปแล้ว แต่รุ่นใหม่วาดไว้ข้างหน้า จึงจะต้องทำซ้ำ");
        var here = places.Select(id => to.Nodes[id]).ToHashSet();
        foreach (var task in to.UserTasks.Values.Where(t => !from.Nodes.ContainsKey(t.Id)))
            if (Top(to, task.Id) is var top && !now.Contains(top) && !here.Contains(top) && FlowReach.After([top]).Overlaps(here))
                _findings.Add(
                    new(
                        task.Id,
                        task.ElementKind,
                        $"ขั้นใหม่ “{task.Name}” อยู่ก่อนจุดที่เรื่องอยู่ จะไม่ถูกทำ",
                        IsRefusal: false
                    )
                );
    }

    /// <summary>The nodes at which a scope's activations and tokens stand.</summary>
    private IEnumerable<string> Places(string scope) =>
        state
            .Activities.Where(a => a.In == scope)
            .Select(a => a.Element)
            .Concat(state.Tokens.Where(t => t.In == scope).Select(t => from.Flows[t.Flow].Target.Id));

    private static Dictionary<string, FlowNode> Joins(IEnumerable<FlowNode> places)
    {
        var start = places.ToList();
        return FlowReach.After(start).Concat(start).Where(IsJoin).Distinct().ToDictionary(n => n.Id, StringComparer.Ordinal);
    }

    private static bool IsJoin(FlowNode node) => node is ParallelGateway or InclusiveGateway && node.Incoming.Count > 1;

    private static string ScopeOf(ProcessDefinition definition, FlowNode node) =>
        definition.Nodes.Values.OfType<SubProcess>().FirstOrDefault(s => s.Body.Nodes.Contains(node))?.Id ?? "";

    /// <summary>The node of the process itself that is, or holds, an element.</summary>
    private static FlowNode Top(ProcessDefinition definition, string id)
    {
        while (ScopeOf(definition, definition.Nodes[id]) is { Length: > 0 } scope)
            id = scope;
        return definition.Nodes[id];
    }

    private void Refuse(FlowNode node, string reason) => _findings.Add(new(node.Id, node.ElementKind, reason, IsRefusal: true));
}
