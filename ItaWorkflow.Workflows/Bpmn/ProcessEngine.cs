namespace ItaWorkflow.Workflows.Bpmn;

/// <summary>
/// Runs a process by the token rules of BPMN 2.0 (ISO/IEC 19510), chapter 13. Pure: the state goes in with one event and comes out changed,
/// with what the host has to do. Variables are numbers, texts, booleans or null.
/// </summary>
public static class ProcessEngine
{
    private static readonly Dictionary<string, object?> Nothing = [];

    public static ProcessTurn Start(ProcessDefinition definition, IReadOnlyDictionary<string, object?> variables)
    {
        var run = new Execution(definition, new ProcessState(), variables);
        run.Begin();
        return run.Finish();
    }

    /// <summary>A person has decided, or a service action is done.</summary>
    /// <exception cref="ArgumentException">No such task is open.</exception>
    public static ProcessTurn Complete(
        ProcessDefinition definition,
        ProcessState state,
        string taskId,
        IReadOnlyDictionary<string, object?>? variables = null
    )
    {
        var run = new Execution(definition, state, variables ?? Nothing);
        run.CompleteTask(taskId);
        return run.Finish();
    }

    /// <summary>A timer has rung.</summary>
    /// <exception cref="ArgumentException">No such timer is armed.</exception>
    public static ProcessTurn Fire(ProcessDefinition definition, ProcessState state, string timerId)
    {
        var run = new Execution(definition, state, Nothing);
        run.FireTimer(timerId);
        return run.Finish();
    }

    /// <summary>
    /// The case goes back to a step: all that is open is withdrawn, and the step's task opens anew. <see cref="ProcessReturn.WhyNot"/> tells
    /// beforehand whether the case could go on from there.
    /// </summary>
    /// <exception cref="ArgumentException">There is no such task, or it is within a sub-process that runs several times.</exception>
    public static ProcessTurn ReturnTo(ProcessDefinition definition, ProcessState state, string elementId)
    {
        if (
            state.Ended
            || !definition.UserTasks.TryGetValue(elementId, out var task)
            || Execution.Around(definition.Root, elementId)!.Any(sub => sub.Loop is not null)
        )
            throw new ArgumentException($"A case cannot go back to {elementId}.", nameof(elementId));
        var run = new Execution(definition, state, Nothing);
        run.ReturnTo(task);
        return run.Finish();
    }

    /// <summary>Tries again what was stuck, with variables mended.</summary>
    public static ProcessTurn Retry(
        ProcessDefinition definition,
        ProcessState state,
        IReadOnlyDictionary<string, object?> variables
    )
    {
        var run = new Execution(definition, state with { Stuck = [] }, variables);
        run.TryAgain();
        return run.Finish();
    }
}
