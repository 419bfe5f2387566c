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

public sealed class ExclusiveGateway : FlowNode
{
    public override string ElementKind => "exclusiveGateway";
}

public sealed class ParallelGateway : FlowNode
{
    public override string ElementKind => "parallelGateway";
}

public sealed class InclusiveGateway : FlowNode
{
    public override string ElementKind => "inclusiveGateway";
}
