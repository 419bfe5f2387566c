using ItaWorkflow.Data.Measures;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Measures;

/// <summary>How many measures stand at each status.</summary>
public static class MeasureCounts
{
    /// <returns>A status that no measure has is not in it.</returns>
    public static Task<Dictionary<ProgressStatus, int>> CountByStatusAsync(
        this IQueryable<Measure> measures,
        CancellationToken cancel
    ) =>
        measures
            .GroupBy(m => m.Status)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
}
