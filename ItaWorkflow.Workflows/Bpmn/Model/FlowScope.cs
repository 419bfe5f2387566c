using System.Collections.Concurrent;

namespace ItaWorkflow.Workflows.Bpmn;

/// <summary>The nodes and flows of one process or sub-process.</summary>
public sealed class FlowScope
{
    private readonly ConcurrentDictionary<FlowNode, JoinReach> _reaches = new();

    public required string Id { get; init; }

    /// <summary>process or subProcess.</summary>
    public required string ElementKind { get; init; }
    public StartEvent? Start { get; internal set; }
    public IReadOnlyList<FlowNode> Nodes => Members;
    public IReadOnlyList<SequenceFlow> Flows => Arrows;
    internal List<FlowNode> Members { get; } = [];
    internal List<SequenceFlow> Arrows { get; } = [];

    internal JoinReach ReachOf(FlowNode join) => _reaches.GetOrAdd(join, node => new(node, Arrows.Count));
}
