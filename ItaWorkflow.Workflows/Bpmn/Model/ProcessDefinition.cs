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
