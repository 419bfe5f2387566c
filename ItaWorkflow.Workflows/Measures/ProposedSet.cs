using ItaWorkflow.Data.Measures;
using ItaWorkflow.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Measures;

/// <summary>What may go with the next memo of a year: its drafts, and what is asked to change of its adopted measures.</summary>
public sealed record ProposedSet(IReadOnlyList<Measure> Drafts, IReadOnlyList<MeasureAmendment> Amendments)
{
    public int Count => Drafts.Count + Amendments.Count;

    /// <param name="chosen">Ids of measures; null: all.</param>
    public static async Task<ProposedSet> ReadAsync(
        ItaDbContext db,
        int fiscalYear,
        IReadOnlyCollection<int>? chosen,
        CancellationToken cancel
    )
    {
        var drafts = await db
            .Measures.Include(m => m.Divisions)
            .Include(m => m.Ownerships)
                .ThenInclude(o => o.Person)
            .Where(m => m.FiscalYear == fiscalYear && m.State == MeasureState.Draft)
            .Where(m => chosen == null || chosen.Contains(m.Id))
            .OrderBy(m => m.SortOrder)
            .ThenBy(m => m.Id)
            .AsSingleQuery()
            .ToListAsync(cancel);
        var amendments = await db
            .MeasureAmendments.Include(a => a.Measure!)
                .ThenInclude(m => m.Divisions)
            .Where(a => a.State == AmendmentState.Open && a.Measure!.FiscalYear == fiscalYear)
            .Where(a => chosen == null || chosen.Contains(a.MeasureId))
            .OrderBy(a => a.MeasureId)
            .ToListAsync(cancel);
        return new(drafts, amendments);
    }

    /// <summary>What a draft may not lack when it is proposed, in words; empty: nothing.</summary>
    public static IReadOnlyList<string> Missing(Measure draft, bool needsOwner = true)
    {
        ArgumentNullException.ThrowIfNull(draft);
        List<string> missing = [];
        if (draft.Divisions.Count == 0 && draft.ResponsibleText.Length == 0)
            missing.Add("สำนัก/กอง");
        if (needsOwner && !draft.Ownerships.Exists(o => o.Person!.IsActive))
            missing.Add("ผู้รับผิดชอบ");
        if (draft.DueText.Length == 0)
            missing.Add("กำหนดเวลา");
        return missing;
    }

    /// <summary>A draft that lacks nothing and goes with no memo yet.</summary>
    public static bool IsReady(Measure draft) => draft is { ProposedInId: null } && Missing(draft).Count == 0;

    internal IEnumerable<ProposedMeasure> Rows() =>
        Drafts
            .Select(m => new ProposedMeasure { MeasureId = m.Id, Revision = m.Revision })
            .Concat(
                Amendments.Select(a => new ProposedMeasure
                {
                    MeasureId = a.MeasureId,
                    Revision = a.Revision,
                    AmendmentId = a.Id,
                })
            );
}
