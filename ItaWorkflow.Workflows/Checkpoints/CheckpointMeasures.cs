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
        var placed = new List<(Measure Measure, MeasureIssue Issue, int Place)>();
        foreach (var measure in await MeasuresAsync(fiscalYear, cancel))
        {
            var (issue, place) = await IssueAsync(measure, cancel);
            placed.Add((measure, issue, place));
        }

        return [.. placed.OrderBy(p => p.Place).ThenBy(p => p.Measure.Id).Select(p => (p.Measure, p.Issue))];
    }

    private Task<List<Measure>> MeasuresAsync(int fiscalYear, CancellationToken cancel) =>
        db
            .Measures.AsNoTrackingWithIdentityResolution()
            .Include(m => m.Divisions)
            .Include(m => m.Owners)
            .Include(m => m.Reports)
                .ThenInclude(r => r.Person)
            .Include(m => m.Reports)
                .ThenInclude(r => r.Evidence)
            .Where(m => m.FiscalYear == fiscalYear && m.State == MeasureState.Adopted)
            .OrderBy(m => m.Id)
            .AsSplitQuery()
            .ToListAsync(cancel);

    private async Task<(MeasureIssue Issue, int Place)> IssueAsync(Measure measure, CancellationToken cancel)
    {
        var code = measure.Finding?.Split(':') is [_, var found] ? found : measure.Indicator;
        if (code.Length == 0 || await schemes.FindAsync(measure.ResultYear, cancel) is not { } scheme)
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
