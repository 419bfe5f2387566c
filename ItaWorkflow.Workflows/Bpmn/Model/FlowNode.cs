namespace ItaWorkflow.Workflows.Bpmn;

/// <summary>An element that tokens visit: event, gateway or activity.</summary>
public abstract class FlowNode
{
    public required string Id { get; init; }
    public string Name { get; init; } = "";

    /// <summary>The element's name in BPMN 2.0, e.g. <c>userTask</c>.</summary>
    public abstract string ElementKind { get; }

    public IReadOnlyList<SequenceFlow> Incoming => Arrivals;
    public IReadOnlyList<SequenceFlow> Outgoing => Departures;

    /// <summary>Taken when no other outgoing flow is.</summary>
    public SequenceFlow? Default { get; internal set; }

    internal List<SequenceFlow> Arrivals { get; } = [];
    internal List<SequenceFlow> Departures { get; } = [];

    /// <summary>Tokens stop here until somebody, or the time, moves them on.</summary>
    internal virtual bool Waits => false;
}
