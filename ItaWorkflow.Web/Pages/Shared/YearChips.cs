using ItaWorkflow.Data.Assessments;
using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Measures;
using ItaWorkflow.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Web.Pages.Shared;

/// <summary>One year to choose.</summary>
/// <param name="Note">ปีนี้, จบแล้ว, ไม่มีข้อมูล</param>
internal sealed record YearChip(int Year, string Note, string Path, bool IsShown);

/// <summary>The fiscal years that somebody may look at: all with data, and those of which a scheme is known.</summary>
internal static class YearChips
{
    /// <param name="path">Of a year's page, from ~ on.</param>
    public static async Task<IReadOnlyList<YearChip>> ReadAsync(
        ItaDbContext db,
        DateOnly today,
        int shown,
        Func<int, string> path,
        CancellationToken cancel
    )
    {
        var known = await db
            .Measures.Where(m => m.State != MeasureState.Withdrawn)
            .Select(m => m.FiscalYear)
            .Union(db.AssessmentResults.Select(r => r.FiscalYear))
            .ToListAsync(cancel);
        var current = FiscalYear.Of(today).BuddhistYear;
        return
        [
            .. known
                .Concat(ShippedSchemes.Years)
                .Append(current)
                .Append(shown)
                .Distinct()
                .OrderDescending()
                .Select(year => new YearChip(year, Note(year, current, known.Contains(year)), path(year), year == shown)),
        ];
    }

    private static string Note(int year, int current, bool isKnown) =>
        year == current ? "ปีนี้"
        : !isKnown ? "ไม่มีข้อมูล"
        : year > current ? "ปีหน้า"
        : "จบแล้ว";
}
