using ItaWorkflow.Data.Cases;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Routes;
using ItaWorkflow.Web.Security;
using ItaWorkflow.Workflows.Cases;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Web.Pages.Operations;

/// <summary>How the office's memos flow: what waits longest and with whom, what is stuck and the way on, how long routes take.</summary>
[Authorize(Policies.Oversight)]
internal sealed class IndexModel(
    ItaDbContext db,
    CurrentPerson person,
    WaitingSteps waiting,
    StuckCases stuck,
    RouteDurations durations,
    RetryCaseHandler retry
) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public OperationsFilter Filter { get; set; } = new();

    public int Open { get; private set; }
    public int WaitingCount { get; private set; }
    public int StuckCount { get; private set; }
    public IReadOnlyList<WaitingStep> Waiting { get; private set; } = [];
    public IReadOnlyList<Pile> ByPerson { get; private set; } = [];
    public IReadOnlyList<Pile> ByStep { get; private set; } = [];
    public IReadOnlyList<StuckCase> Stuck { get; private set; } = [];
    public IReadOnlyList<Duration> Durations { get; private set; } = [];
    public IReadOnlyList<(string Key, string Name)> Routes { get; private set; } = [];
    public IReadOnlyList<(int Id, string Name)> Divisions { get; private set; } = [];
    public string? PersonName { get; private set; }

    /// <summary>Others see the memos' names here, but open only those on which they stand.</summary>
    public bool MayOpenAll => person.IsAdministrator || person.IsRegistrar;

    public bool MayAdminister => person.IsAdministrator;
    public int Pages => (WaitingCount + WaitingSteps.PerPage - 1) / WaitingSteps.PerPage;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Filter.Mend();
        ModelState.Clear();
        Routes =
        [
            .. (
                await db
                    .ApprovalRoutes.Where(r => r.State != RouteState.Draft)
                    .GroupBy(r => r.Key)
                    .Select(g => new { g.Key, Name = g.OrderByDescending(r => r.Version).First().Name })
                    .ToListAsync(cancel)
            ).Select(r => (r.Key, r.Name)),
        ];
        Divisions =
        [
            .. (
                await db
                    .Divisions.Where(d => d.IsActive)
                    .OrderBy(d => d.SortOrder)
                    .Select(d => new { d.Id, d.Name })
                    .ToListAsync(cancel)
            ).Select(d => (d.Id, d.Name)),
        ];
        if (Filter.Person is { } wanted)
            PersonName = await db.Persons.Where(p => p.Id == wanted).Select(p => p.Name).SingleOrDefaultAsync(cancel);
        Open = await db.ApprovalCases.CountAsync(c => c.State == CaseState.Open, cancel);
        (WaitingCount, Waiting) = await waiting.LongestAsync(Filter, cancel);
        ByPerson = await waiting.ByPersonAsync(Filter, cancel);
        ByStep = await waiting.ByStepAsync(Filter, cancel);
        StuckCount = await stuck.CountAsync(Filter, cancel);
        Stuck = StuckCount > 0 ? await stuck.ReadAsync(Filter, cancel) : [];
        Durations = await durations.ReadAsync(Filter, cancel);
    }

    /// <summary>ลองเดินต่อ</summary>
    public async Task<IActionResult> OnPostRetryAsync(long id, CancellationToken cancel)
    {
        if (await retry.HandleAsync(new(person.Id, id), cancel) is { } refusal)
            TempData["Toast"] = refusal.Text;
        else
            TempData["Toast"] = await db.ApprovalCases.AnyAsync(c => c.Id == id && c.StuckSince != null, cancel)
                ? "ลองแล้ว ยังเดินต่อไม่ได้ด้วยเหตุเดิม"
                : "เรื่องเดินต่อแล้ว";
        Filter.Mend();
        return Redirect(Filter.With());
    }
}
