using ItaWorkflow.Data.Approvals;
using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Cases;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Web.Display;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Web.Pages.Approvals;

/// <summary>One memo that waits for a person, as lists show it.</summary>
public sealed record WaitingMemo(
    long MemoId,
    string Subject,
    string Drafter,
    string Division,
    StepKind Kind,
    Urgency Urgency,
    DateTimeOffset Since,
    string SinceWords,
    bool IsRead,
    bool NeedsNumber,
    StepDue? Due
)
{
    /// <summary>Nobody signs unread, and a number from the paper register is typed on the memo's own page.</summary>
    public bool MayBeChosen => IsRead && !NeedsNumber;
}

public static class WaitingMemos
{
    public static Task<int> CountWaitingForAsync(this ItaDbContext db, int personId, CancellationToken cancel) =>
        db.ApprovalSteps.CountAsync(s => s.PersonId == personId && s.State == StepState.Open, cancel);

    /// <summary>The urgent ones first, then those that wait longest.</summary>
    public static async Task<IReadOnlyList<WaitingMemo>> WaitingForAsync(
        this ItaDbContext db,
        int personId,
        DateTimeOffset now,
        int most,
        CancellationToken cancel
    )
    {
        var calendar = await db.WorkingDaysAsync(cancel);
        var register = await db.Organization.AnyAsync(o => o.Numbering == NumberingMode.Register, cancel);
        var year = MemoNumber.YearOf(ThaiDate.DayOf(now));
        var rows = await db
            .ApprovalSteps.Where(s => s.PersonId == personId && s.State == StepState.Open)
            .OrderByDescending(s => s.Urgency)
            .ThenBy(s => s.OpenedAt)
            .Take(most)
            .Select(s => new
            {
                s.Case!.MemoId,
                s.Case.Memo!.Subject,
                Drafter = s.Case.Memo.DraftedBy!.Name,
                Division = s.Case.Memo.Division!.Name,
                s.Kind,
                s.Urgency,
                s.OpenedAt,
                s.SeenAt,
                s.DueOn,
                NeedsNumber = register && s.Case.Memo.Number == null && s.Case.Memo.ReservedYear != year,
            })
            .ToListAsync(cancel);
        return
        [
            .. rows.Select(r => new WaitingMemo(
                r.MemoId,
                r.Subject,
                r.Drafter,
                r.Division,
                r.Kind,
                r.Urgency,
                r.OpenedAt,
                WhereaboutsQuery.SinceWords(r.OpenedAt, now, calendar),
                r.SeenAt is not null,
                r.NeedsNumber,
                StepDue.Of(r.DueOn, ThaiDate.DayOf(now), calendar)
            )),
        ];
    }
}
