namespace ItaWorkflow.Workflows.Bpmn;

public sealed class StartEvent : FlowNode
{
    public override string ElementKind => "startEvent";
}

public sealed class EndEvent : FlowNode
{
    public override string ElementKind => "endEvent";

    /// <summary>Ends everything else in its process or sub-process at once.</summary>
    public bool Terminates { get; init; }
}

/// <summary>An intermediate event without a trigger: a milestone that tokens pass.</summary>
public sealed class Milestone : FlowNode
{
    public override string ElementKind => "intermediateThrowEvent";
}

/// <summary>An intermediate event that holds its token until a time.</summary>
public sealed class TimerCatchEvent : FlowNode
{
    public override string ElementKind => "intermediateCatchEvent";
    public required TimerPlan Timer { get; init; }
    internal override bool Waits => true;
}

/// <summary>A timer on the edge of an activity.</summary>
public sealed class BoundaryTimer : FlowNode
{
    public override string ElementKind => "boundaryEvent";
    public required Activity AttachedTo { get; init; }
    public required TimerPlan Timer { get; init; }
    public required bool Interrupts { get; init; }
}
