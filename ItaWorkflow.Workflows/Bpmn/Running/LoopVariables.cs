namespace ItaWorkflow.Workflows.Bpmn;

/// <summary>What BPMN 2.0 gives the conditions of a multi-instance for its instances, and which instance this is.</summary>
internal static class LoopVariables
{
    public static readonly IReadOnlyList<string> Names =
    [
        "loopCounter",
        "numberOfInstances",
        "numberOfActiveInstances",
        "numberOfCompletedInstances",
        "numberOfTerminatedInstances",
    ];

    private static readonly HashSet<string> Known = new(Names, StringComparer.Ordinal);

    public static bool TryRead(string name, string? from, IReadOnlyDictionary<string, OpenActivity> activities, out object? value)
    {
        value = null;
        if (!Known.Contains(name))
            return false;
        for (var at = from; at is not null && activities.TryGetValue(at, out var activity); at = activity.In)
        {
            if (name is "loopCounter" && activity.Number > 0)
                value = (decimal)activity.Number;
            else if (name is not "loopCounter" && activity.Loop is { } loop)
                value = Read(name, loop);
            if (value is not null)
                return true;
        }

        return false;
    }

    /// <summary>loopCounter as an activation sees it; 0: no loop around it.</summary>
    public static int InstanceOf(string id, IReadOnlyDictionary<string, OpenActivity> activities) =>
        TryRead(Names[0], id, activities, out var counter) ? (int)(decimal)counter! : 0;

    private static decimal Read(string name, LoopProgress loop) =>
        name switch
        {
            "numberOfInstances" => loop.Total,
            "numberOfActiveInstances" => loop.Started - loop.Completed,
            "numberOfCompletedInstances" => loop.Completed,
            _ => 0,
        };
}
