using ItaWorkflow.Data.Calendar;

namespace ItaWorkflow.Workflows.Bpmn;

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
