using ItaWorkflow.Data.Measures;
using ItaWorkflow.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Adoption;

/// <summary>Memos that carry measures, read to be shown, and what became of their measures since.</summary>
public static class AdoptionReading
{
    /// <returns>null: the memo carries none.</returns>
    public static Task<MeasureAdoption?> AdoptionOfMemoAsync(this ItaDbContext db, long memoId, CancellationToken cancel) =>
        WithMeasures(db).SingleOrDefaultAsync(a => a.MemoId == memoId, cancel);

    /// <summary>The newest first.</summary>
    public static Task<List<MeasureAdoption>> AdoptionsOfYearAsync(
        this ItaDbContext db,
        int fiscalYear,
        CancellationToken cancel
    ) => WithMeasures(db).Where(a => a.FiscalYear == fiscalYear).OrderByDescending(a => a.Id).ToListAsync(cancel);

    /// <summary>The titles of those measures that were changed after the memo's table was made.</summary>
    public static IReadOnlyList<string> Stale(this MeasureAdoption adoption) =>
        adoption is { State: AdoptionState.Drafted or AdoptionState.TakenBack } && adoption.Memo!.IsOpenForDrafting
            ? [.. adoption.Measures.Where(IsStale).Select(p => p.Measure!.Title)]
            : [];

    private static bool IsStale(ProposedMeasure proposed) =>
        proposed.Amendment is { } amendment
            ? amendment.Revision != proposed.Revision
            : proposed.Measure!.State is MeasureState.Withdrawn
                || proposed.Measure.State is MeasureState.Draft && proposed.Measure.Revision != proposed.Revision;

    private static IQueryable<MeasureAdoption> WithMeasures(ItaDbContext db) =>
        db
            .MeasureAdoptions.AsNoTracking()
            .Include(a => a.Memo)
            .Include(a => a.Measures)
                .ThenInclude(p => p.Measure)
            .Include(a => a.Measures)
                .ThenInclude(p => p.Amendment)
            .AsSplitQuery();
}
