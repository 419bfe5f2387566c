using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Measures;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Measures;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Adoption;

/// <summary>The secretary no longer asks to change a measure.</summary>
public sealed record DropAmendment(int MeasureId, int PersonId);

public sealed class DropAmendmentHandler(ItaDbContext db, TimeProvider clock)
{
    public Task<Refusal?> HandleAsync(DropAmendment command, CancellationToken cancel) =>
        db.UntilSavedAsync(WriteMeasureHandler.HasMoved, () => DropAsync(command, cancel));

    private async Task<Refusal?> DropAsync(DropAmendment command, CancellationToken cancel)
    {
        var by = await db.Persons.SingleAsync(p => p.Id == command.PersonId, cancel);
        if (by is not { KeepsItaYear: true })
            return WriteMeasureHandler.NotYours;
        var amendment = await db
            .MeasureAmendments.Include(a => a.Measure)
            .SingleOrDefaultAsync(a => a.MeasureId == command.MeasureId && a.State == AmendmentState.Open, cancel);
        if (amendment is null)
            return WriteMeasureHandler.Gone;
        if (amendment.Measure!.ProposedInId is not null)
            return WriteMeasureHandler.IsHeld;

        amendment.State = AmendmentState.Dropped;
        amendment.Write(amendment.Content, amendment.Reason);
        db.Journal.Write(
            JournalKind.MeasureAmended,
            clock.GetUtcNow(),
            by,
            $"เลิกขอเปลี่ยนแปลงมาตรการ “{amendment.Measure.Title}”",
            measure: amendment.Measure
        );
        await db.SaveChangesAsync(cancel);
        return null;
    }
}
