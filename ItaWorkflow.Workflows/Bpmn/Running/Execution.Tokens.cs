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
        if (flow.Target is ParallelGateway or InclusiveGateway or ExclusiveGateway)
        {
            ArriveAtGateway(scope, flow);
            return;
        }

        Take(scope, flow);
        switch (flow.Target)
        {
            case EndEvent end:
                ReachEnd(scope, end);
                break;
            case Activity activity:
                StartActivity(scope, activity);
                break;
            case TimerCatchEvent timer:
                Walk(ProcessEventKind.Enter, timer);
                Arm(timer, timer.Timer, Open(timer, scope).Id);
                break;
            case var passed:
                Walk(ProcessEventKind.Enter, passed);
                Place(scope, passed.Outgoing);
                break;
        }

        EndScopeIfEmpty(scope);
    }

    private void ReachEnd(string scope, EndEvent end)
    {
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
