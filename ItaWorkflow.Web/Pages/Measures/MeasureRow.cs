using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Measures;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Web.Pages.Measures;

internal sealed record PartRow(DateOnly DueOn, bool IsReported);

/// <summary>A measure in the year's list.</summary>
internal sealed record MeasureRow(
    int Id,
    string Title,
    IReadOnlyList<string> Divisions,
    IReadOnlyList<string> Owners,
    DateOnly DueOn,
    ProgressStatus Status,
    DateTimeOffset? ReportedAt
)
{
    public DueForm DueForm { get; init; }
    public DateOnly? DueFrom { get; init; }
    public string DueText { get; init; } = "";
    public MeasureKind Kind { get; init; }
    public bool IsForAllDivisions { get; init; }

    /// <summary>Something of it is still asked for.</summary>
    public bool IsGoing { get; init; }

    /// <summary>Adopted on paper.</summary>
    public bool IsOnPaper { get; init; }
    public IReadOnlyList<PartRow> Parts { get; init; } = [];

    /// <summary>What is due next: a part of one that repeats, or the whole.</summary>
    public DateOnly NextDue => Parts.FirstOrDefault(p => !p.IsReported)?.DueOn ?? DueOn;
    public string DueWords => DueText.Length > 0 ? DueText : ThaiDate.Short(DueOn);

    /// <summary>1 October … 12 September.</summary>
    public static int Month(DateOnly day) => (day.Month + 2) % 12 + 1;

    /// <summary>What is due first, first.</summary>
    public static IQueryable<MeasureRow> Of(IQueryable<Measure> measures) =>
        measures
            .OrderBy(m => m.DueOn)
            .ThenBy(m => m.Id)
            .Select(m => new MeasureRow(
                m.Id,
                m.Title,
                m.Divisions.OrderBy(d => d.SortOrder).Select(d => d.Name).ToList(),
                m.Owners.OrderBy(o => o.Id).Select(o => o.Name).ToList(),
                m.DueOn,
                m.Status,
                m.Reports.Max(r => (DateTimeOffset?)r.At)
            )
            {
                DueForm = m.DueForm,
                DueFrom = m.DueFrom,
                DueText = m.DueText,
                Kind = m.Kind,
                IsForAllDivisions = m.IsForAllDivisions,
                IsGoing = m.Status != ProgressStatus.Completed && !m.EnteredAfterwards,
                IsOnPaper = m.PaperOrderId != null,
                Parts = m
                    .Occurrences.Where(o => o.DroppedAt == null)
                    .OrderBy(o => o.DueOn)
                    .Select(o => new PartRow(o.DueOn, o.ReportId != null))
                    .ToList(),
            })
            .AsSplitQuery();
}
