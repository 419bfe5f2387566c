namespace ItaWorkflow.Workflows.Bpmn;

internal sealed class Simulator(ProcessDefinition definition, SimulationPlan plan, DateTimeOffset start)
{
    private const int LastYear = 3000;
    private readonly Queue<(string TaskId, string ElementId)> _open = new();
    private readonly Dictionary<string, DateTimeOffset> _due = new(StringComparer.Ordinal);
    private readonly List<(string TaskId, string ElementId)> _late = [];
    private readonly HashSet<string> _waited = new(StringComparer.Ordinal);
    private TimeSpan _passed;
    private ProcessState _state = new();

    public List<SimulatedEvent> Events { get; } = [];

    public List<TaskOpened> Opened { get; } = [];

    public StuckPoint? Run()
    {
        Take(ProcessEngine.Start(definition, plan.Variables));
        return Go();
    }

    public StuckPoint? Continue(ProcessState state)
    {
        _state = state;
        foreach (var task in state.OpenTasks(definition))
            Wait(task.TaskId, task.ElementId, task.Instance);
        foreach (var timer in state.Timers)
            _due[timer.Id] = definition.Nodes[timer.Element] switch
            {
                TimerCatchEvent wait => wait.Timer.FirstRing(start, plan.Office),
                BoundaryTimer edge => edge.Timer.FirstRing(start, plan.Office),
                _ => start,
            };
        return Go();
    }

    private StuckPoint? Go()
    {
        while (!_state.Ended)
        {
            if (_state.Stuck is [var stuck, ..])
                return stuck;
            if (Events.Count > plan.MostEvents)
                return GiveUp(Events[^1].Node.Id, $"เดินแล้วเกิน {plan.MostEvents} เหตุการณ์ ยังไม่สิ้นสุด");
            if (_open.TryDequeue(out var task))
                CompleteOrWait(task.TaskId, task.ElementId);
            else if (NextTimer() is not { } timer)
                return new(definition.Id, "ไม่มีขั้นใดหรือตัวจับเวลาใดที่จะพาเรื่องเดินต่อ");
            else if (_due[timer.Id].Year > LastYear)
                return GiveUp(timer.Element, $"เวลาจำลองเดินเลยปี ค.ศ. {LastYear}");
            else
                Fire(timer.Id);
        }

        return null;
    }

    // A timer that rings for ever may only hide that the case stands still at a join.
    private StuckPoint GiveUp(string element, string reason) =>
        new Execution(definition, _state, plan.Variables).FirstToMend() is { } join
            ? new(join.Id, $"{reason} และยังรอเส้นทางอื่นอยู่ที่นี่")
            : new(element, reason);

    /// <summary>A late task stands aside once, until a timer has rung.</summary>
    private void CompleteOrWait(string taskId, string elementId)
    {
        if (plan.Late.Contains(elementId) && _state.Timers.Count > 0 && _waited.Add(taskId))
            _late.Add((taskId, elementId));
        else
            Complete(taskId, elementId);
    }

    private void Complete(string taskId, string elementId)
    {
        if (!_state.IsOpen(taskId))
            return;
        Dictionary<string, object?>? variables = null;
        if (definition.UserTasks.TryGetValue(elementId, out var task) && plan.VerdictAt(task) is { } verdict)
            variables = new(StringComparer.Ordinal) { ["verdict"] = verdict };
        Take(ProcessEngine.Complete(definition, _state, taskId, variables));
    }

    private ArmedTimer? NextTimer() => _state.Timers.MinBy(timer => _due[timer.Id]);

    private void Fire(string timerId)
    {
        if (_due[timerId] - start > _passed)
            _passed = _due[timerId] - start;
        Take(ProcessEngine.Fire(definition, _state, timerId));
        foreach (var late in _late)
            _open.Enqueue(late);
        _late.Clear();
    }

    private void Take(ProcessTurn turn)
    {
        _state = turn.State;
        foreach (var walked in turn.Walked)
            Events.Add(new(_passed, walked.Kind, walked.Node));
        foreach (var effect in turn.Effects)
        {
            if (effect is TaskOpened opened)
                Wait(opened.TaskId, opened.ElementId, opened.Instance);
            else if (effect is ServiceCalled called)
                Wait(called.TaskId, called.ElementId, 0);
            else if (effect is TimerArmed armed)
                _due[armed.TimerId] = Due(armed);
        }
    }

    private void Wait(string taskId, string elementId, int instance)
    {
        _open.Enqueue((taskId, elementId));
        if (definition.UserTasks.ContainsKey(elementId))
            Opened.Add(new(taskId, elementId, instance));
    }

    private DateTimeOffset Due(TimerArmed armed) =>
        armed.FollowsTimerId is { } earlier
            ? armed.Plan.NextRing(_due[earlier], plan.Office)
            : armed.Plan.FirstRing(start + _passed, plan.Office);
}
