using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Measures;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Web.Display;
using ItaWorkflow.Web.Security;
using ItaWorkflow.Workflows.Measures;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Web.Pages.Measures;

/// <summary>The year's measures, placed by hand.</summary>
[Authorize(Policies.Secretary)]
internal sealed class OrderModel(ItaDbContext db, CurrentPerson person, OrderMeasuresHandler order, TimeProvider clock)
    : PageModel
{
    [BindProperty(SupportsGet = true)]
    public int? Year { get; set; }

    public int ShownYear => Year ?? FiscalYear.Of(clock.Today()).BuddhistYear;
    public IReadOnlyList<Measure> Measures { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    /// <param name="places">By the measure's id.</param>
    public async Task<IActionResult> OnPostAsync(Dictionary<int, int> places, CancellationToken cancel)
    {
        if (ModelState.IsValid)
        {
            if (await order.HandleAsync(new(ShownYear, person.Id, places), cancel) is not { } refusal)
            {
                TempData["Toast"] = "จัดลำดับแล้ว";
                return Redirect($"~/measures/order?year={ShownYear}");
            }
            ModelState.Refuse(refusal);
        }
        await LoadAsync(cancel);
        return Page();
    }

    private async Task LoadAsync(CancellationToken cancel) =>
        Measures = await db
            .Measures.AsNoTracking()
            .Where(m => m.FiscalYear == ShownYear && m.State != MeasureState.Withdrawn)
            .OrderBy(m => m.SortOrder)
            .ThenBy(m => m.Id)
            .ToListAsync(cancel);
}
