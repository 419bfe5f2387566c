using ItaWorkflow.Data.Approvals;
using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Cases;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Reminders;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Operations;

/// <summary>A step that waits, with whom and since when.</summary>
/// <param name="Person">null: the position is vacant.</param>
/// <param name="Reminded">When its officer was last told; null: not yet.</param>
public sealed record WaitingStep(
    long MemoId,
    string Subject,
    string Division,
    string Route,
    string Position,
    string? Person,
    StepKind Kind,
    DateTimeOffset Since,
    DateOnly? DueOn,
    DateTimeOffset? Reminded
)
{
    /// <summary>Working days since it came.</summary>
    public int Waited { get; init; }

    /// <summary>Working days past its last day; 0: not past.</summary>
    public int LateBy { get; init; }
}

/// <summary>The steps that wait longest.</summary>
public sealed class WaitingSteps(ItaDbContext db, TimeProvider clock)
{
    public const int PerPage = 10;

    /// <param name="page">The first is 1.</param>
    public async Task<(int All, IReadOnlyList<WaitingStep> Rows)> LongestAsync(
        FlowFilter filter,
        int page,
        WorkingDays office,
        CancellationToken cancel
    )
    {
        var steps = filter.Waiting(db.ApprovalSteps);
        var longest = steps.OrderBy(s => s.OpenedAt).ThenBy(s => s.Id).Skip((page - 1) * PerPage).Take(PerPage);
        var rows = await Rows(longest).ToListAsync(cancel);
        var isAll = page == 1 && rows.Count < PerPage;
        var now = clock.GetUtcNow();
        return (isAll ? rows.Count : await steps.CountAsync(cancel), [.. rows.Select(r => On(r, now, office))]);
    }

    private static WaitingStep On(WaitingStep row, DateTimeOffset now, WorkingDays office)
    {
        var today = ThaiDate.DayOf(now);
        return row with
        {
            Waited = office.Between(ThaiDate.DayOf(row.Since), today),
            LateBy = row.DueOn is { } day ? office.Between(day, today) : 0,
            Reminded = row.Reminded <= now ? row.Reminded : null,
        };
    }

    private IQueryable<WaitingStep> Rows(IQueryable<ApprovalStep> steps) =>
        steps.Select(s => new WaitingStep(
            s.Case!.MemoId,
            s.Case.Memo!.Subject,
            s.Case.Memo.Division!.Name,
            s.Case.Route!.Name,
            s.Position!.Title,
            s.Person == null ? null : s.Person.Name,
            s.Kind,
            s.OpenedAt,
            s.DueOn,
            db.Reminders.Where(r => r.PersonId == s.PersonId && r.CancelledAt == null)
                .Where(r =>
                    (r.SubjectKind == SubjectKind.Step && r.SubjectId == s.Id)
                    || (r.SubjectKind == SubjectKind.Memo && r.SubjectId == s.Case.MemoId)
                )
                .Max(r => (DateTimeOffset?)r.PlannedFor)
        ));
}
