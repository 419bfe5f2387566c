using ItaWorkflow.Data.Approvals;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Reminders;
using ItaWorkflow.Workflows.Notices;

namespace ItaWorkflow.Workflows.Approvals;

/// <summary>The route has come to its end: what became of the memo is what was last ordered.</summary>
public sealed class CaseEnding(ItaDbContext db)
{
    public void End(CaseInHand hand)
    {
        var order = hand
            .Case.Steps.Where(s => s.Verdict is Verdict.Approve or Verdict.Reject)
            .OrderBy(s => s.DecidedAt)
            .ThenBy(s => s.Ordinal)
            .LastOrDefault();
        var state = order?.Verdict switch
        {
            Verdict.Approve => MemoState.Approved,
            Verdict.Reject => MemoState.Rejected,
            _ => MemoState.Acknowledged,
        };
        CaseTurns.End(hand.Memo, hand.Case, CaseState.Completed, state, hand.Now);
        db.Reminders.AddRange(Told(hand, order));
        Record(hand.Memo, hand.Now, null);
    }

    /// <summary>The line that closes a memo's history.</summary>
    public void Record(Memo memo, DateTimeOffset now, int? byId) =>
        db.Journal.Add(
            new()
            {
                Kind = JournalKind.CaseEnded,
                At = now,
                PersonId = byId,
                MemoId = memo.Id,
                Text = memo.State switch
                {
                    MemoState.Returned => "เรื่องกลับไปที่ผู้จัดทำเพื่อแก้ไข",
                    MemoState.Rejected => "จบเรื่อง: ไม่อนุมัติ",
                    MemoState.Approved => "จบเรื่อง: อนุมัติ",
                    _ => "จบเรื่อง: รับทราบครบ",
                },
            }
        );

    private static IReadOnlyList<Reminder> Told(CaseInHand hand, ApprovalStep? order)
    {
        var (memo, drafter) = (hand.Memo, hand.Memo.DraftedBy!);
        return order switch
        {
            { Verdict: Verdict.Approve, Person: Person by } => MemoNotices.Approved(memo, drafter, by, order.Opinion, hand.Now),
            { Person: Person by } => MemoNotices.Rejected(memo, drafter, by, order.Opinion, hand.Now),
            _ => MemoNotices.Acknowledged(memo, drafter, hand.Now),
        };
    }
}
