using System.Collections;

namespace ItaWorkflow.Workflows.Bpmn;

/// <summary>
/// For each arrow of a join, every arrow of its scope from which a token can come there without passing the join. Worked out once: a join may
/// be asked at every turn of a case.
/// </summary>
internal sealed class JoinReach
{
    private readonly Dictionary<SequenceFlow, BitArray> _ways;
    private readonly int _arrows;

    public JoinReach(FlowNode join, int arrows)
    {
        _arrows = arrows;
        _ways = join.Incoming.ToDictionary(end => end, end => Upstream(join, end));
    }

    /// <summary>Arrows, by their number, that lead to any of those given.</summary>
    public BitArray To(IEnumerable<SequenceFlow> ends)
    {
        var all = new BitArray(_arrows);
        foreach (var end in ends)
            all.Or(_ways[end]);
        return all;
    }

    private BitArray Upstream(FlowNode join, SequenceFlow end)
    {
        var found = new BitArray(_arrows);
        var open = new Stack<SequenceFlow>([end]);
        while (open.TryPop(out var flow))
        {
            if (found[flow.Number])
                continue;
            found[flow.Number] = true;
            if (flow.Source == join)
                continue;
            var source = flow.Source is BoundaryTimer edge ? edge.AttachedTo : flow.Source;
            foreach (var earlier in source.Incoming)
                open.Push(earlier);
        }

        return found;
    }
}
