using ItaWorkflow.Data.Approvals;
using ItaWorkflow.Data.Cases;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Approvals;

/// <summary>One of several memos about to be signed: enough to remember what was read.</summary>
public sealed record ChosenMemo(Memo Memo, ApprovalStep Step, IReadOnlyList<ApprovalStep> Earlier)
{
    public Verdict Verdict => Step.Kind.Favourable();
}

/// <summary>Asks which memos may be signed together.</summary>
public static class ChosenMemos
{
    /// <summary>Of the memos asked for, those that wait for the person and may be signed among several, in the order of the list.</summary>
    public static async Task<IReadOnlyList<ChosenMemo>> ChosenAsync(
        this ItaDbContext db,
        int personId,
        long[] memos,
        DateOnly today,
        CancellationToken cancel
    )
    {
        var register = await db.Organization.AnyAsync(o => o.Numbering.Mode == NumberingMode.Register, cancel);
        var year = MemoNumber.YearOf(today);
        var steps = await WithCase(db)
            .Where(s => s.PersonId == personId && s.State == StepState.Open && s.SeenAt != null && memos.Contains(s.Case!.MemoId))
            .Where(s => !register || s.Case!.Memo!.Number != null || s.Case.Memo.ReservedYear == year)
            .OrderBy(s => s.OpenedAt)
            .ToListAsync(cancel);
        return
        [
            .. steps
                .DistinctBy(s => s.Case!.MemoId)
                .Select(s => new ChosenMemo(s.Case!.Memo!, s, [.. s.Case.Steps.Where(IsDecided).OrderBy(b => b.Ordinal)]))
                .OrderByDescending(c => c.Memo.Content.Urgency),
        ];
    }

    private static bool IsDecided(ApprovalStep step) => step.State is StepState.Decided;

    private static IQueryable<ApprovalStep> WithCase(ItaDbContext db) =>
        db
            .ApprovalSteps.AsNoTrackingWithIdentityResolution()
            .Include(s => s.Case!.Memo!.DraftedBy)
            .Include(s => s.Case!.Memo!.Division)
            .Include(s => s.Case!.Memo!.Attachments.Where(a => a.RemovedAt == null))
            .Include(s => s.Case!.Steps)
                .ThenInclude(s => s.Person!.Position)
            .Include(s => s.Case!.Steps)
                .ThenInclude(s => s.Position)
            .Include(s => s.Case!.Steps)
                .ThenInclude(s => s.ActingAppointment)
            .Include(s => s.Case!.Steps)
                .ThenInclude(s => s.Assignment!.By)
            .AsSplitQuery();
}
