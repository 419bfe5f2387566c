namespace ItaWorkflow.Workflows.Bpmn;

internal sealed partial class Execution
{
    public void CompleteTask(string taskId)
    {
        if (!_activities.TryGetValue(taskId, out var task) || task is { Done: true } or { Loop: not null } || task.In is null)
            throw new ArgumentException($"No task {taskId} is open.", nameof(taskId));
        if (Node(task) is not (UserTask or ServiceTask))
            throw new ArgumentException($"{task.Element} is not a task.", nameof(taskId));
        Complete(task);
    }

    public void TryAgain()
    {
        foreach (var token in _tokens.SelectMany(t => Enumerable.Repeat(t.Key, t.Value)))
            _moving.Enqueue(token);
        foreach (var activity in _activities.Values.Where(a => a.Done).ToList())
            if (activity.Loop is { Started: 0 } && Node(activity) is Activity node)
            {
                Close(activity);
                StartActivity(activity.In!, node);
            }
            else
                Leave(activity);
    }

    private void StartActivity(string scope, Activity activity)
    {
        if (activity.Loop is { } loop)
        {
            StartLoop(scope, activity, loop);
            return;
        }

        var opened = Open(activity, scope);
        ArmEdges(activity, opened.Id);
        BeginWork(activity, opened.Id);
    }

    private OpenActivity Open(FlowNode node, string scope, LoopProgress? loop = null, int number = 0)
    {
        var opened = new OpenActivity(NextId(), node.Id, scope, loop, number);
        _activities.Add(opened.Id, opened);
        Live(scope, +1);
        return opened;
    }

    private void BeginWork(Activity activity, string id)
    {
        Walk(ProcessEventKind.Enter, activity);
        if (activity is SubProcess sub)
            EnterScope(id, sub.Body);
        else
            _effects.Add(
                activity is ServiceTask service
                    ? new ServiceCalled(id, service.Id, service.Action)
                    : new TaskOpened(id, activity.Id, LoopVariables.InstanceOf(id, _activities))
            );
    }

    private void EnterScope(string id, FlowScope scope)
    {
        Walk(ProcessEventKind.Enter, scope.Start!);
        Place(id, scope.Start!.Outgoing);
    }

    private void Complete(OpenActivity activity)
    {
        var node = Node(activity);
        Walk(ProcessEventKind.Complete, node);
        if (activity.Number > 0)
            CompleteInstance(activity, (Activity)node);
        else
            Leave(activity);
    }

    private void Leave(OpenActivity activity)
    {
        var node = Node(activity);
        Disarm(activity.Id);
        var open = OpenWays(activity.In!, node);
        if (open.Count == 0)
        {
            _activities[activity.Id] = activity with { Done = true };
            return;
        }

        Close(activity);
        Place(activity.In!, open);
    }

    private void Close(OpenActivity activity)
    {
        _activities.Remove(activity.Id);
        _alive.Remove(activity.Id);
        Live(activity.In!, -1);
    }

    private void EndScopeIfEmpty(string id)
    {
        if (_alive.GetValueOrDefault(id) > 0 || !_activities.TryGetValue(id, out var scope) || scope.Done)
            return;
        if (scope.In is not null)
        {
            Complete(scope);
            return;
        }

        _activities.Remove(id);
        _ended = true;
        _effects.Add(new CaseEnded());
    }

    /// <summary>Withdraws an activation with all that is in it.</summary>
    private void Cancel(OpenActivity activity)
    {
        Empty(activity.Id);
        Disarm(activity.Id);
        Close(activity);
        var node = Node(activity);
        if (activity.Loop is not null)
            return;
        Walk(ProcessEventKind.Cancel, node);
        if (node is UserTask or ServiceTask && !activity.Done)
            _effects.Add(new TaskClosed(activity.Id));
    }

    private void Empty(string scope)
    {
        foreach (var token in _tokens.Keys.Where(t => t.In == scope).ToList())
            _tokens.Remove(token);
        foreach (var inner in _activities.Values.Where(a => a.In == scope).OrderBy(a => Serial(a.Id)).ToList())
            Cancel(inner);
        _alive[scope] = 0;
    }
}
