using System.Linq.Expressions;

namespace ItaWorkflow.Data.Measures;

/// <summary>Measures of which something is still asked for, asked of the database.</summary>
public static class GoingMeasures
{
    /// <inheritdoc cref="Measure.IsGoing"/>
    public static IQueryable<Measure> Going(this IQueryable<Measure> measures) =>
        measures.Where(m => m.State == MeasureState.Adopted && m.Status != ProgressStatus.Completed && !m.EnteredAfterwards);

    /// <summary>Not finished, and something of it was due within these days: itself, or a part that nobody reported.</summary>
    public static Expression<Func<Measure, bool>> OwesBetween(DateOnly first, DateOnly last) =>
        m =>
            m.Status != ProgressStatus.Completed
            && !m.EnteredAfterwards
            && (
                m.DueOn >= first && m.DueOn <= last
                || m.Occurrences.Any(o => o.ReportId == null && o.DroppedAt == null && o.DueOn >= first && o.DueOn <= last)
            );

    /// <summary>เลยกำหนด: likewise, before this day.</summary>
    public static Expression<Func<Measure, bool>> IsLateOn(DateOnly day) => OwesBetween(DateOnly.MinValue, day.AddDays(-1));
}
