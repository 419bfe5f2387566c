namespace ItaWorkflow.Workflows.Bpmn;

internal sealed class Simulator(ProcessDefinition definition, SimulationPlan plan, DateTimeOffset start)
{
    private readonly Queue<(string TaskId, string ElementId)> _open = new();
    private readonly SimulatedClock _clock = new(start, plan.Office);
    private readonly List<(string TaskId, string ElementId)> _late = [];
    private readonly HashSet<string> _waited = new(StringComparer.Ordinal);
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
            _clock.Arm(timer, definition.Nodes[timer.Element]);
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
            else if (_clock.Next(_state.Timers) is not { } timer)
                return new(definition.Id, "ไม่มีขั้นใดหรือตัวจับเวลาใดที่จะพาเรื่องเดินต่อ");
            else if (_clock.IsBeyond(timer))
                return GiveUp(timer.Element, $"เวลาจำลองเดินเลยปี ค.ศ. {SimulatedClock.LastYear}");
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

    private void Fire(string timerId)
    {
        _clock.MoveTo(timerId);
        Take(ProcessEngine.Fire(definition, _state, timerId));
        foreach (var late in _late)
            _open.Enqueue(late);
        _late.Clear();
    }

    private void Take(ProcessTurn turn)
    {
        _state = turn.State;
        foreach (var walked in turn.Walked)
            Events.Add(new(_clock.Passed, walked.Kind, walked.Node));
        foreach (var effect in turn.Effects)
        {
            if (effect is TaskOpened opened)
                Wait(opened.TaskId, opened.ElementId, opened.Instance);
            else if (effect is ServiceCalled called)
                Wait(called.TaskId, called.ElementId, 0);
            else if (effect is TimerArmed armed)
                _clock.Arm(armed);
        }
    }

    private void Wait(string taskId, string elementId, int instance)
    {
        _open.Enqueue((taskId, elementId));
        if (definition.UserTasks.ContainsKey(elementId))
            Opened.Add(new(taskId, elementId, instance));
    }
}
