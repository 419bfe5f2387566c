using ItaWorkflow.Data.Memos;
using ItaWorkflow.Workflows.Adoption;
using ItaWorkflow.Workflows.Checkpoints;

namespace ItaWorkflow.Workflows.Cases;

/// <summary>
/// What follows when a memo begins to circulate and when it ends or comes back, in the same transaction as that: a closed list, a line for
/// each matter that memos decide. Saves nothing.
/// </summary>
public sealed class EndingWork(AdoptionSubmission submitted, AdoptionEnding adopted, ReportedCheckpoint reported)
{
    /// <returns>Why the memo may not be sent; null: it may.</returns>
    public async Task<Refusal?> BeginAsync(Memo memo, DateTimeOffset now, CancellationToken cancel) =>
        await submitted.BeginAsync(memo, cancel) ?? await reported.BeginAsync(memo, now, cancel);

    /// <summary>The memo's state says how it ended: approved, rejected, acknowledged, withdrawn, or returned to its drafter.</summary>
    public async Task EndAsync(Memo memo, DateTimeOffset now, CancellationToken cancel)
    {
        await adopted.EndAsync(memo, now, cancel);
        await reported.EndAsync(memo, now, cancel);
    }
}
