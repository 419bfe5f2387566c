using ItaWorkflow.Data.Assessments;
using ItaWorkflow.Data.Measures;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Assessments;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Checkpoints;

/// <summary>The measures that a round asks about, with everything that a report says of them.</summary>
public sealed class CheckpointMeasures(ItaDbContext db, SchemeShelf schemes)
{
    /// <summary>In the order of a report: by instrument and issue, then as they were set.</summary>
    public async Task<IReadOnlyList<(Measure Measure, MeasureIssue Issue)>> ReadAsync(int fiscalYear, CancellationToken cancel)
    {
        var measures = await MeasuresAsync(fiscalYear, cancel);
        var years = await schemes.FindAsync([.. measures.Select(m => m.ResultYear).Distinct()], cancel);
        return
        [
            .. measures
                .Select(m => (Measure: m, Told: IssueOf(m, years.GetValueOrDefault(m.ResultYear))))
                .OrderBy(m => m.Told.Place)
                .ThenBy(m => m.Measure.SortOrder)
                .ThenBy(m => m.Measure.Id)
                .Select(m => (m.Measure, m.Told.Issue)),
        ];
    }

    /// <summary>Reports apart, which would repeat the words of their measure.</summary>
    private async Task<List<Measure>> MeasuresAsync(int fiscalYear, CancellationToken cancel)
    {
        var adopted = db.Measures.Where(m => m.FiscalYear == fiscalYear && m.State == MeasureState.Adopted);
        var measures = await adopted
            .AsNoTrackingWithIdentityResolution()
            .Include(m => m.Divisions)
            .Include(m => m.Owners)
            .OrderBy(m => m.Id)
            .AsSingleQuery()
            .ToListAsync(cancel);
        var reports = await db
            .ProgressReports.AsNoTrackingWithIdentityResolution()
            .Include(r => r.Person)
            .Include(r => r.Evidence)
            .Where(r => adopted.Any(m => m.Id == r.MeasureId))
            .OrderBy(r => r.Id)
            .ToListAsync(cancel);
        var told = reports.ToLookup(r => r.MeasureId);
        measures.ForEach(m => m.Reports.AddRange(told[m.Id]));
        return measures;
    }

    private static (MeasureIssue Issue, int Place) IssueOf(Measure measure, SchemeDefinition? scheme)
    {
        var code = measure.Finding?.Split(':') is [_, var found] ? found : measure.Indicator;
        if (code.Length == 0 || scheme is null)
            return (new("", measure.Issue), int.MaxValue);
        var item = scheme.Items.FirstOrDefault(i => i.Code == code);
        var indicator =
            scheme.Indicators.FirstOrDefault(i => i.Code == (item?.Indicator ?? code))
            ?? scheme.Indicators.FirstOrDefault(i => i.Code == measure.Indicator);
        if (indicator is null)
            return (new("", measure.Issue.Length > 0 ? measure.Issue : code), int.MaxValue);
        var instrument = scheme.InstrumentOf(indicator);
        var issue = item is null ? $"ตัวชี้วัดที่ {indicator.Code} {indicator.Name}" : $"{item.Code} {item.Wording}".Trim();
        var codes = scheme.Indicators.Select(i => i.Code).Concat(scheme.Items.Select(i => i.Code)).ToList();
        var place = scheme.Instruments.ToList().IndexOf(instrument) * 1000 + codes.IndexOf(code);
        return (new(FullName(instrument), measure.Issue.Length > 0 ? measure.Issue : issue), place);
    }

    private static string FullName(Instrument instrument) => $"แบบวัด{instrument.Name} ({instrument.Code})";
}
