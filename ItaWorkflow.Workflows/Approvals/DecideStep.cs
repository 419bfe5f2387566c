using ItaWorkflow.Data.Approvals;
using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Cases;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Cases;
using ItaWorkflow.Workflows.Memos;
using ItaWorkflow.Workflows.MemoSheets;
using ItaWorkflow.Workflows.Routes;
using ItaWorkflow.Workflows.Signing.Keys;
using ItaWorkflow.Workflows.Signing.Stamping;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Approvals;

/// <summary>ลงความเห็นและลงนาม: one officer's decision at their step.</summary>
/// <param name="Revision">The memo's revision that the page showed: nobody signs what they have not read.</param>
/// <param name="Number">The memo's number from the paper register, where this step gives it.</param>
/// <param name="ReturnTo">With a return: the element of an earlier step; null: the drafter, or where the route draws it.</param>
public sealed record DecideStep(
    long MemoId,
    int Revision,
    int PersonId,
    Verdict Verdict,
    string Opinion,
    string Pin,
    string? Number = null,
    string? ReturnTo = null
)
{
    /// <summary>The step that the page showed: an officer who has two of one memo signs no other. null: the first that they have.</summary>
    public long? StepId { get; init; }

    internal bool Shows(ApprovalStep step) => StepId is null || StepId == step.Id;
}

public sealed class DecideStepHandler(
    ItaDbContext db,
    RouteShelf shelf,
    MemoNumbering numbering,
    SignedRevision revisions,
    DecisionRecord record,
    StepSeats seats,
    KeyVault vault,
    SigningClock clock
)
{
    public static readonly Refusal AlreadyDecided = new("ท่านลงความเห็นเรื่องนี้ไปแล้ว");
    public static readonly Refusal MemoHasMoved = new(
        "บันทึกเปลี่ยนไปแล้วหลังจากที่ท่านเปิดหน้านี้ โปรดอ่านฉบับล่าสุดก่อนลงความเห็น"
    );
    public static readonly Refusal NotThisVerdict = new("ลำดับนี้เลือกผลการพิจารณาดังกล่าวไม่ได้", nameof(DecideStep.Verdict));
    public static readonly Refusal ReasonMissing = new(
        "โปรดเขียนเหตุผล เพื่อให้ผู้จัดทำทราบว่าต้องทำอะไร",
        nameof(DecideStep.Opinion)
    );
    public static readonly Refusal NotThere = new("ส่งคืนไปที่ลำดับนั้นไม่ได้ โปรดเลือกใหม่", nameof(DecideStep.ReturnTo));
    public static readonly Refusal StepClosed = new("ลำดับของท่านปิดไปแล้ว เพราะพ้นเวลาหรือเรื่องไปทางอื่นตามเส้นทาง");
    public static readonly Refusal GivenAway = new("เรื่องนี้เปลี่ยนไปอยู่ที่ผู้อื่นแล้ว ท่านจึงไม่ได้ลงนาม");
    public static readonly Refusal CaseIsBusy = new("เรื่องนี้เดินไปพร้อมกับที่ท่านลงนาม โปรดกดลงนามอีกครั้ง");
    public static readonly Refusal NumbersAreBusy = new("มีผู้ออกเลขพร้อมกันหลายเรื่อง โปรดกดลงนามอีกครั้ง");

    /// <summary>
    /// A head who lost a number to another signs the next one, and an officer whose case or step changed while they signed signs it as it
    /// stands now, if it is theirs still; so often that only a fault could exhaust it.
    /// </summary>
    private const int Attempts = 8;

    public async Task<Refusal?> HandleAsync(DecideStep command, CancellationToken cancel)
    {
        var (decision, refusal) = await PrepareAsync(command, cancel);
        if (decision is null)
            return refusal;
        var opening = await vault.OpenAsync(command.PersonId, command.Pin, cancel);
        if (opening.Refusal is not null)
            return opening.Refusal;
        using var key = opening.Key!;
        return await SignAsync(command, decision, key, cancel);
    }

    /// <summary>With a key that is open already: one PIN for several memos.</summary>
    internal async Task<Refusal?> HandleAsync(DecideStep command, OpenKey key, CancellationToken cancel)
    {
        var (decision, refusal) = await PrepareAsync(command, cancel);
        return decision is null ? refusal : await SignAsync(command, decision, key, cancel);
    }

    private async Task<Refusal?> SignAsync(DecideStep command, Decision decision, OpenKey key, CancellationToken cancel)
    {
        command = command with { StepId = decision.Step.Id };
        var outcome = CaseIsBusy;
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if (attempt > 0)
            {
                db.ChangeTracker.Clear();
                var (again, refusal) = await PrepareAsync(command, cancel);
                if (again is null)
                    return refusal;
                decision = again;
            }

            var (number, unnumbered) = await NumberAsync(decision, command.Number, cancel);
            if (unnumbered is not null)
                return unnumbered;
            var (signed, unsigned) = await revisions.MakeAsync(decision, number?.Number, key, cancel);
            if (unsigned is not null)
                return unsigned;

            await record.WriteAsync(decision, number, signed, cancel);
            outcome = await SaveAsync(decision, number, cancel);
            if (outcome != NumbersAreBusy && outcome != CaseIsBusy)
                return outcome;
        }

        return outcome;
    }

    private async Task<(Decision? Decision, Refusal? Refusal)> PrepareAsync(DecideStep command, CancellationToken cancel)
    {
        var approval = await db
            .ApprovalCases.InHand()
            .Where(c => c.MemoId == command.MemoId)
            .OrderByDescending(c => c.Edition)
            .FirstOrDefaultAsync(cancel);
        var mine =
            approval?.Steps.Where(s => s.PersonId == command.PersonId && command.Shows(s)).OrderBy(s => s.Ordinal).ToList() ?? [];
        if (mine.Find(s => s.State is StepState.Open) is not { } step)
            return (null, Why(mine, approval, command));
        if (approval!.Memo!.Revision != command.Revision)
            return (null, MemoHasMoved);
        if (!step.Kind.AllowedAt().Contains(command.Verdict))
            return (null, NotThisVerdict);
        var opinion = command.Opinion.Trim();
        if (command.Verdict.NeedsReason() && opinion.Length == 0)
            return (null, ReasonMissing);

        var route = (await shelf.GetAsync(approval.RouteId, cancel)).Definition;
        ApprovalStep? back = null;
        if (command.Verdict is Verdict.Return && !string.IsNullOrEmpty(command.ReturnTo))
        {
            back = ReturnPlaces.Of(approval, route, step).FirstOrDefault(s => s.ElementId == command.ReturnTo);
            if (back is null)
                return (null, NotThere);
        }

        var (now, early) = await clock.NowAsync(approval.Id, cancel);
        var decision = new Decision(
            approval.Memo,
            approval,
            step,
            command.PersonId,
            route,
            command.Verdict,
            opinion,
            command.Revision,
            now,
            back
        )
        {
            IsBeforeItsTime = early is not null,
        };
        return early is not null && decision.IsSigned ? (null, early) : (decision, null);
    }

    private static Refusal Why(List<ApprovalStep> mine, ApprovalCase? approval, DecideStep command) =>
        mine.Exists(s => s.State is StepState.Decided) ? AlreadyDecided
        : mine.Count == 0
            ? approval?.Steps.Exists(s => s.Id == command.StepId) is true ? GivenAway
                : StepRefusals.NotYourTurn
        : approval!.Memo!.Revision == command.Revision ? StepClosed
        : MemoHasMoved;

    /// <summary>Given with the first signature; a memo that goes back before it was signed gets none.</summary>
    private async Task<(ProposedNumber? Number, Refusal? Refusal)> NumberAsync(
        Decision decision,
        string? typed,
        CancellationToken cancel
    )
    {
        if (decision.Memo.Number is not null || !decision.IsSigned)
            return (null, null);
        var mode = await db.Organization.Select(o => o.Numbering).SingleAsync(cancel);
        return await numbering.ProposeAsync(decision.Memo, mode, typed, ThaiDate.DayOf(decision.Now), cancel);
    }

    /// <summary>Everything in one transaction; two officers deciding on one revision: the second finds the memo moved.</summary>
    private async Task<Refusal?> SaveAsync(Decision decision, ProposedNumber? number, CancellationToken cancel)
    {
        db.Entry(decision.Memo).Property(m => m.Revision).OriginalValue = decision.Revision;
        var taken = true;
        try
        {
            await db
                .Database.CreateExecutionStrategy()
                .ExecuteInTransactionAsync(
                    async token =>
                    {
                        taken = number is null || await numbering.TakeAsync(decision.Memo.Id, number, token);
                        if (!taken)
                            throw new NumberLostException();
                        await seats.HoldAsOpenedAsync(ThaiDate.DayOf(decision.Now), token);
                        await db.SaveChangesAsync(acceptAllChangesOnSuccess: false, token);
                    },
                    // The connection broke at the commit: ask the record whether it was kept.
                    token =>
                        db.ApprovalSteps.AsNoTracking()
                            .AnyAsync(s => s.Id == decision.Step.Id && s.DecidedAt == decision.Now, token),
                    cancel
                );
            db.ChangeTracker.AcceptAllChanges();
            return null;
        }
        catch (NumberLostException)
        {
            return NumbersAreBusy;
        }
        catch (DbUpdateConcurrencyException)
        {
            // Whether the memo moved too, and the page is out of date, shows when everything is read again.
            return CaseIsBusy;
        }
        catch (DbUpdateException e) when (e.IsUniqueClash())
        {
            // Two turns from one state give the same ids to what they open.
            return CaseIsBusy;
        }
    }

    private sealed class NumberLostException : Exception;
}
