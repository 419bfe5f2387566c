using System.Globalization;
using ItaWorkflow.Data.Assessments;
using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Measures;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Measures;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Analysis;

/// <summary>A year's report as it stands: its facts, and whose words it is in.</summary>
/// <param name="Own">The newest wording of each part that the secretary wrote; one that went back to the proposal is not in it.</param>
/// <param name="Numbers">How many wordings each part has had.</param>
public sealed record AnalysisRecord(
    int ResultId,
    AnalysisFacts Facts,
    IReadOnlyDictionary<string, ReportWording> Own,
    IReadOnlyDictionary<string, int> Numbers
)
{
    public IReadOnlyList<ReportPart> Parts { get; } = ReportParts.Of(Facts);

    public int NumberOf(string part) => Numbers.GetValueOrDefault(part);
}

/// <summary>Gathers what a year's analysis report is told from.</summary>
public sealed class AnalysisShelf(ItaDbContext db, TimeProvider clock)
{
    /// <param name="withDrafts">Measures that the head has not adopted yet are in it: for who may see them.</param>
    /// <returns>null: no result of the year is recorded.</returns>
    public async Task<AnalysisRecord?> FindAsync(int fiscalYear, bool withDrafts, CancellationToken cancel)
    {
        if (await ResultsAsync(fiscalYear, cancel) is not [var result, .. var earlier] || result.FiscalYear != fiscalYear)
            return null;
        var wordings = await WordingsAsync(result, cancel);
        var own = wordings.Where(w => w.Html is not null).ToDictionary(w => w.Part, StringComparer.Ordinal);
        var organization = await db.Organization.AsNoTracking().SingleAsync(cancel);
        var facts = new AnalysisFacts(
            organization.Name,
            result.Scheme!.Definition,
            result.Card,
            [.. earlier.Select(r => new EarlierResult(r.Scheme!.Definition, r.Card))],
            clock.Today()
        )
        {
            Address = organization.Address,
            Emblem = organization.Emblem is { } emblem ? new(emblem, organization.EmblemType!) : null,
            FindingWords = Words(result, w => w.Text),
            Guidances = Words(result, w => w.Guidance),
            OwnParts = own.ToDictionary(w => w.Key, w => w.Value.Html!, StringComparer.Ordinal),
            Confirmed = result.Confirmed,
            Measures = await MeasuresAsync(fiscalYear, withDrafts, cancel),
        };
        return new(result.Id, facts, own, wordings.ToDictionary(w => w.Part, w => w.Number, StringComparer.Ordinal));
    }

    private static Dictionary<string, string> Words(AssessmentResult result, Func<FindingWording, string> text) =>
        result.Wordings.Where(w => text(w).Length > 0).ToDictionary(w => w.Code, text, StringComparer.Ordinal);

    /// <summary>The newest first, to this year's.</summary>
    private Task<List<AssessmentResult>> ResultsAsync(int fiscalYear, CancellationToken cancel) =>
        db
            .AssessmentResults.AsNoTracking()
            .Include(r => r.Scheme)
            .Include(r => r.Wordings)
            .Include(r => r.Confirmed)
            .Where(r => r.FiscalYear <= fiscalYear)
            .OrderByDescending(r => r.FiscalYear)
            .AsSplitQuery()
            .ToListAsync(cancel);

    /// <summary>The newest of each part.</summary>
    private Task<List<ReportWording>> WordingsAsync(AssessmentResult result, CancellationToken cancel) =>
        db
            .ReportWordings.AsNoTracking()
            .Include(w => w.Person)
            .Where(w => w.ResultId == result.Id)
            .GroupBy(w => w.Part)
            .Select(g => g.OrderByDescending(w => w.Number).First())
            .ToListAsync(cancel);

    private async Task<IReadOnlyList<ReportMeasure>> MeasuresAsync(int fiscalYear, bool withDrafts, CancellationToken cancel)
    {
        var prefix = fiscalYear.ToString(CultureInfo.InvariantCulture) + ":";
        var measures = await db
            .Measures.AsNoTracking()
            .Include(m => m.Divisions)
            .Where(m => m.FiscalYear == fiscalYear + 1)
            .Where(m => m.State == MeasureState.Adopted || (withDrafts && m.State == MeasureState.Draft))
            .OrderBy(m => m.SortOrder)
            .ThenBy(m => m.Id)
            .ToListAsync(cancel);
        return [.. measures.Select(m => Of(m, prefix))];
    }

    internal static ReportMeasure Of(Measure measure, string prefix) =>
        new(
            measure.Finding is { } finding && finding.StartsWith(prefix, StringComparison.Ordinal)
                ? [finding[prefix.Length..]]
                : [],
            PrintedMeasure.Of(measure),
            measure.Indicator,
            measure.State is MeasureState.Draft,
            measure.Id
        );
}
