using ItaWorkflow.Data.Assessments;
using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Web.Security;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Web.Pages.Assessments;

internal sealed class IndexModel(ItaDbContext db, CurrentPerson person, TimeProvider clock) : PageModel
{
    public IReadOnlyList<YearRow> Rows { get; private set; } = [];
    public bool MayWrite => person.IsSecretary || person.IsAdministrator;

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
    }

    private static YearRow Row(int year, AssessmentResult? result)
    {
        if (result is null)
            return new(year, null, null, 0);
        var shown = new YearResult(result, result.Scheme!.Definition, []);
        var open = Contradictions.Find(shown.Scheme, result.Card).Count;
        return new(year, shown.Total, shown.Standing.Level?.Name, open);
    }
}

/// <param name="Contradictions">How many were found.</param>
internal sealed record YearRow(int Year, decimal? Total, string? Level, int Contradictions);
