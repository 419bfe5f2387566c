using ItaWorkflow.Data.Approvals;
using ItaWorkflow.Data.Cases;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Reminders;
using ItaWorkflow.Workflows.Notices;

namespace ItaWorkflow.Workflows.Cases;

/// <summary>The route has come to its end: what became of the memo is what was last ordered.</summary>
public sealed class CaseEnding(ItaDbContext db, EndingWork work)
{
    public async Task EndAsync(CaseInHand hand, CancellationToken cancel)
    {
        var order = LastOrder(hand.Case);
        var state = (order is null ? null : Order(order)) ?? MemoState.Acknowledged;
        var how = state switch
        {
            MemoState.Returned => CaseState.Returned,
            MemoState.Rejected => CaseState.Rejected,
            _ => CaseState.Completed,
        };
        CaseTurns.End(hand.Memo, hand.Case, how, state, hand.Now);
        db.Reminders.AddRange(Told(hand, order));
        Record(hand.Memo, hand.Now, null);
        await work.EndAsync(hand.Memo, hand.Now, cancel);
    }

    private static ApprovalStep? LastOrder(ApprovalCase approval)
    {
        var decided = approval
            .Steps.Where(s => s.State is StepState.Decided)
            .OrderBy(s => s.DecidedAt)
            .ThenBy(s => s.Ordinal)
            .ToList();
        // A route may draw where a return leads; when it leads to the end, the memo is its drafter's again.
        return decided is [.., { Verdict: Verdict.Return } back]
            ? back
            : decided.FindLast(s => Order(s) is not (null or MemoState.Returned));
    }

    private static MemoState? Order(ApprovalStep step) => VerdictMeaning.Of(step.Verdict!.Value).Order;

    /// <summary>The line that closes a memo's history.</summary>
    public void Record(Memo memo, DateTimeOffset now, int? byId) =>
        db.Journal.Write(
            JournalKind.CaseEnded,
            now,
            memo.State switch
            {
                MemoState.Returned => "เรื่องกลับไปที่ผู้จัดทำเพื่อแก้ไข",
                MemoState.Rejected => "จบเรื่อง: ไม่อนุมัติ",
                MemoState.Approved => "จบเรื่อง: อนุมัติ",
                _ => "จบเรื่อง: รับทราบครบ",
            },
            memo.Id,
            byId: byId
        );

    private static IReadOnlyList<Reminder> Told(CaseInHand hand, ApprovalStep? order)
    {
        var (memo, drafter) = (hand.Memo, hand.Memo.DraftedBy!);
        return order switch
        {
            { Verdict: Verdict.Approve, Person: { } by } => MemoNotices.Approved(memo, drafter, by, order.Opinion, hand.Now),
            { Verdict: Verdict.Return, Person: { } by } => MemoNotices.Returned(memo, drafter, by, order.Opinion, hand.Now),
            { Person: { } by } => MemoNotices.Rejected(memo, drafter, by, order.Opinion, hand.Now),
            _ => MemoNotices.Acknowledged(memo, drafter, hand.Now),
        };
    }
}
