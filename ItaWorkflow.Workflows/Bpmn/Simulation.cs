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
