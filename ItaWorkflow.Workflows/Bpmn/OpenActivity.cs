namespace ItaWorkflow.Workflows.Bpmn;

/// <summary>An activation of a node: a task waiting for somebody, a sub-process, the body of a multi-instance, a timer held.</summary>
/// <param name="In">The activation it is part of; null: the process itself.</param>
/// <param name="Loop">Set on a multi-instance's body, whose instances are further activations in it.</param>
/// <param name="Number">1, 2, 3 … of an instance in a multi-instance.</param>
/// <param name="Done">Its work is done, but no way out of it is open.</param>
public sealed record OpenActivity(
    string Id,
    string Element,
    string? In,
    LoopProgress? Loop = null,
    int Number = 0,
    bool Done = false
);

/// <summary>How far a multi-instance has come.</summary>
public sealed record LoopProgress(int Total, int Started, int Completed);
