using ItaWorkflow.Data.Approvals;
using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Bpmn;
using ItaWorkflow.Workflows.Notices;

namespace ItaWorkflow.Workflows.Approvals;

/// <summary>Opens a step for the position that the route names, and tells whoever sits there.</summary>
public sealed class StepOpening(ItaDbContext db, RouteResolver resolver)
{
    /// <returns>Why it cannot be opened, in Thai; null: it stands.</returns>
    public async Task<string?> OpenAsync(CaseInHand hand, TaskOpened opened, CancellationToken cancel)
    {
        var task = hand.Route.UserTasks[opened.ElementId];
        var performer = Performer.At(task.Performer ?? "", opened.Instance, hand.Memo.ExtraOpinionPositionIds);
        var seat = performer is null
            ? null
            : await resolver.WhoAsync(performer, hand.Memo.DivisionId, ThaiDate.DayOf(hand.Now), cancel);
        if (seat is null)
            return $"หน่วยงานไม่มีตำแหน่งสำหรับลำดับ “{(task.Name.Length > 0 ? task.Name : task.Id)}”";

        var step = new ApprovalStep
        {
            ElementId = task.Id,
            TaskId = opened.TaskId,
            Instance = opened.Instance,
            Kind = RoutePlan.KindOf(task),
            Ordinal = hand.Case.Steps.Count + 1,
            PositionId = seat.Position.Id,
            OpenedAt = hand.Now,
            Urgency = hand.Memo.Content.Urgency,
        };
        step.Seat(seat.Person?.Id, seat.Acting?.Id);
        hand.Case.Steps.Add(step);
        db.Journal.Add(
            new()
            {
                Kind = JournalKind.StepOpened,
                At = hand.Now,
                MemoId = hand.Memo.Id,
                Text = seat.Person is null ? $"เรื่องถึงลำดับ{seat.Position.Title} แต่ตำแหน่งว่าง" : $"เรื่องถึง{seat.InWords()}",
            }
        );
        if (seat.Person is { } person)
            db.Reminders.AddRange(MemoNotices.StepOpened(hand.Memo, step, person, hand.Now));
        return null;
    }
}
