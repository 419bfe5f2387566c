using ItaWorkflow.Workflows.Bpmn;

namespace ItaWorkflow.Workflows.Routes;

/// <summary>The arrows that a simulated case took: into each node from the node before it, into a join from all that came.</summary>
internal static class SimulatedFlows
{
    public static IReadOnlySet<string> Of(IReadOnlyList<SimulatedEvent> events)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var last = new Dictionary<FlowNode, int>();
        for (var at = 0; at < events.Count; at++)
        {
            var node = events[at].Node;
            if (events[at].Kind is ProcessEventKind.Enter)
            {
                var from = node.Incoming.Where(flow => last.ContainsKey(flow.Source)).ToList();
                if (node is ParallelGateway or InclusiveGateway)
                    taken.UnionWith(from.Select(flow => flow.Id));
                else if (from.MaxBy(flow => last[flow.Source]) is { } arrow)
                    taken.Add(arrow.Id);
            }

            if (events[at].Kind is not ProcessEventKind.Cancel)
                last[node] = at;
        }

        return taken;
    }
}
