namespace ItaWorkflow.Workflows.Bpmn;

/// <summary>The way a case is expected to go.</summary>
public static class RoutePath
{
    private const int MostTasks = 100;

    /// <summary>
    /// The user tasks met, in order, when every verdict is the favourable one and nobody is late. Ends early where the route cannot go on.
    /// </summary>
    public static IReadOnlyList<UserTask> Predict(ProcessDefinition definition, IReadOnlyDictionary<string, object?> variables)
    {
        var plan = new SimulationPlan { MostEvents = 1_000 };
        foreach (var (name, value) in variables.Where(variable => variable.Key is not "verdict"))
            plan.Variables[name] = value;
        var met = Simulation
            .Run(definition, plan, DateTimeOffset.UnixEpoch)
            .Events.Where(met => met.Kind is ProcessEventKind.Enter)
            .Select(met => met.Node);
        return [.. met.OfType<UserTask>().Take(MostTasks)];
    }
}
