using ItaWorkflow.Data.Cases;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Cases;
using ItaWorkflow.Workflows.Notices;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Approvals;

/// <summary>ถอนเรื่อง: the drafter takes the memo back before anyone has decided.</summary>
/// <param name="Revision">The memo's revision that the page showed.</param>
public sealed record WithdrawMemo(long MemoId, int Revision, int PersonId);

public sealed class WithdrawMemoHandler(ItaDbContext db, OpenQuestions questions, EndingWork work, TimeProvider clock)
{
    public static readonly Refusal NotYours = new("เฉพาะผู้จัดทำเท่านั้นที่ถอนเรื่องได้");
    public static readonly Refusal NotCirculating = new("เรื่องนี้ไม่ได้อยู่ระหว่างเสนอ");
    public static readonly Refusal AlreadyDecided = new(
        "มีผู้พิจารณาเรื่องนี้แล้ว จึงถอนไม่ได้ โปรดขอให้ผู้ที่ถือเรื่องอยู่ส่งคืน"
    );

    /// <summary>Why the memo may not be taken back; null: it may.</summary>
    public static Refusal? Hinders(Memo memo, ApprovalCase? approval, int personId) =>
        memo?.DraftedById != personId ? NotYours
        : approval is not { State: CaseState.Open } ? NotCirculating
        : approval.Steps.Exists(s => s.State is StepState.Decided) ? AlreadyDecided
        : null;

    public Task<Refusal?> HandleAsync(WithdrawMemo command, CancellationToken cancel) =>
        db.UntilSavedAsync(DecisionRefusals.MemoHasMoved, () => WithdrawAsync(command, cancel));

    private async Task<Refusal?> WithdrawAsync(WithdrawMemo command, CancellationToken cancel)
    {
        var memo = await db.Memos.Include(m => m.DraftedBy).SingleOrDefaultAsync(m => m.Id == command.MemoId, cancel);
        if (memo is null)
            return NotYours;
        var approval = await CaseAsync(memo, cancel);
        if (Hinders(memo, approval, command.PersonId) is { } refusal)
            return refusal;
        if (memo.Revision != command.Revision)
            return DecisionRefusals.MemoHasMoved;

        var now = clock.GetUtcNow();
        var officers = approval!.Steps.Where(s => s.State is StepState.Open).Select(s => s.Person).OfType<Person>();
        foreach (var officer in officers.DistinctBy(p => p.Id))
            db.Reminders.AddRange(MemoNotices.Withdrawn(memo, officer, memo.DraftedBy!, now));
        CaseTurns.End(memo, approval, CaseState.Withdrawn, MemoState.Withdrawn, now);
        await questions.CloseAsync(memo, approval, now, cancel);
        await work.EndAsync(memo, now, cancel);
        db.Journal.Write(JournalKind.MemoWithdrawn, now, memo.DraftedBy!, $"ถอนเรื่อง ฉบับที่ {memo.Edition}", memo);

        await db.SaveChangesAsync(cancel);
        return null;
    }

    private Task<ApprovalCase?> CaseAsync(Memo memo, CancellationToken cancel) =>
        db
            .ApprovalCases.Include(c => c.Timers)
            .Include(c => c.Steps)
                .ThenInclude(s => s.Person)
            .SingleOrDefaultAsync(c => c.MemoId == memo.Id && c.State == CaseState.Open, cancel);
}
