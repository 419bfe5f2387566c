using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Measures;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ItaWorkflow.Web.Pages.Checkpoints;

/// <summary>Leads to the round that is being reported today.</summary>
internal sealed class IndexModel(TimeProvider clock) : PageModel
{
    public IActionResult OnGet()
    {
        var today = clock.Today();
        var year = FiscalYear.Of(today);
        return Redirect(
            $"~/checkpoints/{year}/{RoundPaths.Of(today <= year.HalfYear ? CheckpointRound.SixMonth : CheckpointRound.Annual)}"
        );
    }
}
