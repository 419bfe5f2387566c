using ItaWorkflow.Data.Assessments;
using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Measures;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Web.Display;
using ItaWorkflow.Web.Security;
using ItaWorkflow.Workflows.Assessments;
using ItaWorkflow.Workflows.Measures;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Web.Pages.Measures;

/// <summary>Measures of earlier years, to use again.</summary>
[Authorize(Policies.Secretary)]
internal sealed class LibraryModel(
    ItaDbContext db,
    CurrentPerson person,
    SchemeShelf shelf,
    ReuseMeasureHandler reuse,
    TimeProvider clock
) : PageModel
{
    private const int Most = 200;

    [BindProperty(SupportsGet = true)]
    public int? Year { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Indicator { get; set; }

    /// <summary>Into which year they are taken.</summary>
    public int ShownYear { get; private set; }
    public IReadOnlyList<Indicator> Indicators { get; private set; } = [];
    public IReadOnlyList<Measure> Measures { get; private set; } = [];
    public bool IsFiltered => !string.IsNullOrWhiteSpace(Q) || !string.IsNullOrEmpty(Indicator);

    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    /// <summary>Those that are ticked, or the one whose own button was pressed.</summary>
    public async Task<IActionResult> OnPostAsync(int? id, List<int> chosen, CancellationToken cancel)
    {
        await LoadAsync(cancel);
        var used = await reuse.HandleAsync(new(id is { } one ? [one] : chosen, ShownYear, person.Id), cancel);
        if (used.Refusal is { } refusal)
        {
            ModelState.Refuse(refusal with { Field = null });
            return Page();
        }
        if (used.Ids.Count > 1)
        {
            TempData["Toast"] = $"เพิ่มเป็นร่างของปี {ShownYear} แล้ว {used.Ids.Count} มาตรการ โปรดตรวจถ้อยคำและกำหนดเวลา";
            return Redirect($"~/measures/drafts?year={ShownYear}");
        }
        TempData["Toast"] = $"เพิ่มเป็นร่างของปี {ShownYear} แล้ว โปรดตรวจถ้อยคำและกำหนดเวลา";
        return Redirect($"~/measures/edit/{used.MeasureId}");
    }

    private async Task LoadAsync(CancellationToken cancel)
    {
        ShownYear = Year ?? FiscalYear.Of(clock.Today()).BuddhistYear;
        Indicators = (await shelf.FindAsync(ShownYear - 1, cancel))?.Indicators ?? [];
        var earlier = db
            .Measures.AsNoTracking()
            .Include(m => m.Divisions)
            .Where(m => m.FiscalYear < ShownYear && m.State == MeasureState.Adopted);
        if (Q?.Trim() is { Length: > 0 } words)
        {
            var like = TextSearch.Pattern(words);
            earlier = earlier.Where(m =>
                TextSearch.Mentions(m.Title, like) || TextSearch.Mentions(m.Issue, like) || TextSearch.Mentions(m.Steps, like)
            );
        }
        if (!string.IsNullOrEmpty(Indicator))
            earlier = earlier.Where(m => m.Indicator == Indicator);
        Measures = await earlier.OrderByDescending(m => m.FiscalYear).ThenBy(m => m.Id).Take(Most).ToListAsync(cancel);
    }
}
