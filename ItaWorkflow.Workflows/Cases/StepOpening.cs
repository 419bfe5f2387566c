using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Cases;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Bpmn;
using ItaWorkflow.Workflows.Notices;
using ItaWorkflow.Workflows.Routes;
using ItaWorkflow.Workflows.Routes.Rules;
using ItaWorkflow.Workflows.Seats;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Cases;

/// <param name="Trouble">Why it cannot be opened, in Thai; null: it can.</param>
/// <param name="Settled">The verdict with which it is done without being asked; null: it waits.</param>
public sealed record StepOutcome(string? Trouble, string? Settled);

/// <summary>Opens a step for the position that the route names, and tells whoever sits there.</summary>
public sealed class StepOpening(
    ItaDbContext db,
    RouteResolver resolver,
    RoutePlan plan,
    KeptSteps kept,
    SigningOnce once,
    Vacancies vacancies
)
{
    public async Task<StepOutcome> OpenAsync(CaseInHand hand, TaskOpened opened, CancellationToken cancel)
    {
        var task = hand.Route.UserTasks[opened.ElementId];
        var performer = Performer.At(task.Performer ?? "", opened.Instance, hand.Memo.ExtraOpinionPositionIds);
        var seat = performer is null
            ? null
            : await resolver.WhoAsync(performer, hand.Memo.DivisionId, ThaiDate.DayOf(hand.Now), cancel);
        if (seat is null)
            return new($"หน่วยงานไม่มีตำแหน่งสำหรับลำดับ “{(task.Name.Length > 0 ? task.Name : task.Id)}”", null);

        var step = await NewAsync(hand, opened, task, seat, cancel);
        if (await KeptAsync(hand, task, step, cancel) is { } before)
            return Keep(hand, step, before);
        step.Seat(seat.Person?.Id, seat.Acting?.Id);
        var road = await plan.AheadAsync(hand.Route, hand.State, hand.Memo, ThaiDate.DayOf(hand.Now), cancel);
        if (await once.BesideAsync(hand, step, road, cancel) is { } beside)
            return PassOver(hand, step, seat, beside, task);
        await AddAsync(hand, step, seat, cancel);
        return new(null, null);
    }

    private async Task<ApprovalStep> NewAsync(
        CaseInHand hand,
        TaskOpened opened,
        UserTask task,
        Seat seat,
        CancellationToken cancel
    ) =>
        new()
        {
            ElementId = task.Id,
            TaskId = opened.TaskId,
            Instance = opened.Instance,
            Kind = RoutePlan.KindOf(task),
            Ordinal = hand.Case.Steps.Count + 1,
            PositionId = seat.Position.Id,
            OpenedAt = hand.Now,
            Urgency = hand.Memo.Content.Urgency,
            DueOn = await DueAsync(task, hand.Now, cancel),
        };

    private async Task AddAsync(CaseInHand hand, ApprovalStep step, Seat seat, CancellationToken cancel)
    {
        hand.Case.Steps.Add(step);
        var what = seat.Person is null ? $"เรื่องถึงลำดับ{seat.Position.Title} แต่ตำแหน่งว่าง" : $"เรื่องถึง{seat.InWords()}";
        db.Journal.Write(JournalKind.StepOpened, hand.Now, what, hand.Memo.Id);
        db.Reminders.AddRange(
            seat.Person is { } person
                ? MemoNotices.StepOpened(hand.Memo, step, person, hand.Now)
                : await vacancies.TellAsync(hand.Memo, step, seat.Position, hand.Now, cancel)
        );
    }

    /// <summary>What its position signed in the edition before, where the route lets that stand; a step that was sent back here is asked.</summary>
    private async Task<ApprovalStep?> KeptAsync(CaseInHand hand, UserTask task, ApprovalStep step, CancellationToken cancel)
    {
        if (
            !task.KeepsOnResubmission || hand.Case.Steps.Exists(s => s.ElementId == step.ElementId && s.Instance == step.Instance)
        )
            return null;
        var before = (await kept.OfAsync(hand.Memo, cancel)).GetValueOrDefault((step.ElementId, step.Instance));
        return before?.PositionId == step.PositionId ? before : null;
    }

    private StepOutcome Keep(CaseInHand hand, ApprovalStep step, ApprovalStep before)
    {
        step.Seat(before.PersonId, before.ActingAppointmentId);
        step.Keep(before.KeptFromId ?? before.Id, before.Verdict!.Value);
        hand.Case.Steps.Add(step);
        var why = $"ไม่ถาม{before.Position!.Title}ซ้ำ เพราะ{before.Person!.Name} {KeptSteps.Words(before)}";
        db.Journal.Write(JournalKind.StepKept, hand.Now, why, hand.Memo.Id);
        return new(null, CaseVariables.Word(before.Verdict.Value));
    }

    private StepOutcome PassOver(CaseInHand hand, ApprovalStep step, Seat seat, string beside, UserTask task)
    {
        step.PassOver(beside);
        hand.Case.Steps.Add(step);
        var why = $"{seat.InWords()} ลงนามครั้งเดียวที่ลำดับ “{hand.Route.NameOf(beside)}”";
        db.Journal.Write(JournalKind.StepPassedOver, hand.Now, why, hand.Memo.Id);
        return new(null, StepKinds.Favourable(task.Kind));
    }

    /// <summary>So many working days after the day it opens.</summary>
    private async Task<DateOnly?> DueAsync(UserTask task, DateTimeOffset now, CancellationToken cancel) =>
        task.DueWorkingDays is { } count ? (await db.WorkingDaysAsync(cancel)).Add(ThaiDate.DayOf(now), count) : null;
}
