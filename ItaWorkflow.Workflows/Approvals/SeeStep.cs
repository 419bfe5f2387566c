using ItaWorkflow.Data.Cases;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Approvals;

/// <summary>The officer opened the memo for the first time: "where is it" can say so.</summary>
public sealed record SeeStep(long StepId, int PersonId);

public sealed class SeeStepHandler(ItaDbContext db, TimeProvider clock)
{
    /// <summary>A step that changes without end meanwhile is not seen; the next look is written down.</summary>
    public Task HandleAsync(SeeStep command, CancellationToken cancel) =>
        db.UntilSavedAsync(Rereading.Busy, () => RecordAsync(command, cancel));

    private async Task<Refusal?> RecordAsync(SeeStep command, CancellationToken cancel)
    {
        var step = await db
            .ApprovalSteps.Include(s => s.Case)
            .Include(s => s.Person)
            .SingleOrDefaultAsync(s => s.Id == command.StepId && s.PersonId == command.PersonId, cancel);
        if (step is not { SeenAt: null, State: StepState.Open })
            return null;

        var now = clock.GetUtcNow();
        step.See(now);
        db.Journal.Write(JournalKind.StepSeen, now, $"{step.Person!.Name} เปิดอ่าน", step.Case!.MemoId, byId: command.PersonId);
        await db.SaveChangesAsync(cancel);
        return null;
    }
}
