namespace ItaWorkflow.Workflows.Bpmn;

/// <summary>Whether a case goes on in another version as it would have: its branches meet alike, nothing is done twice.</summary>
internal sealed class WayCheck(ProcessDefinition from, ProcessDefinition to, ProcessState state)
{
    private const string Root = "0";
    private readonly List<BpmnFinding> _findings = [];

    /// <param name="completed">Ids of the elements that the case has done.</param>
    public List<BpmnFinding> Run(IReadOnlyCollection<string> completed)
    {
        CheckJoins();
        CheckDone(completed);
        return _findings;
    }

    /// <summary>Several branches are under way: where they meet must be the same, or one would wait for ever or run on alone.</summary>
    private void CheckJoins()
    {
        var root = Places().ToList();
        if (root.Count + state.Tokens.Where(t => t.In == Root).Sum(t => t.Count - 1) < 2)
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
                Add(
                    before.GetValueOrDefault(id) ?? now[id],
                    "มีหลายสายกำลังเดินอยู่ และรุ่นใหม่รวมสายต่างจากเดิม",
                    isRefusal: true
                );
    }

    /// <summary>A step that is done must not come again only because the new version draws it later; one that is new may lie behind.</summary>
    private void CheckDone(IReadOnlyCollection<string> completed)
    {
        var places = Places().ToList();
        var before = FlowReach.After(places.Select(id => from.Nodes[id]));
        var now = FlowReach.After(places.Select(id => to.Nodes[id]));
        foreach (var done in completed.Where(to.Nodes.ContainsKey))
            if (now.Contains(to.Top(done)) && !(from.Nodes.ContainsKey(done) && before.Contains(from.Top(done))))
                Add(to.Nodes[done], "ขั้นนี้ทำไปแล้ว แต่รุ่นใหม่วาดไว้ข้างหน้า จึงจะต้องทำซ้ำ", isRefusal: true);
        var here = places.Select(id => to.Nodes[id]).ToHashSet();
        foreach (var task in to.UserTasks.Values.Where(t => !from.Nodes.ContainsKey(t.Id)))
            if (to.Top(task.Id) is var top && !now.Contains(top) && !here.Contains(top) && FlowReach.After([top]).Overlaps(here))
                Add(task, $"ขั้นใหม่ “{task.Name}” อยู่ก่อนจุดที่เรื่องอยู่ จะไม่ถูกทำ", isRefusal: false);
    }

    /// <summary>The nodes of the process itself at which activations and tokens stand.</summary>
    private IEnumerable<string> Places() =>
        state
            .Activities.Where(a => a.In == Root)
            .Select(a => a.Element)
            .Concat(state.Tokens.Where(t => t.In == Root).Select(t => from.Flows[t.Flow].Target.Id));

    private static Dictionary<string, FlowNode> Joins(IEnumerable<FlowNode> places)
    {
        var start = places.ToList();
        return FlowReach
            .After(start)
            .Concat(start)
            .Where(Shape.IsJoin)
            .Distinct()
            .ToDictionary(n => n.Id, StringComparer.Ordinal);
    }

    private void Add(FlowNode node, string reason, bool isRefusal) =>
        _findings.Add(new(node.Id, node.ElementKind, reason, isRefusal));
}
