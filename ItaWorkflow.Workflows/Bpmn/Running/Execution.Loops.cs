namespace ItaWorkflow.Workflows.Bpmn;

internal sealed partial class Execution
{
    private const int MostInstances = 500;

    private void StartLoop(string scope, Activity activity, MultiInstance loop)
    {
        var body = Open(activity, scope, new LoopProgress(0, 0, 0));
        if (CountInstances(scope, activity, loop) is not { } total)
        {
            _activities[body.Id] = body with { Done = true };
            return;
        }

        body = body with { Loop = new(total, 0, 0) };
        _activities[body.Id] = body;
        if (total == 0)
        {
            Leave(body);
            return;
        }

        ArmEdges(activity, body.Id);
        StartInstances(body.Id, activity, loop.IsSequential ? 1 : total);
    }

    private void StartInstances(string bodyId, Activity activity, int count)
    {
        var body = _activities[bodyId];
        var started = body.Loop!.Started;
        _activities[bodyId] = body with { Loop = body.Loop with { Started = started + count } };
        for (var number = started + 1; number <= started + count; number++)
            BeginWork(activity, Open(activity, bodyId, number: number).Id);
    }

    private int? CountInstances(string scope, Activity activity, MultiInstance loop)
    {
        try
        {
            if (
                loop.Cardinality.Evaluate(Seen(scope)) is decimal count
                && count is >= 0 and <= MostInstances
                && count == decimal.Truncate(count)
            )
                return (int)count;
            Stick(activity, $"จำนวนครั้ง “{loop.Cardinality.Text}” ต้องเป็นจำนวนเต็มตั้งแต่ 0 ถึง {MostInstances}");
        }
        catch (ConditionFaultException fault)
        {
            Stick(activity, fault.Message);
        }

        return null;
    }

    private void CompleteInstance(OpenActivity instance, Activity activity)
    {
        Disarm(instance.Id);
        var body = _activities[instance.In!];
        var progress = body.Loop! with { Completed = body.Loop!.Completed + 1 };
        body = body with { Loop = progress };
        _activities[body.Id] = body;
        var enough = progress.Completed == progress.Total || IsQuorum(instance, activity);
        Close(instance);
        if (enough)
        {
            Empty(body.Id);
            Leave(body);
        }
        else if (activity.Loop!.IsSequential)
            StartInstances(body.Id, activity, 1);
    }

    private bool IsQuorum(OpenActivity instance, Activity activity)
    {
        try
        {
            return activity.Loop!.Completion?.Holds(Seen(instance.Id)) ?? false;
        }
        catch (ConditionFaultException fault)
        {
            Stick(activity, fault.Message);
            return false;
        }
    }
}
