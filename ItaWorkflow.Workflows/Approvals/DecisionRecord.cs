using ItaWorkflow.Data.Approvals;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Signing;
using ItaWorkflow.Workflows.Bpmn;
using ItaWorkflow.Workflows.Memos;
using ItaWorkflow.Workflows.Notices;

namespace ItaWorkflow.Workflows.Approvals;

/// <summary>Writes a decision into the record: number, step, signed bytes, journal, notices, and the case's next turn. Saves nothing.</summary>
public sealed class DecisionRecord(ItaDbContext db, CaseTurns turns)
{
    public async Task WriteAsync(Decision decision, ProposedNumber? number, SignedDocument? signed, CancellationToken cancel)
    {
        var (memo, step) = (decision.Memo, decision.Step);
        if (number is not null)
        {
            memo.Assign(number.Number, decision.Now);
            Write(decision, JournalKind.MemoNumbered, $"ออกเลขที่ {number.Number.Text}");
        }

        if (signed is not null)
            db.SignedDocuments.Add(signed);
        step.Decide(decision.Verdict, decision.Opinion, decision.Now);
        var said = decision.Opinion.Length > 0 ? $": {decision.Opinion}" : "";
        Write(
            decision,
            JournalKind.StepDecided,
            $"{Who(step)} {decision.Verdict.Words()}{(signed is null ? "" : "และลงนาม")}{said}"
        );
        await MoveAsync(decision, cancel);
        // A decision between two opinions changes no word of the memo, and still nobody signs over it unread.
        memo.Touch(decision.Now);
    }

    private async Task MoveAsync(Decision decision, CancellationToken cancel)
    {
        var (memo, approval, now) = (decision.Memo, decision.Case, decision.Now);
        switch (decision.Verdict)
        {
            case Verdict.Return:
                CaseTurns.End(memo, approval, CaseState.Returned, MemoState.Returned, now);
                db.Reminders.AddRange(MemoNotices.Returned(memo, memo.DraftedBy!, decision.Step.Person!, decision.Opinion, now));
                break;
            case Verdict.Reject:
                CaseTurns.End(memo, approval, CaseState.Rejected, MemoState.Rejected, now);
                db.Reminders.AddRange(MemoNotices.Rejected(memo, memo.DraftedBy!, decision.Step.Person!, decision.Opinion, now));
                break;
            default:
                await AdvanceAsync(decision, cancel);
                break;
        }

        if (approval.State is not CaseState.Open)
            Write(decision, JournalKind.CaseEnded, EndWords(memo));
    }

    private async Task AdvanceAsync(Decision decision, CancellationToken cancel)
    {
        var (memo, approval, now) = (decision.Memo, decision.Case, decision.Now);
        var variables = CaseVariables.FromJson(approval.Variables);
        variables["verdict"] = CaseVariables.Word(decision.Verdict);
        approval.Variables = CaseVariables.ToJson(variables);
        var turn = ProcessEngine.Complete(
            decision.Route,
            ProcessState.FromJson(approval.Tokens),
            decision.Step.TaskId,
            variables
        );
        var ordered = decision.Verdict is Verdict.Approve || approval.Steps.Exists(s => s.Verdict is Verdict.Approve);
        await turns.ApplyAsync(
            memo,
            approval,
            decision.Route,
            turn,
            ordered ? MemoState.Approved : MemoState.Acknowledged,
            now,
            cancel
        );
        if (approval.State is CaseState.Completed)
            db.Reminders.AddRange(
                ordered
                    ? MemoNotices.Approved(memo, memo.DraftedBy!, decision.Step.Person!, decision.Opinion, now)
                    : MemoNotices.Acknowledged(memo, memo.DraftedBy!, now)
            );
    }

    private void Write(Decision decision, JournalKind kind, string text) =>
        db.Journal.Add(
            new()
            {
                Kind = kind,
                At = decision.Now,
                PersonId = decision.Step.PersonId,
                MemoId = decision.Memo.Id,
                Text = text,
            }
        );

    private static string Who(ApprovalStep step) =>
        $"{step.Person!.Name} ({string.Join(' ', SeatWords.PositionLines(step.Position!, step.Person, step.ActingAppointment))})";

    private static string EndWords(Memo memo) =>
        memo.State switch
        {
            MemoState.Returned => "เรื่องกลับไปที่ผู้จัดทำเพื่อแก้ไข",
            MemoState.Rejected => "จบเรื่อง: ไม่อนุมัติ",
            MemoState.Approved => "จบเรื่อง: อนุมัติ",
            _ => "จบเรื่อง: รับทราบครบ",
        };
}
