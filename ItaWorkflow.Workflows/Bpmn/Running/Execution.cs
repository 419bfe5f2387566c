namespace ItaWorkflow.Workflows.Bpmn;

/// <summary>One turn of one case: the state taken apart, moved, and put together again.</summary>
internal sealed partial class Execution
{
    /// <summary>Steps a turn may take, tokens and activations a case may hold, before it is taken for endless.</summary>
    internal const int MostSteps = 10_000;
    internal const int MostAlive = 2_000;
    private const string RootId = "0";

    private readonly ProcessDefinition _definition;
    private readonly Dictionary<string, object?> _variables;
    private readonly Dictionary<string, OpenActivity> _activities;
    private readonly Dictionary<(string In, SequenceFlow Flow), int> _tokens;
    private readonly Dictionary<string, ArmedTimer> _timers;
    private readonly List<StuckPoint> _stuck;

    /// <summary>Tokens and activations within each activation: at none, a scope is done.</summary>
    private readonly Dictionary<string, int> _alive = new(StringComparer.Ordinal);

    private readonly Queue<(string In, SequenceFlow Flow)> _moving = new();
    private readonly List<ProcessEffect> _effects = [];
    private readonly List<ProcessEvent> _walked = [];
    private int _serial;
    private bool _ended;

    public Execution(ProcessDefinition definition, ProcessState state, IReadOnlyDictionary<string, object?> variables)
    {
        _definition = definition;
        _serial = state.Serial;
        _ended = state.Ended;
        _variables = new(state.Variables, StringComparer.Ordinal);
        foreach (var (name, value) in variables)
            _variables[name] = VariableValue.Of(name, value);
        _activities = state.Activities.ToDictionary(a => a.Id, StringComparer.Ordinal);
        _timers = state.Timers.ToDictionary(t => t.Id, StringComparer.Ordinal);
        _tokens = state.Tokens.ToDictionary(t => (t.In, _definition.Flows[t.Flow]), t => t.Count);
        _stuck = [.. state.Stuck.Where(IsStillThere)];
        foreach (var activity in state.Activities)
            if (activity.In is { } scope)
                Live(scope, +1);
        foreach (var token in state.Tokens)
            Live(token.In, token.Count);
    }

    public ProcessTurn Finish()
    {
        Run();
        var state = new ProcessState
        {
            Serial = _serial,
            Ended = _ended,
            Variables = _variables,
            Activities = [.. _activities.Values.OrderBy(a => Serial(a.Id))],
            Tokens = [.. _tokens.Select(t => new FlowToken(t.Key.In, t.Key.Flow.Id, t.Value))],
            Timers = [.. _timers.Values.OrderBy(t => Serial(t.Id))],
            Stuck = _stuck,
        };
        return new(state, _effects, _walked);
    }

    // A stuck branch may have been withdrawn since.
    private bool IsStillThere(StuckPoint point) =>
        _tokens.Keys.Any(t => t.Flow.Target.Id == point.Element)
        || _activities.Values.Any(a => a.Done && a.Element == point.Element);

    private string NextId() => (++_serial).ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static int Serial(string id) => int.Parse(id, System.Globalization.CultureInfo.InvariantCulture);

    private void Walk(ProcessEventKind kind, FlowNode node) => _walked.Add(new(kind, node));

    private FlowNode Node(OpenActivity activity) => _definition.Nodes[activity.Element];

    private void Live(string scope, int change) => _alive[scope] = _alive.GetValueOrDefault(scope) + change;

    private void Stick(FlowNode node, string reason)
    {
        var point = new StuckPoint(node.Id, reason);
        if (_stuck.Contains(point))
            return;
        _stuck.Add(point);
        _effects.Add(new CaseStuck(node.Id, reason));
    }

    /// <summary>Variables as seen from one activation: those of the loops around it, then the case's own.</summary>
    private Func<string, object?> Seen(string? from) =>
        name => LoopVariables.TryRead(name, from, _activities, out var value) ? value : _variables.GetValueOrDefault(name);
}
