using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Cases;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Bpmn;
using ItaWorkflow.Workflows.Cases;
using ItaWorkflow.Workflows.Routes;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Approvals;

/// <summary>A draft's edition begins on its route, and is saved with the first step, for whoever sits there.</summary>
public sealed class CaseStart(ItaDbContext db, CaseTurns turns, StepSeats seats)
{
    internal async Task BeginAsync(
        Memo memo,
        Person person,
        RouteChoice choice,
        Dictionary<string, object?> variables,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        memo.Submit(now);
        Record(memo, person, choice, now);
        var route = choice.Route;
        var turn = ProcessEngine.Start(route.Definition, variables);
        var approval = new ApprovalCase
        {
            MemoId = memo.Id,
            RouteId = route.Route.Id,
            Edition = memo.Edition,
            Variables = CaseVariables.ToJson(variables),
            StartedAt = now,
        };
        db.ApprovalCases.Add(approval);
        await NumberWanted.TellAsync(db, memo, now, cancel);
        await turns.ApplyAsync(new(memo, approval, route.Definition, now), turn, cancel);
        await SaveAsync(memo, now, cancel);
    }

    private void Record(Memo memo, Person person, RouteChoice choice, DateTimeOffset now)
    {
        db.MemoVersions.Add(
            new()
            {
                MemoId = memo.Id,
                Content = memo.Content,
                Reason = VersionReason.Submitted,
                Edition = memo.Edition,
                SavedById = person.Id,
                SavedAt = now,
            }
        );
        var what = $"เสนอเรื่อง ฉบับที่ {memo.Edition} เส้นทาง “{choice.Route.Route.Name}” {choice.Why}";
        db.Journal.Write(JournalKind.MemoSubmitted, now, person, what, memo);
    }

    private Task SaveAsync(Memo memo, DateTimeOffset now, CancellationToken cancel) =>
        db.SaveInOneTransactionAsync(
            stop => seats.HoldAsOpenedAsync(ThaiDate.DayOf(now), stop),
            stop =>
                db.ApprovalCases.AsNoTracking()
                    .AnyAsync(c => c.MemoId == memo.Id && c.Edition == memo.Edition && c.StartedAt == now, stop),
            cancel
        );
}
