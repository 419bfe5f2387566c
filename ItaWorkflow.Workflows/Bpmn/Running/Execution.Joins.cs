using System.Collections;

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
        var taken = waiting
            .Select(at => at.In)
            .Distinct(StringComparer.Ordinal)
            .ToDictionary(scope => scope, Taken, StringComparer.Ordinal);
        foreach (var (scope, join) in waiting)
        {
            if (MustWait(scope, join!, taken[scope]))
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
    private bool MustWait(string scope, InclusiveGateway join, BitArray taken)
    {
        var reach = Scope(scope).ReachOf(join);
        var full = join.Incoming.ToLookup(f => _tokens.ContainsKey((scope, f)));
        return reach.To(full[false]).And(reach.To(full[true]).Not()).And(taken).HasAnySet();
    }

    /// <summary>Arrows with a token; work in progress is one that has not yet left the arrows it may have come by.</summary>
    private BitArray Taken(string scope)
    {
        var taken = new BitArray(Scope(scope).Arrows.Count);
        foreach (var token in _tokens.Keys.Where(t => t.In == scope))
            taken[token.Flow.Number] = true;
        foreach (var flow in _activities.Values.Where(a => a.In == scope).SelectMany(a => Node(a).Incoming))
            taken[flow.Number] = true;
        return taken;
    }

    private FlowScope Scope(string id) =>
        _activities[id].In is null ? _definition.Root : ((SubProcess)Node(_activities[id])).Body;

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

    private bool KeptByAnother(string scope, FlowNode join) =>
        Scope(scope).ReachOf(join).To(join.Incoming.Where(f => !_tokens.ContainsKey((scope, f)))).And(Taken(scope)).HasAnySet();
}
