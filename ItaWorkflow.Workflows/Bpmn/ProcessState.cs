using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ItaWorkflow.Workflows.Bpmn;

/// <summary>Where a case stands: tokens, open work, timers and variables. Holds no history, so it does not grow with the case's age.</summary>
public sealed record ProcessState
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new VariableConverter() },
    };

    /// <summary>The last id given.</summary>
    public int Serial { get; init; }

    public bool Ended { get; init; }

    /// <summary>Values are null, bool, decimal or string.</summary>
    public IReadOnlyDictionary<string, object?> Variables { get; init; } =
        new Dictionary<string, object?>(StringComparer.Ordinal);

    /// <summary>In the order of opening.</summary>
    public IReadOnlyList<OpenActivity> Activities { get; init; } = [];
    public IReadOnlyList<FlowToken> Tokens { get; init; } = [];

    /// <summary>In the order of arming, which decides between two that ring at the same time.</summary>
    public IReadOnlyList<ArmedTimer> Timers { get; init; } = [];

    /// <summary>Branches that can go no further.</summary>
    public IReadOnlyList<StuckPoint> Stuck { get; init; } = [];

    /// <summary>The task waits for somebody.</summary>
    public bool IsOpen(string taskId) => Activities.Any(a => a.Id == taskId && !a.Done);

    /// <summary>Tasks that wait, of persons and of the system, in the order of opening.</summary>
    public IEnumerable<TaskOpened> OpenTasks(ProcessDefinition definition)
    {
        var all = Activities.ToDictionary(a => a.Id, StringComparer.Ordinal);
        return Activities
            .Where(a =>
                a is { Done: false, Loop: null } && definition.Nodes.GetValueOrDefault(a.Element) is UserTask or ServiceTask
            )
            .OrderBy(a => int.Parse(a.Id, System.Globalization.CultureInfo.InvariantCulture))
            .Select(a => new TaskOpened(a.Id, a.Element, LoopVariables.InstanceOf(a.Id, all)));
    }

    public string ToJson() => JsonSerializer.Serialize(this, Options);

    public static ProcessState FromJson(string json) =>
        JsonSerializer.Deserialize<ProcessState>(json, Options) ?? throw new JsonException("A state is an object.");
}

/// <summary>Tokens waiting on one arrow within one activation of its scope.</summary>
public sealed record FlowToken(string In, string Flow, int Count);

/// <summary>A timer on an activation.</summary>
/// <param name="Left">Rings left; null: without end.</param>
public sealed record ArmedTimer(string Id, string Element, string Activity, int? Left);

public sealed record StuckPoint(string Element, string Reason);
