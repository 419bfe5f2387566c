using ItaWorkflow.Data.Approvals;
using ItaWorkflow.Data.Cases;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Settings;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Approvals;

/// <summary>One memo that waits for a person.</summary>
public sealed record WaitingMemo(
    long MemoId,
    string Subject,
    string Drafter,
    string Division,
    StepKind Kind,
    Urgency Urgency,
    DateTimeOffset Since,
    bool IsRead,
    bool NeedsNumber,
    DateOnly? DueOn
)
{
    /// <summary>Nobody signs unread, and a number from the paper register is typed on the memo's own page.</summary>
    public bool MayBeChosen => IsRead && !NeedsNumber;
}

/// <summary>Asks what waits for a person.</summary>
public static class WaitingMemos
{
    /// <summary>The urgent ones first, then those that wait longest.</summary>
    /// <returns>So many at most, and how many there are in all.</returns>
    public static async Task<(IReadOnlyList<WaitingMemo> First, int InAll)> WaitingForAsync(
        this ItaDbContext db,
        int personId,
        DateOnly today,
        int most,
        CancellationToken cancel
    )
    {
        var waiting = db.ApprovalSteps.Where(s => s.PersonId == personId && s.State == StepState.Open);
        var registers = db.Organization.Where(o => o.Numbering.Mode == NumberingMode.Register);
        var first = await Rows(waiting, registers, MemoNumber.YearOf(today)).Take(most).ToListAsync(cancel);
        return (first, first.Count < most ? first.Count : await waiting.CountAsync(cancel));
    }

    private static IQueryable<WaitingMemo> Rows(
        IQueryable<ApprovalStep> steps,
        IQueryable<OrganizationProfile> registers,
        int year
    ) =>
        steps
            .OrderByDescending(s => s.Urgency)
            .ThenBy(s => s.OpenedAt)
            .Select(s => new WaitingMemo(
                s.Case!.MemoId,
                s.Case.Memo!.Subject,
                s.Case.Memo.DraftedBy!.Name,
                s.Case.Memo.Division!.Name,
                s.Kind,
                s.Urgency,
                s.OpenedAt,
                s.SeenAt != null,
                registers.Any() && s.Case.Memo.Number == null && s.Case.Memo.ReservedYear != year,
                s.DueOn
            ));
}
