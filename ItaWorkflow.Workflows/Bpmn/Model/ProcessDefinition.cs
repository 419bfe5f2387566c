namespace ItaWorkflow.Workflows.Bpmn;

/// <summary>A process that can run: read, checked, never changed.</summary>
public sealed class ProcessDefinition
{
    private readonly Dictionary<string, SequenceFlow> _flows = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FlowNode> _nodes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, UserTask> _userTasks = new(StringComparer.Ordinal);

    internal ProcessDefinition(string id, string name, FlowScope root)
    {
        (Id, Name, Root) = (id, name, root);
        Index(root);
    }

    public string Id { get; }
    public string Name { get; }
    public FlowScope Root { get; }

    /// <summary>Every node by its id, those of sub-processes too.</summary>
    public IReadOnlyDictionary<string, FlowNode> Nodes => _nodes;

    public IReadOnlyDictionary<string, SequenceFlow> Flows => _flows;
    public IReadOnlyDictionary<string, UserTask> UserTasks => _userTasks;

    /// <summary>Id of the sub-process that a node stands in; empty: in none.</summary>
    internal string ScopeOf(FlowNode node) =>
        Nodes.Values.OfType<SubProcess>().FirstOrDefault(s => s.Body.Nodes.Contains(node))?.Id ?? "";

    /// <summary>The node of the process itself that is, or holds, an element.</summary>
    internal FlowNode Top(string id)
    {
        while (ScopeOf(Nodes[id]) is { Length: > 0 } scope)
            id = scope;
        return Nodes[id];
    }

    /// <summary>As the route names its element; its id where it has no name.</summary>
    public string NameOf(string element) =>
        _nodes.TryGetValue(element, out var node) && node.Name.Length > 0 ? node.Name : element;

    private void Index(FlowScope scope)
    {
        foreach (var flow in scope.Flows)
            _flows.Add(flow.Id, flow);
        foreach (var node in scope.Nodes)
        {
            _nodes.Add(node.Id, node);
            if (node is UserTask task)
                _userTasks.Add(task.Id, task);
            if (node is SubProcess sub)
                Index(sub.Body);
        }
    }
}
