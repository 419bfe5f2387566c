namespace ItaWorkflow.Workflows.Bpmn;

/// <summary>A user task on the way of a case.</summary>
/// <param name="Instance">1, 2, 3 … where several positions take it; 0: there is one.</param>
/// <param name="TaskId">The engine's id where it is open now; null: still ahead.</param>
public sealed record RouteStop(UserTask Task, int Instance, string? TaskId);

/// <summary>The way a case is expected to go.</summary>
public static class RoutePath
{
    private const int MostTasks = 100;

    /// <summary>
    /// The user tasks met, in order, when every verdict is the favourable one and nobody is late. Ends early where the route cannot go on.
    /// </summary>
    public static IReadOnlyList<RouteStop> Predict(ProcessDefinition definition, IReadOnlyDictionary<string, object?> variables)
    {
        var plan = new SimulationPlan { MostEvents = 1_000 };
        foreach (var (name, value) in variables.Where(variable => variable.Key is not "verdict"))
            plan.Variables[name] = value;
        return Stops(definition, Simulation.Run(definition, plan, DateTimeOffset.UnixEpoch), new ProcessState());
    }

    /// <summary>The same for a case on its way: the tasks that are open, then those that follow.</summary>
    public static IReadOnlyList<RouteStop> Ahead(ProcessDefinition definition, ProcessState state) =>
        state.Ended
            ? []
            : Stops(
                definition,
                Simulation.Continue(
                    definition,
                    state with
                    {
                        Stuck = [],
                    },
                    new SimulationPlan { MostEvents = 1_000 },
                    DateTimeOffset.UnixEpoch
                ),
                state
            );

    private static IReadOnlyList<RouteStop> Stops(ProcessDefinition definition, Simulation simulation, ProcessState now) =>
        [
            .. simulation
                .Opened.Take(MostTasks)
                .Select(met => new RouteStop(
                    definition.UserTasks[met.ElementId],
                    met.Instance,
                    now.IsOpen(met.TaskId) ? met.TaskId : null
                )),
        ];
}
