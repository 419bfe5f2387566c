using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Measures;
using ItaWorkflow.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Measures;

/// <summary>จัดลำดับ: a year's measures stand in the order of these numbers; what is not named stands where it stood.</summary>
/// <param name="Places">By the measure's id.</param>
public sealed record OrderMeasures(int FiscalYear, int PersonId, IReadOnlyDictionary<int, int> Places);

public sealed class OrderMeasuresHandler(ItaDbContext db, TimeProvider clock)
{
    public Task<Refusal?> HandleAsync(OrderMeasures command, CancellationToken cancel) =>
        db.UntilSavedAsync(Rereading.Busy, () => OrderAsync(command, cancel));

    private async Task<Refusal?> OrderAsync(OrderMeasures command, CancellationToken cancel)
    {
        var by = await db.Persons.SingleAsync(p => p.Id == command.PersonId, cancel);
        if (by is not { KeepsItaYear: true })
            return MeasureRefusals.NotYours;
        var measures = await db
            .Measures.Where(m => m.FiscalYear == command.FiscalYear && m.State != MeasureState.Withdrawn)
            .OrderBy(m => m.SortOrder)
            .ThenBy(m => m.Id)
            .ToListAsync(cancel);
        var ordered = measures
            .Select((m, i) => (Measure: m, Place: command.Places.GetValueOrDefault(m.Id, i + 1), Was: i))
            .OrderBy(m => m.Place)
            .ThenBy(m => m.Was)
            .Select(m => m.Measure)
            .ToList();
        if (ordered.SequenceEqual(measures))
            return null;
        for (var i = 0; i < ordered.Count; i++)
            ordered[i].SortOrder = i + 1;
        db.Journal.Write(JournalKind.MeasureChanged, clock.GetUtcNow(), by, $"จัดลำดับมาตรการ ปีงบประมาณ {command.FiscalYear}");
        await db.SaveChangesAsync(cancel);
        return null;
    }
}
