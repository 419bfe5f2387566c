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

    /// <summary>
    /// Carries a case to another version of its process, each token to the element of the same id. What has no one meaning there is refused;
    /// nothing that is done is done again, and what the case waits for stays open as it is.
    /// </summary>
    /// <param name="completed">Ids of the elements that the case has done.</param>
    /// <param name="untaken">Open tasks that nobody has got yet: another performer does not take them from anybody.</param>
    public static ProcessMove Move(
        ProcessDefinition from,
        ProcessDefinition to,
        ProcessState state,
        IReadOnlyCollection<string>? completed = null,
        IReadOnlyCollection<string>? untaken = null
    )
    {
        if (state.Ended)
            return new(null, [new(from.Id, "process", "เรื่องจบแล้ว", IsRefusal: true)]);
        var findings = new MoveCheck(from, to, state, untaken ?? []).Run(completed ?? []);
        if (findings.Exists(f => f.IsRefusal))
            return new(null, findings);
        var root = state.Activities.Select(a => a.In is null ? a with { Element = to.Root.Id } : a);
        var run = new Execution(to, state with { Activities = [.. root], Stuck = [] }, Nothing);
        findings.AddRange(run.Rearm(from));
        run.TryAgain();
        var turn = run.Finish();
        return DeadEnd(to, turn.State) is { } stop && DeadEnd(from, state) is null
            ? new(
                null,
                [.. findings, new(stop.Element, "process", $"ในรุ่นใหม่เรื่องจะเดินต่อไม่ได้: {stop.Reason}", IsRefusal: true)]
            )
            : new(turn, findings);
    }

    /// <summary>Where the case could go no further if everybody agreed.</summary>
    private static StuckPoint? DeadEnd(ProcessDefinition definition, ProcessState state) =>
        state.Stuck is [var stuck, ..] ? stuck
        : state.Ended ? null
        : Simulation.Continue(definition, state, new SimulationPlan { MostEvents = 2_000 }, DateTimeOffset.UnixEpoch).Stop;
}
