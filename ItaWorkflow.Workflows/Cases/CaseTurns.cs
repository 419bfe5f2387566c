using ItaWorkflow.Data.Cases;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Workflows.Bpmn;
using ItaWorkflow.Workflows.Routes;

namespace ItaWorkflow.Workflows.Cases;

/// <summary>
/// Carries what the process engine says into the record: opens and closes steps, arms timers, does the system's own work, ends the case
/// or says that it is stuck. Saves nothing itself.
/// </summary>
public sealed class CaseTurns(
    StepOpening steps,
    CaseTimers timers,
    CaseServices services,
    CaseEnding ending,
    CaseTrouble troubles
)
{
    /// <summary>The system's own tasks in one turn; more is a loop that never waits for anybody.</summary>
    private const int MostServices = 50;

    public Task ApplyAsync(CaseInHand hand, ProcessTurn turn, CancellationToken cancel) => ApplyAsync(hand, turn, [], cancel);

    /// <summary>Tries again whatever is stuck: branches, work of the system, steps for which no position was found.</summary>
    public Task ResumeAsync(CaseInHand hand, CancellationToken cancel)
    {
        var before = hand.State;
        var pending = before.OpenTasks(hand.Route).Where(task => hand.StepOf(task.TaskId) is null).ToList();
        hand.Case.Free();
        foreach (var timer in hand.Case.Timers)
            timer.TryAgain();
        return ApplyAsync(
            hand,
            ProcessEngine.Retry(hand.Route, before, CaseVariables.FromJson(hand.Case.Variables)),
            [.. pending.Select(task => Again(hand, task))],
            cancel
        );
    }

    private static ProcessEffect Again(CaseInHand hand, TaskOpened task) =>
        hand.Route.Nodes[task.ElementId] is ServiceTask service
            ? new ServiceCalled(task.TaskId, service.Id, service.Action)
            : task;

    private async Task ApplyAsync(
        CaseInHand hand,
        ProcessTurn turn,
        IReadOnlyList<ProcessEffect> pending,
        CancellationToken cancel
    )
    {
        var stuck = new List<StuckPoint>();
        var calls = new Queue<OwnWork>();
        await TakeAsync(hand, turn.State, [.. turn.Effects, .. pending], calls, stuck, cancel);
        for (var done = 0; calls.TryDequeue(out var call); )
        {
            if (!turn.State.IsOpen(call.TaskId) || hand.Case.State is not CaseState.Open)
                continue;
            var reason =
                done++ >= MostServices ? "งานของระบบวนซ้ำไม่สิ้นสุดโดยไม่มีขั้นใดรอ จึงหยุดไว้"
                : call.Service is { } service ? services.Do(hand, service)
                : null;
            if (reason is not null)
            {
                stuck.Add(new(call.ElementId, reason));
                continue;
            }

            turn = ProcessEngine.Complete(hand.Route, turn.State, call.TaskId, call.Variables);
            await TakeAsync(hand, turn.State, turn.Effects, calls, stuck, cancel);
        }

        await troubles.JudgeAsync(hand, turn.State, stuck, cancel);
    }

    private async Task TakeAsync(
        CaseInHand hand,
        ProcessState state,
        IReadOnlyList<ProcessEffect> effects,
        Queue<OwnWork> calls,
        List<StuckPoint> stuck,
        CancellationToken cancel
    )
    {
        hand.Case.Move(state.ToJson());
        foreach (var effect in effects)
            switch (effect)
            {
                case TaskOpened opened when state.IsOpen(opened.TaskId):
                    var outcome = await steps.OpenAsync(hand, opened, cancel);
                    if (outcome.Trouble is { } trouble)
                        stuck.Add(new(opened.ElementId, trouble));
                    if (outcome.Settled is { } verdict)
                        calls.Enqueue(new(opened.TaskId, opened.ElementId) { Variables = Said(hand, verdict) });
                    break;
                case TaskClosed closed:
                    hand.Case.Steps.SingleOrDefault(s => s.TaskId == closed.TaskId && s.State is StepState.Open)?.Cancel();
                    break;
                case TimerArmed armed:
                    await timers.ArmAsync(hand, armed, cancel);
                    break;
                case TimerCancelled cancelled:
                    hand.Case.Timers.Single(t => t.TimerId == cancelled.TimerId).Cancel();
                    break;
                case ServiceCalled called:
                    calls.Enqueue(new(called.TaskId, called.ElementId) { Service = called });
                    break;
                case CaseEnded:
                    await ending.EndAsync(hand, cancel);
                    break;
            }
    }

    private static Dictionary<string, object?> Said(CaseInHand hand, string verdict)
    {
        var variables = CaseVariables.FromJson(hand.Case.Variables);
        variables["verdict"] = verdict;
        hand.Case.Variables = CaseVariables.ToJson(variables);
        return variables;
    }

    /// <summary>A task that is done in the turn that reaches it: the system's own, or a step that is not asked again.</summary>
    private sealed record OwnWork(string TaskId, string ElementId)
    {
        public ServiceCalled? Service { get; init; }
        public IReadOnlyDictionary<string, object?>? Variables { get; init; }
    }

    /// <summary>Ends the case before its route does: returned, rejected or withdrawn.</summary>
    public static void End(Memo memo, ApprovalCase approval, CaseState how, MemoState state, DateTimeOffset now)
    {
        foreach (var step in approval.Steps.Where(s => s.State is StepState.Open))
            step.Cancel();
        foreach (var timer in approval.Timers)
            timer.Cancel();
        approval.End(how, now);
        memo.End(state, now);
    }
}
