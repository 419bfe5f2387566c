namespace ItaWorkflow.Workflows.Bpmn;

internal sealed partial class Execution
{
    internal const string NeverComes = "รอเส้นทางอื่นที่ไม่มีวันมาถึง เรื่องจึงเดินต่อไม่ได้";

    /// <summary>Fires one inclusive join that need not wait for more; false when there is none.</summary>
    private bool FireInclusiveJoin()
    {
        var waiting = _tokens
            .Keys.Select(t => (t.In, Join: t.Flow.Target as InclusiveGateway))
            .Where(t => t.Join is { Incoming.Count: > 1 } join && !_stuck.Exists(s => s.Element == join.Id))
            .Distinct()
            .ToList();
        foreach (var (scope, join) in waiting)
        {
            if (MustWait(scope, join!))
                continue;
            Synchronize(scope, join!, [.. join!.Incoming.Where(f => _tokens.ContainsKey((scope, f)))]);
            return true;
        }

        return false;
    }

    /// <summary>
    /// BPMN 2.0, 13.4.3: an inclusive join waits while a token elsewhere has a way, not through the join, to an arrow of the join that is
    /// still empty, and no such way to an arrow that already holds a token.
    /// </summary>
    private bool MustWait(string scope, InclusiveGateway join)
    {
        var toEmpty = Upstream(join, join.Incoming.Where(f => !_tokens.ContainsKey((scope, f))));
        toEmpty.ExceptWith(Upstream(join, join.Incoming.Where(f => _tokens.ContainsKey((scope, f)))));
        return _tokens.Keys.Any(t => t.In == scope && toEmpty.Contains(t.Flow))
            || _activities.Values.Any(a => a.In == scope && Upcoming(Node(a), toEmpty));
    }

    // Work in progress is a token that has not yet left the arrow it came by.
    private static bool Upcoming(FlowNode node, HashSet<SequenceFlow> flows) => node.Incoming.Any(flows.Contains);

    /// <summary>Every arrow from which a token can reach one of the arrows given without passing the join.</summary>
    private static HashSet<SequenceFlow> Upstream(FlowNode join, IEnumerable<SequenceFlow> ends)
    {
        var found = new HashSet<SequenceFlow>();
        var open = new Stack<SequenceFlow>(ends);
        while (open.TryPop(out var flow))
        {
            if (!found.Add(flow) || flow.Source == join)
                continue;
            var source = flow.Source is BoundaryTimer edge ? edge.AttachedTo : flow.Source;
            foreach (var earlier in source.Incoming)
                open.Push(earlier);
        }

        return found;
    }

    /// <summary>Tokens stand before joins and nothing is left that could bring the missing ones.</summary>
    private void FindDeadlock()
    {
        if (_ended || _stuck.Count > 0 || _timers.Count > 0 || _tokens.Count == 0)
            return;
        if (
            _activities.Values.Any(a =>
                a is { Loop: null, Done: false } && a.In is not null && Node(a) is UserTask or ServiceTask
            )
        )
            return;
        Stick(FirstToMend()!, NeverComes);
    }

    /// <summary>The join that keeps the others waiting: nothing that still waits elsewhere leads to an arrow that it lacks.</summary>
    internal FlowNode? FirstToMend()
    {
        var waiting = _tokens.Keys.Select(t => (t.In, Join: t.Flow.Target)).Distinct().ToList();
        return waiting.Find(at => !KeptByAnother(at.In, at.Join)).Join ?? waiting.Select(at => at.Join).FirstOrDefault();
    }

    private bool KeptByAnother(string scope, FlowNode join)
    {
        var missing = Upstream(join, join.Incoming.Where(f => !_tokens.ContainsKey((scope, f))));
        return _tokens.Keys.Any(t => t.In == scope && missing.Contains(t.Flow))
            || _activities.Values.Any(a => a.In == scope && Upcoming(Node(a), missing));
    }
}
