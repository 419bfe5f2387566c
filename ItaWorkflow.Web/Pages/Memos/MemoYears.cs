using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Memos;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Web.Pages.Memos;

internal static class MemoYears
{
    /// <summary>Calendar years, Buddhist Era, the latest first.</summary>
    public static async Task<IReadOnlyList<int>> YearsAsync(this IQueryable<Memo> memos, CancellationToken cancel)
    {
        var span = await memos
            .GroupBy(_ => 1)
            .Select(g => new { First = g.Min(m => m.CreatedAt), Last = g.Max(m => m.CreatedAt) })
            .SingleOrDefaultAsync(cancel);
        if (span is null)
            return [];
        var (first, last) = (ThaiDate.DayOf(span.First).Year, ThaiDate.DayOf(span.Last).Year);
        return [.. Enumerable.Range(first, last - first + 1).Select(y => y + ThaiDate.BuddhistOffset).Reverse()];
    }
}
