using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Measures;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Measures;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Adoption;

/// <summary>What becomes of a memo's measures when it ends: by the head's order they are adopted and their owners told. Saves nothing.</summary>
public sealed class AdoptionEnding(ItaDbContext db)
{
    public async Task EndAsync(Memo memo, DateTimeOffset now, CancellationToken cancel)
    {
        if (await FindAsync(memo, cancel) is not { } adoption)
            return;
        var held = adoption.Measures.FindAll(p => p.Measure!.ProposedInId == memo.Id);
        var order = new MeasureOrder(db, memo, await SeatsAsync(held, cancel), now);
        foreach (var proposed in held)
            order.CarryOut(proposed);
        if (memo.State is MemoState.Approved)
        {
            await order.StrikeAsync([.. held.Where(p => p.Amendment is not null).Select(p => p.Measure!)], cancel);
            await db.KeepRoundsAsync(new FiscalYear(adoption.FiscalYear), now, cancel);
        }

        // Returned: its drafter mends it and sends it again.
        if (memo.State is not MemoState.Returned)
            (adoption.State, adoption.EndedAt) = (EndOf(memo.State), now);
    }

    private static AdoptionState EndOf(MemoState state) =>
        state switch
        {
            MemoState.Approved => AdoptionState.Adopted,
            MemoState.Rejected => AdoptionState.Refused,
            _ => AdoptionState.TakenBack,
        };

    /// <summary>With everything that its measures need, in as many queries for fifty of them as for one.</summary>
    private Task<MeasureAdoption?> FindAsync(Memo memo, CancellationToken cancel) =>
        db
            .MeasureAdoptions.Include(a => a.Measures)
                .ThenInclude(p => p.Amendment!.By)
            .Include(a => a.Measures)
                .ThenInclude(p => p.Measure!.Divisions)
            .Include(a => a.Measures)
                .ThenInclude(p => p.Measure!.Occurrences)
            .Include(a => a.Measures)
                .ThenInclude(p => p.Measure!.Ownerships)
                    .ThenInclude(o => o.Person)
            .AsSplitQuery()
            .SingleOrDefaultAsync(a => a.MemoId == memo.Id && a.State == AdoptionState.Drafted, cancel);

    private Task<Func<MeasureContent, SeatedContent>> SeatsAsync(List<ProposedMeasure> held, CancellationToken cancel) =>
        MeasureSeats.ReadAsync(db, [.. held.Select(p => p.Amendment?.Content).OfType<MeasureContent>()], cancel);
}
