namespace ItaWorkflow.Workflows.Bpmn;

internal sealed partial class Execution
{
    /// <summary>
    /// Timers of a case that comes from another version: kept where time and meaning are the same, counted anew where they are not, dropped
    /// where the timer is gone, and begun where it is new.
    /// </summary>
    public List<BpmnFinding> Rearm(ProcessDefinition from)
    {
        var findings = new List<BpmnFinding>();
        foreach (var timer in _timers.Values.ToList())
            if (Rearm(timer, from.Nodes[timer.Element]) is { } changed)
                findings.Add(changed);
        foreach (
            var (id, edge) in _activities
                .Values.Where(a => a is { Number: 0, Done: false, In: not null })
                .SelectMany(NewEdges(from))
                .ToList()
        )
        {
            Arm(edge, edge.Timer, id);
            findings.Add(Mind(edge, "ตัวจับเวลาใหม่ จะเริ่มนับจากเวลาที่ย้าย"));
        }

        return findings;
    }

    /// <returns>null: it goes on as it was.</returns>
    private BpmnFinding? Rearm(ArmedTimer timer, FlowNode before)
    {
        var now = Same(before, _definition.Nodes.GetValueOrDefault(timer.Element));
        if (now is not null && Meaning(before) == Meaning(now))
            return null;
        _timers.Remove(timer.Id);
        _effects.Add(new TimerCancelled(timer.Id));
        if (now is null)
            return Mind(before, "ตัวจับเวลานี้ไม่มีในรุ่นใหม่ จะยกเลิก");
        Arm(now, Meaning(now).Plan, timer.Activity);
        return Mind(before, "ตัวจับเวลานี้เปลี่ยน จะเริ่มนับใหม่จากเวลาที่ย้าย");
    }

    private Func<OpenActivity, IEnumerable<(string, BoundaryTimer)>> NewEdges(ProcessDefinition from) =>
        open =>
            Node(open) is Activity activity
                ? activity
                    .Timers.Where(edge => Same(edge, from.Nodes.GetValueOrDefault(edge.Id)) is null)
                    .Select(edge => (open.Id, edge))
                : [];

    /// <returns>null: the other version has no such timer at this place.</returns>
    private static FlowNode? Same(FlowNode one, FlowNode? other) =>
        (one, other) switch
        {
            (TimerCatchEvent, TimerCatchEvent) => other,
            (BoundaryTimer a, BoundaryTimer b) when a.AttachedTo.Id == b.AttachedTo.Id => other,
            _ => null,
        };

    private static (TimerPlan Plan, bool Interrupts) Meaning(FlowNode timer) =>
        timer switch
        {
            TimerCatchEvent wait => (wait.Timer, false),
            BoundaryTimer edge => (edge.Timer, edge.Interrupts),
            _ => throw new ArgumentException($"{timer.Id} is no timer.", nameof(timer)),
        };

    private static BpmnFinding Mind(FlowNode node, string what) => new(node.Id, node.ElementKind, what, IsRefusal: false);
}
