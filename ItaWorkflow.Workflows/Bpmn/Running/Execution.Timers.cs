namespace ItaWorkflow.Workflows.Bpmn;

internal sealed partial class Execution
{
    public void FireTimer(string timerId)
    {
        if (!_timers.Remove(timerId, out var timer))
            throw new ArgumentException($"No timer {timerId} is armed.", nameof(timerId));
        var host = _activities[timer.Activity];
        var node = _definition.Nodes[timer.Element];
        Walk(ProcessEventKind.Fire, node);
        if (node is not BoundaryTimer edge)
        {
            Leave(host);
            return;
        }

        if (edge.Interrupts)
            Cancel(host);
        else if (timer.Left is null or > 1)
            Arm(edge, edge.Timer, host.Id, timer);
        Place(host.In!, edge.Outgoing);
    }

    private void ArmEdges(Activity activity, string id)
    {
        foreach (var edge in activity.Timers)
            Arm(edge, edge.Timer, id);
    }

    private void Arm(FlowNode node, TimerPlan plan, string activityId, ArmedTimer? after = null)
    {
        var left = after is null ? plan.Times : after.Left - 1;
        var timer = new ArmedTimer(NextId(), node.Id, activityId, left);
        _timers.Add(timer.Id, timer);
        _effects.Add(new TimerArmed(timer.Id, node.Id, plan, after?.Id));
    }

    private void Disarm(string activityId)
    {
        foreach (var timer in _timers.Values.Where(t => t.Activity == activityId).ToList())
        {
            _timers.Remove(timer.Id);
            _effects.Add(new TimerCancelled(timer.Id));
        }
    }
}
