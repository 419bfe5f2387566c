namespace ItaWorkflow.Workflows.Bpmn;

/// <summary>Work that takes time; may carry boundary timers and run in several instances.</summary>
public abstract class Activity : FlowNode
{
    public MultiInstance? Loop { get; init; }
    public IReadOnlyList<BoundaryTimer> Timers => Edges;
    internal List<BoundaryTimer> Edges { get; } = [];
}

/// <summary>One person's turn (ลำดับเสนอ).</summary>
public sealed class UserTask : Activity
{
    public override string ElementKind => "userTask";
    internal override bool Waits => true;

    /// <summary>Text of the potential owner's expression, e.g. <c>head-of-division</c> or <c>position:ปลัด</c>; null when none is drawn.</summary>
    public string? Performer { get; init; }

    /// <summary>propose, opinion, finalOrder or acknowledge.</summary>
    public string Kind { get; init; } = StepKinds.Opinion;

    /// <summary>A memo that comes again after a return is not asked here again where its position agreed before.</summary>
    public bool KeepsOnResubmission { get; init; }

    /// <summary>Working days the officer has; null: no limit is drawn.</summary>
    public int? DueWorkingDays { get; init; }
}

/// <summary>Work of the system itself: one of <see cref="ServiceActions"/>.</summary>
public sealed class ServiceTask : Activity
{
    public override string ElementKind => "serviceTask";
    internal override bool Waits => true;
    public required string Action { get; init; }
}

/// <summary>An embedded sub-process: a process inside a process, with its own tokens.</summary>
public sealed class SubProcess : Activity
{
    public override string ElementKind => "subProcess";
    internal override bool Waits => Body.Nodes.Any(node => node.Waits);
    public required FlowScope Body { get; init; }
}

/// <summary>The same activity several times, one after the other or at once.</summary>
/// <param name="IsSequential">One after the other.</param>
/// <param name="Cardinality">How many; read when the activity is reached.</param>
/// <param name="Completion">The quorum: when it holds after an instance, the others are cancelled.</param>
public sealed record MultiInstance(bool IsSequential, Condition Cardinality, Condition? Completion);
