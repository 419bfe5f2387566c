namespace ItaWorkflow.Workflows.Bpmn;

/// <summary>What the host must do in the same transaction in which it stores the new state.</summary>
public abstract record ProcessEffect;

/// <summary>Open a step: the user task <paramref name="ElementId"/>, activated as <paramref name="TaskId"/> (unique within the case).</summary>
/// <param name="Instance">1, 2, 3 … within the nearest multi-instance around it; 0: there is none.</param>
public sealed record TaskOpened(string TaskId, string ElementId, int Instance = 0) : ProcessEffect;

/// <summary>Close a step without a decision: the process withdrew it. A task that was completed is not reported again.</summary>
public sealed record TaskClosed(string TaskId) : ProcessEffect;

/// <summary>Store a timer. <paramref name="FollowsTimerId"/>: the next ring of that one, counted from when that one was due.</summary>
public sealed record TimerArmed(string TimerId, string ElementId, TimerPlan Plan, string? FollowsTimerId) : ProcessEffect;

/// <summary>Forget a timer. One that was fired is not reported again.</summary>
public sealed record TimerCancelled(string TimerId) : ProcessEffect;

/// <summary>Do the named action, then complete <paramref name="TaskId"/>.</summary>
public sealed record ServiceCalled(string TaskId, string ElementId, string Action) : ProcessEffect;

/// <summary>Nothing is left to do in the case.</summary>
public sealed record CaseEnded : ProcessEffect;

/// <summary>A branch can go no further until somebody mends it; <see cref="ProcessEngine.Retry"/> tries again.</summary>
public sealed record CaseStuck(string ElementId, string Reason) : ProcessEffect;
