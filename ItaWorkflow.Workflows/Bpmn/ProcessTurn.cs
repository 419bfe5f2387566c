namespace ItaWorkflow.Workflows.Bpmn;

/// <summary>The new state, what it asks of the host, and the way that was walked.</summary>
public sealed record ProcessTurn(ProcessState State, IReadOnlyList<ProcessEffect> Effects, IReadOnlyList<ProcessEvent> Walked);

public enum ProcessEventKind
{
    Enter,
    Complete,
    Fire,
    Cancel,
    End,
}

/// <summary>One thing that happened to one node, in order.</summary>
public readonly record struct ProcessEvent(ProcessEventKind Kind, FlowNode Node);
