using ItaWorkflow.Data.Approvals;
using ItaWorkflow.Data.Cases;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Cases;
using ItaWorkflow.Workflows.MemoSheets;
using ItaWorkflow.Workflows.Signing.Keys;

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

    internal bool NamesPlace => Verdict is Verdict.Return && !string.IsNullOrEmpty(ReturnTo);
}

public sealed class DecideStepHandler(
    ItaDbContext db,
    DecisionReader reader,
    SignedRevision revisions,
    DecisionRecord record,
    DecisionKeeping keeping,
    KeyVault vault
)
{
    /// <summary>
    /// A head who lost a number to another signs the next one, and an officer whose case or step changed while they signed signs it as it
    /// stands now, if it is theirs still; so often that only a fault could exhaust it.
    /// </summary>
    private const int Attempts = 8;

    public async Task<Refusal?> HandleAsync(DecideStep command, CancellationToken cancel)
    {
        var (decision, refusal) = await reader.ReadAsync(command, cancel);
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
        var (decision, refusal) = await reader.ReadAsync(command, cancel);
        return decision is null ? refusal : await SignAsync(command, decision, key, cancel);
    }

    private async Task<Refusal?> SignAsync(DecideStep command, Decision decision, OpenKey key, CancellationToken cancel)
    {
        command = command with { StepId = decision.Step.Id };
        var outcome = DecisionRefusals.CaseIsBusy;
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if (attempt > 0)
            {
                db.ChangeTracker.Clear();
                var (again, refusal) = await reader.ReadAsync(command, cancel);
                if (again is null)
                    return refusal;
                decision = again;
            }

            var (number, unnumbered) = await keeping.NumberAsync(decision, command.Number, cancel);
            if (unnumbered is not null)
                return unnumbered;
            var (signed, unsigned) = await revisions.MakeAsync(decision, number?.Number, key, cancel);
            if (unsigned is not null)
                return unsigned;

            await record.WriteAsync(decision, number, signed, cancel);
            outcome = await keeping.SaveAsync(decision, number, cancel);
            if (outcome != DecisionRefusals.NumbersAreBusy && outcome != DecisionRefusals.CaseIsBusy)
                return outcome;
        }

        return outcome;
    }
}
