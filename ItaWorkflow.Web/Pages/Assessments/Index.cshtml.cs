using ItaWorkflow.Data.Assessments;
using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Web.Security;
using ItaWorkflow.Workflows.Assessments;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Web.Pages.Assessments;

internal sealed class IndexModel(ItaDbContext db, CurrentPerson person, TimeProvider clock) : PageModel
{
    public IReadOnlyList<YearRow> Rows { get; private set; } = [];

    /// <summary>The newest result with those before it, to compare; null: none is recorded.</summary>
    public YearResult? Newest { get; private set; }
    public bool MayWrite => person.KeepsItaYear;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var results = await db.AssessmentResults.AsNoTracking().Include(r => r.Scheme).ToListAsync(cancel);
        var own = await db.AssessmentSchemes.Select(s => s.FiscalYear).Distinct().ToListAsync(cancel);
        var years = ShippedSchemes
            .Years.Concat(own)
            .Append(FiscalYear.Of(clock.Today()).BuddhistYear)
            .Distinct()
            .OrderDescending();
        Rows = [.. years.Select(year => Row(year, results.Find(r => r.FiscalYear == year)))];
        var shown = results.OrderByDescending(r => r.FiscalYear).ToList();
        if (shown.Count > 0)
            Newest = new(
                shown[0],
                shown[0].Scheme!.Definition,
                [.. shown.Skip(1).Select(r => new EarlierResult(r.Scheme!.Definition, r.Card))]
            );
    }

    private static YearRow Row(int year, AssessmentResult? result)
    {
        if (result is null)
            return new(year, null, null, 0, 0);
        var shown = new YearResult(result, result.Scheme!.Definition, []);
        var open = Contradictions.Find(shown.Scheme, result.Card).Count;
        return new(year, shown.Total, shown.Standing.Level?.Name, open, shown.Scheme.PassMark);
    }
}

/// <param name="Contradictions">How many were found.</param>
/// <param name="PassMark">0: nothing is recorded.</param>
internal sealed record YearRow(int Year, decimal? Total, string? Level, int Contradictions, decimal PassMark);
