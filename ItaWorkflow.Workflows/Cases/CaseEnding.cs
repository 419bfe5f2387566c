using ItaWorkflow.Data.Approvals;
using ItaWorkflow.Data.Cases;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Notices;

namespace ItaWorkflow.Workflows.Cases;

/// <summary>The route has come to its end: what became of the memo is what was last ordered.</summary>
public sealed class CaseEnding(ItaDbContext db, EndingWork work)
{
    public async Task EndAsync(CaseInHand hand, CancellationToken cancel)
    {
        var decided = hand
            .Case.Steps.Where(s => s.State is StepState.Decided)
            .OrderBy(s => s.DecidedAt)
            .ThenBy(s => s.Ordinal)
            .ToList();
        // A route may draw where a return leads; when it leads to the end, the memo is its drafter's again.
        var order = decided is [.., { Verdict: Verdict.Return } back]
            ? back
            : decided.FindLast(s => Of(s) is not null && Of(s) != MemoEnding.Returned);
        await EndAsync(hand, order, null, cancel);
    }

    /// <param name="order">null: it ends without anybody's.</param>
    /// <param name="byId">Whose act ends it; null: the route does.</param>
    public async Task EndAsync(CaseInHand hand, ApprovalStep? order, int? byId, CancellationToken cancel)
    {
        var (memo, now) = (hand.Memo, hand.Now);
        var ending = order is null ? MemoEnding.Acknowledged : Of(order)!;
        CaseTurns.End(memo, hand.Case, StateOf(ending), ending.State, now);
        db.Reminders.AddRange(
            order?.Person is { } by
                ? MemoNotices.Ended(memo, ending, memo.DraftedBy!, by, order.Opinion, now)
                : MemoNotices.Acknowledged(memo, memo.DraftedBy!, now)
        );
        db.Journal.Write(JournalKind.CaseEnded, now, ending.Closing, memo.Id, byId: byId);
        await work.EndAsync(memo, now, cancel);
    }

    private static MemoEnding? Of(ApprovalStep step) => VerdictMeaning.Of(step.Verdict!.Value).Ending;

    private static CaseState StateOf(MemoEnding ending) =>
        ending.State switch
        {
            MemoState.Returned => CaseState.Returned,
            MemoState.Rejected => CaseState.Rejected,
            _ => CaseState.Completed,
        };
}
