namespace ItaWorkflow.Workflows.Bpmn;

/// <summary>The way a case is expected to go.</summary>
public static class RoutePath
{
    private const int MostSteps = 100;

    /// <summary>
    /// The user tasks met, in order, when every verdict is the favourable one and nobody is late. Ends early where the route cannot go on.
    /// </summary>
    public static IReadOnlyList<UserTask> Predict(ProcessDefinition definition, IReadOnlyDictionary<string, object?> variables)
    {
        var met = new List<UserTask>();
        var turn = ProcessEngine.Start(definition, variables);
        var open = new Queue<ProcessEffect>(turn.Effects);
        while (met.Count < MostSteps)
        {
            while (open.TryDequeue(out var effect))
                if (Next(definition, turn.State, effect, met) is { } next)
                {
                    turn = next;
                    foreach (var more in next.Effects)
                        open.Enqueue(more);
                    if (met.Count >= MostSteps)
                        return met;
                }

            // A timer that holds the only token back rings in the end.
            if (turn.State.Ended || turn.State.Timers is not [var timer, ..])
                return met;
            turn = ProcessEngine.Fire(definition, turn.State, timer.Id);
            foreach (var more in turn.Effects)
                open.Enqueue(more);
            if (turn.State.Timers.Count > 0 && turn.Effects.All(e => e is TimerArmed))
                return met;
        }

        return met;
    }

    private static ProcessTurn? Next(ProcessDefinition definition, ProcessState state, ProcessEffect effect, List<UserTask> met)
    {
        if (effect is TaskOpened opened && state.IsOpen(opened.TaskId))
        {
            var task = definition.UserTasks[opened.ElementId];
            met.Add(task);
            var verdict = new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["verdict"] = StepKinds.Favourable(task.Kind),
            };
            return ProcessEngine.Complete(definition, state, opened.TaskId, verdict);
        }

        return effect is ServiceCalled service && state.IsOpen(service.TaskId)
            ? ProcessEngine.Complete(definition, state, service.TaskId)
            : null;
    }
}
