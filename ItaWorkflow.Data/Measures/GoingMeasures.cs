namespace ItaWorkflow.Data.Measures;

/// <summary>Measures that are going, asked of the database.</summary>
public static class GoingMeasures
{
    /// <inheritdoc cref="Measure.IsGoing"/>
    public static IQueryable<Measure> Going(this IQueryable<Measure> measures) =>
        measures.Where(m => m.State == MeasureState.Adopted && m.Status != ProgressStatus.Completed);
}
