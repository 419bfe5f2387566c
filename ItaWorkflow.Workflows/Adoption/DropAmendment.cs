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
        db.UntilSavedAsync(MeasureRefusals.HasMoved, () => DropAsync(command, cancel));

    private async Task<Refusal?> DropAsync(DropAmendment command, CancellationToken cancel)
    {
        var by = await db.Persons.SingleAsync(p => p.Id == command.PersonId, cancel);
        if (by is not { KeepsItaYear: true })
            return MeasureRefusals.NotYours;
        var amendment = await db
            .MeasureAmendments.Include(a => a.Measure)
            .SingleOrDefaultAsync(a => a.MeasureId == command.MeasureId && a.State == AmendmentState.Open, cancel);
        if (amendment is null)
            return MeasureRefusals.Gone;
        var measure = amendment.Measure!;
        if (measure.ProposedInId is not null)
            return MeasureRefusals.IsHeld;

        amendment.State = AmendmentState.Dropped;
        amendment.Write(amendment.Content, amendment.Reason);
        var what = $"เลิกขอเปลี่ยนแปลงมาตรการ “{measure.Title}”";
        db.Journal.Write(JournalKind.MeasureAmended, clock.GetUtcNow(), by, what, measure: measure);
        await db.SaveChangesAsync(cancel);
        return null;
    }
}
