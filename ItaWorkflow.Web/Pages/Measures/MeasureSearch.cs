using ItaWorkflow.Data.Measures;
using ItaWorkflow.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Web.Pages.Measures;

internal enum DueFilter
{
    Late,
    Month,
    Mine,
}

/// <summary>What the list is narrowed to; its address holds it, to share it.</summary>
internal sealed class MeasureSearch
{
    public int? Year { get; set; }
    public int? Division { get; set; }
    public ProgressStatus? Status { get; set; }
    public DueFilter? Due { get; set; }
    public MeasureKind? Kind { get; set; }
    public string? Q { get; set; }

    /// <summary>เส้นเวลา instead of the table.</summary>
    public bool Timeline { get; set; }

    public bool IsFiltered =>
        Division is not null || Status is not null || Due is not null || Kind is not null || !string.IsNullOrWhiteSpace(Q);

    public IQueryable<Measure> Narrow(IQueryable<Measure> measures, int personId, DateOnly today)
    {
        if (Division is { } division)
            measures = measures.Where(m => m.Divisions.Any(d => d.Id == division));
        if (Status is { } status)
            measures = measures.Where(m => m.Status == status);
        if (Q?.Trim() is { Length: > 0 } words)
        {
            var like = TextSearch.Pattern(words);
            measures = measures.Where(m => TextSearch.Mentions(m.Title, like) || TextSearch.Mentions(m.Issue, like));
        }
        if (Kind is { } kind)
            measures = measures.Where(m => m.Kind == kind);
        return Due is null ? measures : Owing(measures, personId, today);
    }

    private IQueryable<Measure> Owing(IQueryable<Measure> measures, int personId, DateOnly today) =>
        Due switch
        {
            DueFilter.Late => measures.Where(GoingMeasures.IsLateOn(today)),
            DueFilter.Month => measures.Where(GoingMeasures.OwesBetween(today, today.AddDays(30))),
            DueFilter.Mine => measures.Where(m => m.Owners.Any(o => o.Id == personId)),
            _ => measures,
        };
}
