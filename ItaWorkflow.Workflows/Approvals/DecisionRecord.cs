using ItaWorkflow.Data.Approvals;
using ItaWorkflow.Data.Cases;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Bpmn;
using ItaWorkflow.Workflows.Cases;
using ItaWorkflow.Workflows.Memos;
using ItaWorkflow.Workflows.MemoSheets;
using ItaWorkflow.Workflows.Routes;
using ItaWorkflow.Workflows.Routes.Rules;
using ItaWorkflow.Workflows.Seats;

namespace ItaWorkflow.Workflows.Approvals;

/// <summary>Writes a decision into the record: number, step, signed bytes, journal, notices, and the case's next turn. Saves nothing.</summary>
public sealed class DecisionRecord(ItaDbContext db, CaseTurns turns, CaseEnding ending, OpenQuestions questions)
{
    public async Task WriteAsync(Decision decision, ProposedNumber? number, SignedPaper? signed, CancellationToken cancel)
    {
        var (memo, step) = (decision.Memo, decision.Step);
        if (number is not null)
        {
            memo.Assign(number.Number, decision.Now);
            Write(decision, JournalKind.MemoNumbered, $"ออกเลขที่ {number.Number.Text}");
        }

        if (signed is not null)
            Store(decision, signed);
        step.Decide(decision.PersonId, decision.Verdict, decision.Opinion, decision.Now);
        var said = decision.Opinion.Length > 0 ? $": {decision.Opinion}" : "";
        Write(decision, JournalKind.StepDecided, $"{Who(step)} {decision.Words}{(signed is null ? "" : "และลงนาม")}{said}");
        await MoveAsync(decision, cancel);
        await questions.CloseAsync(memo, decision.Case, decision.Now, cancel);
        // A decision between two opinions changes no word of the memo, and still nobody signs over it unread.
        memo.Touch(decision.Now);
    }

    private void Store(Decision decision, SignedPaper signed)
    {
        db.SignedDocuments.Add(signed.Document);
        if (signed.Begun is not { } sheet)
            return;
        db.CaseSheets.Add(sheet);
        if (sheet.Number > 1)
            Write(decision, JournalKind.SheetBegun, $"เริ่มใบต่อท้าย แผ่นที่ {sheet.Number}");
    }

    private async Task MoveAsync(Decision decision, CancellationToken cancel)
    {
        if (decision.BackTo is { } back)
            await turns.ApplyAsync(
                decision.Hand,
                ProcessEngine.ReturnTo(decision.Route, decision.Hand.State, back.ElementId),
                cancel
            );
        else if (decision.EndsCase)
            await ending.EndAsync(decision.Hand, decision.Step, decision.Step.Person!.Id, cancel);
        else
            await AdvanceAsync(decision, cancel);
    }

    private async Task AdvanceAsync(Decision decision, CancellationToken cancel)
    {
        var (approval, hand) = (decision.Case, decision.Hand);
        var variables = CaseVariables.FromJson(approval.Variables);
        variables["verdict"] = CaseVariables.Word(decision.Verdict);
        approval.Variables = CaseVariables.ToJson(variables);
        var turn = ProcessEngine.Complete(decision.Route, hand.State, decision.Step.TaskId, variables);
        await turns.ApplyAsync(hand, turn, cancel);
    }

    private void Write(Decision decision, JournalKind kind, string text) =>
        db.Journal.Write(kind, decision.Now, text, decision.Memo.Id, byId: decision.PersonId);

    private static string Who(ApprovalStep step) => $"{step.Person!.Name} ({string.Join(' ', SeatWords.PositionLines(step))})";
}
