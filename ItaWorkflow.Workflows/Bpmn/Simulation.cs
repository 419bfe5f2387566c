using ItaWorkflow.Data.Calendar;

namespace ItaWorkflow.Workflows.Bpmn;

/// <summary>One thing that happened in a simulated case, so many seconds after its start.</summary>
public readonly record struct SimulatedEvent(TimeSpan At, ProcessEventKind Kind, FlowNode Node);

/// <summary>A whole case in virtual time. <see cref="Stop"/> tells where and why it could go no further; null: it ended.</summary>
public sealed record Simulation(IReadOnlyList<SimulatedEvent> Events, StuckPoint? Stop)
{
    /// <summary>Every user task that opened, in order.</summary>
    public required IReadOnlyList<TaskOpened> Opened { get; init; }

    /// <summary>
    /// Completes every task as it opens, in opening order; when none is open, moves the time to the next timer.
    /// </summary>
    /// <param name="start">Virtual time zero.</param>
    public static Simulation Run(ProcessDefinition definition, SimulationPlan plan, DateTimeOffset start)
    {
        var simulator = new Simulator(definition, plan, start);
        var stop = simulator.Run();
        return new(simulator.Events, stop) { Opened = simulator.Opened };
    }

    /// <summary>The rest of a case that stands somewhere already; its armed timers count from now.</summary>
    public static Simulation Continue(ProcessDefinition definition, ProcessState state, SimulationPlan plan, DateTimeOffset now)
    {
        var simulator = new Simulator(definition, plan, now);
        var stop = simulator.Continue(state);
        return new(simulator.Events, stop) { Opened = simulator.Opened };
    }
}

/// <summary>What a simulated case starts with, and how its officers decide.</summary>
public sealed class SimulationPlan
{
    private readonly Dictionary<string, Queue<string>> _verdicts = new(StringComparer.Ordinal);

    public Dictionary<string, object?> Variables { get; } = new(StringComparer.Ordinal);
    public WorkingDays Office { get; init; } = new(Array.Empty<DateOnly>());

    /// <summary>Tasks that wait until the next timer has rung.</summary>
    public HashSet<string> Late { get; } = new(StringComparer.Ordinal);

    /// <summary>A run longer than this is taken for endless.</summary>
    public int MostEvents { get; init; } = 20_000;

    /// <summary>The next verdict of this task; given again, the one after that. The last one stays.</summary>
    public void Decide(string elementId, string verdict)
    {
        if (!_verdicts.TryGetValue(elementId, out var queue))
            _verdicts[elementId] = queue = new();
        queue.Enqueue(verdict);
    }

    public IReadOnlyCollection<string> Decided => _verdicts.Keys;

    /// <summary>As planned; else the variable as it was set at the start; else the favourable one.</summary>
    internal string? VerdictAt(UserTask task) =>
        _verdicts.TryGetValue(task.Id, out var queue) ? (queue.Count > 1 ? queue.Dequeue() : queue.Peek())
        : Variables.ContainsKey("verdict") ? null
        : StepKinds.Favourable(task.Kind);
}
