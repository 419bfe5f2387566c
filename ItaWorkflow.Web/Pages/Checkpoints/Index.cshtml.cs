using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Checkpoints;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ItaWorkflow.Web.Pages.Checkpoints;

/// <summary>Leads to the round that is being reported today.</summary>
internal sealed class IndexModel(ItaDbContext db, TimeProvider clock) : PageModel
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var today = clock.Today();
        var year = FiscalYear.Of(today);
        return Redirect($"~/checkpoints/{year}/{RoundPaths.Of(await OpenRound.FindAsync(db, year, today, cancel))}");
    }
}
