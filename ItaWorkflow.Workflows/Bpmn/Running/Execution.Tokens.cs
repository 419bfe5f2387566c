namespace ItaWorkflow.Workflows.Bpmn;

internal sealed partial class Execution
{
    public void Begin()
    {
        var root = _definition.Root;
        _activities.Add(RootId, new(RootId, root.Id, In: null));
        EnterScope(RootId, root);
    }

    private void Run()
    {
        for (var steps = 0; ; steps++)
        {
            if (_moving.TryDequeue(out var next))
            {
                if (_tokens.ContainsKey(next))
                    Arrive(next.In, next.Flow);
            }
            else if (!FireInclusiveJoin())
                break;

            if (steps < MostSteps && _tokens.Count + _activities.Count < MostAlive)
                continue;
            Stick(next.Flow?.Target ?? _walked[^1].Node, "วนซ้ำหรือแตกแขนงไม่สิ้นสุดโดยไม่มีขั้นใดรอ จึงหยุดไว้");
            _moving.Clear();
            return;
        }

        FindDeadlock();
    }

    private void Arrive(string scope, SequenceFlow flow)
    {
        switch (flow.Target)
        {
            case ParallelGateway join:
                if (join.Incoming.All(f => _tokens.ContainsKey((scope, f))))
                    Synchronize(scope, join, join.Incoming);
                return;
            case InclusiveGateway { Incoming.Count: > 1 }:
                return; // Whether it must wait is judged when all else stands still.
            case InclusiveGateway split:
                Synchronize(scope, split, [flow]);
                return;
            case ExclusiveGateway choice:
                PassExclusive(scope, choice, flow);
                return;
            case EndEvent end:
                ReachEnd(scope, end, flow);
                break;
            case Activity activity:
                Take(scope, flow);
                StartActivity(scope, activity);
                break;
            case TimerCatchEvent timer:
                Take(scope, flow);
                Walk(ProcessEventKind.Enter, timer);
                Arm(timer, timer.Timer, Open(timer, scope).Id);
                break;
            case var passed:
                Take(scope, flow);
                Walk(ProcessEventKind.Enter, passed);
                Place(scope, passed.Outgoing);
                break;
        }

        EndScopeIfEmpty(scope);
    }

    /// <summary>A gateway that takes a token from each of the arrows given and hands on to every way that is open.</summary>
    private void Synchronize(string scope, FlowNode gateway, IReadOnlyList<SequenceFlow> from)
    {
        Walk(ProcessEventKind.Enter, gateway);
        var open = gateway is ParallelGateway ? gateway.Outgoing : OpenWays(scope, gateway);
        if (open.Count == 0)
            return;
        foreach (var flow in from)
            Take(scope, flow);
        Place(scope, open);
    }

    private void PassExclusive(string scope, ExclusiveGateway gateway, SequenceFlow flow)
    {
        Walk(ProcessEventKind.Enter, gateway);
        var open = OpenWays(scope, gateway, first: true);
        if (open.Count == 0)
            return;
        Take(scope, flow);
        Place(scope, open);
    }

    /// <summary>The ways out whose condition holds, in their order; the default one if none does. Empty: stuck, and said so.</summary>
    private List<SequenceFlow> OpenWays(string scope, FlowNode node, bool first = false)
    {
        try
        {
            var open = node.Outgoing.Where(f => f != node.Default && (f.Condition?.Holds(Seen(scope)) ?? true));
            List<SequenceFlow> ways = first ? [.. open.Take(1)] : [.. open];
            if (ways.Count == 0 && node.Default is { } otherwise)
                ways.Add(otherwise);
            if (ways.Count == 0)
                Stick(node, "ไม่มีทางออกใดที่เงื่อนไขเป็นจริง และไม่ได้กำหนดทางออกปริยาย");
            return ways;
        }
        catch (ConditionFaultException fault)
        {
            Stick(node, fault.Message);
            return [];
        }
    }

    private void ReachEnd(string scope, EndEvent end, SequenceFlow flow)
    {
        Take(scope, flow);
        Walk(ProcessEventKind.Enter, end);
        if (end.Terminates)
            Empty(scope);
        if (_activities[scope].In is null && _alive.GetValueOrDefault(scope) == 0)
            Walk(ProcessEventKind.End, end);
    }

    private void Place(string scope, IReadOnlyList<SequenceFlow> flows)
    {
        foreach (var flow in flows)
        {
            _tokens[(scope, flow)] = _tokens.GetValueOrDefault((scope, flow)) + 1;
            Live(scope, +1);
            _moving.Enqueue((scope, flow));
        }
    }

    private void Take(string scope, SequenceFlow flow)
    {
        if (--_tokens[(scope, flow)] == 0)
            _tokens.Remove((scope, flow));
        Live(scope, -1);
    }
}
