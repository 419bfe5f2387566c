using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Measures;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Assessments;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Measures;

/// <summary>Reads what the table of measures is composed from.</summary>
public sealed class MeasuresTableReader(ItaDbContext db, SchemeShelf shelf)
{
    /// <summary>The year's adopted measures as they stand.</summary>
    public async Task<MeasuresTableFacts> AdoptedAsync(int fiscalYear, CancellationToken cancel)
    {
        var measures = await db
            .Measures.AsNoTracking()
            .Include(m => m.Divisions)
            .Include(m => m.Reports)
            .Where(m => m.FiscalYear == fiscalYear && m.State == MeasureState.Adopted)
            .OrderBy(m => m.SortOrder)
            .ThenBy(m => m.Id)
            .AsSplitQuery()
            .ToListAsync(cancel);
        return await OfAsync(fiscalYear, [.. measures.Select(m => Of(m))], cancel);
    }

    /// <summary>The year's drafts, and what is asked to change.</summary>
    public async Task<MeasuresTableFacts> DraftedAsync(int fiscalYear, CancellationToken cancel) =>
        await OfAsync(fiscalYear, await OfAsync(await ProposedSet.ReadAsync(db, fiscalYear, null, cancel), cancel), cancel);

    internal async Task<MeasuresTableFacts> OfAsync(
        int fiscalYear,
        IReadOnlyList<TabledMeasure> measures,
        CancellationToken cancel
    )
    {
        var office = await db.Organization.AsNoTracking().Select(o => new { o.Name, o.Forms }).SingleAsync(cancel);
        var result = await YearFindings.FindAsync(db, fiscalYear - 1, cancel);
        return new(
            office.Name,
            new FiscalYear(fiscalYear),
            measures,
            result?.Scheme ?? await shelf.FindAsync(fiscalYear - 1, cancel),
            result?.Scored
        )
        {
            Form = office.Forms?.Measures,
        };
    }

    internal async Task<IReadOnlyList<TabledMeasure>> OfAsync(ProposedSet set, CancellationToken cancel)
    {
        var names = await db.Divisions.OrderBy(d => d.SortOrder).ToDictionaryAsync(d => d.Id, d => d.Name, cancel);
        return [.. set.Drafts.Select(m => Of(m)), .. set.Amendments.Select(a => Of(a, names))];
    }

    internal static TabledMeasure Of(Measure measure) =>
        new(Text(measure), measure.Responsible("\n")) { Report = measure.Reports.MaxBy(r => r.Id) };

    private static TabledMeasure Of(MeasureAmendment amendment, Dictionary<int, string> names) =>
        amendment.Content is not { } content
            ? Of(amendment.Measure!) with
            {
                Note = $"ขอยกเลิก: {amendment.Reason}",
            }
            : new(
                content,
                content.ResponsibleText.Length > 0 ? content.ResponsibleText
                    : content.IsForAllDivisions ? Measure.Everybody
                    : string.Join('\n', names.Where(n => content.Divisions.Contains(n.Key)).Select(n => n.Value)),
                $"ขอเปลี่ยนแปลง: {amendment.Reason}"
            );

    internal static MeasureContent Text(Measure measure) =>
        new()
        {
            Title = measure.Title,
            Kind = measure.Kind,
            Issue = measure.Issue,
            Indicator = measure.Indicator,
            Steps = measure.Steps,
            FollowUp = measure.FollowUp,
            Budget = measure.Budget,
            BudgetNote = measure.BudgetNote,
            Due = measure.Due,
            DueText = measure.DueWords,
            IsForAllDivisions = measure.IsForAllDivisions,
            ResponsibleText = measure.ResponsibleText,
            Remark = measure.Remark,
            PaperResult = measure.PaperResult,
        };
}
