namespace ItaWorkflow.Workflows.Bpmn;

/// <summary>An arrow. <see cref="Condition"/> is null when tokens always pass.</summary>
public sealed class SequenceFlow
{
    public required string Id { get; init; }
    public required FlowNode Source { get; init; }
    public required FlowNode Target { get; init; }
    public Condition? Condition { get; init; }

    /// <summary>Its place among the arrows of its scope.</summary>
    internal int Number { get; init; }
}
