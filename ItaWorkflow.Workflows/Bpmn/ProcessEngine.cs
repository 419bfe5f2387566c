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
