using ItaWorkflow.Data.Approvals;
using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Bpmn;
using ItaWorkflow.Workflows.Notices;
using ItaWorkflow.Workflows.Organization;

namespace ItaWorkflow.Workflows.Approvals;

/// <summary>Carries what the process engine says into the record: opens and closes steps, ends the case. Saves nothing itself.</summary>
public sealed class CaseTurns(ItaDbContext db, RouteResolver resolver)
{
    /// <param name="ending">The memo's state when the case ends now.</param>
    public async Task ApplyAsync(
        Memo memo,
        ApprovalCase approval,
        ProcessDefinition definition,
        ProcessTurn turn,
        MemoState ending,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        approval.Tokens = turn.State.ToJson();
        foreach (var effect in turn.Effects)
        {
            if (effect is TaskOpened opened)
                await OpenAsync(memo, approval, definition.UserTasks[opened.ElementId], opened.TaskId, now, cancel);
            else if (effect is TaskClosed closed)
                approval.Steps.SingleOrDefault(s => s.TaskId == closed.TaskId && s.State is StepState.Open)?.Cancel();
            else if (effect is CaseEnded)
                End(memo, approval, CaseState.Completed, ending, now);
            else
                throw new NotSupportedException($"A published route asked for {effect.GetType().Name}, which a case cannot do.");
        }
    }

    /// <summary>Ends the case before its route does: returned, rejected or withdrawn.</summary>
    public static void End(Memo memo, ApprovalCase approval, CaseState how, MemoState state, DateTimeOffset now)
    {
        foreach (var step in approval.Steps.Where(s => s.State is StepState.Open))
            step.Cancel();
        approval.End(how, now);
        memo.End(state, now);
    }

    private async Task OpenAsync(
        Memo memo,
        ApprovalCase approval,
        UserTask task,
        string taskId,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var seat =
            await resolver.WhoAsync(task.Performer ?? "", memo.DivisionId, ThaiDate.DayOf(now), cancel)
            ?? throw new InvalidOperationException($"No position for {task.Performer}.");
        var step = new ApprovalStep
        {
            ElementId = task.Id,
            TaskId = taskId,
            Kind = RoutePlan.KindOf(task),
            Ordinal = approval.Steps.Count + 1,
            PositionId = seat.Position.Id,
            OpenedAt = now,
        };
        step.Seat(seat.Person?.Id, seat.Acting?.Id);
        approval.Steps.Add(step);
        db.Journal.Add(
            new()
            {
                Kind = JournalKind.StepOpened,
                At = now,
                MemoId = memo.Id,
                Text = seat.Person is null ? $"เรื่องถึงลำดับ{seat.Position.Title} แต่ตำแหน่งว่าง" : $"เรื่องถึง{seat.InWords()}",
            }
        );
        if (seat.Person is { } person)
            db.Reminders.AddRange(MemoNotices.StepOpened(memo, step, person, now));
    }
}
