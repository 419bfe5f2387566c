using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Cases;
using ItaWorkflow.Workflows.Memos;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Approvals;

/// <summary>Keeps a decision with the number that it gives; of two at once, one is told to look again.</summary>
public sealed class DecisionKeeping(ItaDbContext db, MemoNumbering numbering, StepSeats seats)
{
    /// <summary>Given with the first signature; a memo that goes back before it was signed gets none.</summary>
    public async Task<(ProposedNumber? Number, Refusal? Refusal)> NumberAsync(
        Decision decision,
        string? typed,
        CancellationToken cancel
    )
    {
        if (decision.Memo.Number is not null || !decision.IsSigned)
            return (null, null);
        var mode = await db.Organization.Select(o => o.Numbering.Mode).SingleAsync(cancel);
        return await numbering.ProposeAsync(decision.Memo, mode, typed, ThaiDate.DayOf(decision.Now), cancel);
    }

    /// <summary>Everything in one transaction; two officers deciding on one revision: the second finds the memo moved.</summary>
    public async Task<Refusal?> SaveAsync(Decision decision, ProposedNumber? number, CancellationToken cancel)
    {
        db.Entry(decision.Memo).Property(m => m.Revision).OriginalValue = decision.Revision;
        try
        {
            await db.SaveInOneTransactionAsync(
                stop => HoldAsync(decision, number, stop),
                stop =>
                    db.ApprovalSteps.AsNoTracking().AnyAsync(s => s.Id == decision.Step.Id && s.DecidedAt == decision.Now, stop),
                cancel
            );
            return null;
        }
        catch (NumberLostException)
        {
            return DecisionRefusals.NumbersAreBusy;
        }
        catch (DbUpdateException lost) when (lost.IsLost())
        {
            // Whether the memo moved too, and the page is out of date, shows when everything is read again; and two turns from one state
            // give the same ids to what they open.
            return DecisionRefusals.CaseIsBusy;
        }
    }

    private async Task HoldAsync(Decision decision, ProposedNumber? number, CancellationToken cancel)
    {
        if (number is not null && !await numbering.TakeAsync(decision.Memo.Id, number, cancel))
            throw new NumberLostException();
        await seats.HoldAsOpenedAsync(ThaiDate.DayOf(decision.Now), cancel);
    }

    private sealed class NumberLostException : Exception;
}
