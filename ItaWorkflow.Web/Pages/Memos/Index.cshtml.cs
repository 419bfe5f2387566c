using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Web.Security;
using ItaWorkflow.Workflows.Approvals;
using ItaWorkflow.Workflows.Memos;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ItaWorkflow.Web.Pages.Memos;

/// <summary>Every memo that the person may see: found by number, subject, person and year. The address holds the search, to share it.</summary>
internal sealed class IndexModel(ItaDbContext db, CurrentPerson person, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public MemoSearch Search { get; set; } = new();

    public MemoPage Found { get; private set; } = null!;
    public IReadOnlyList<int> Years { get; private set; } = [];
    public ILookup<long, Whereabouts> Where { get; private set; } = null!;
    public bool HasDivision => person.DivisionId is not null;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var visible = db.VisibleMemos(person.Record, clock.Today());
        Years = await visible.YearsAsync(cancel);
        Found = await Search.FindAsync(db, visible, person.Id, cancel);
        Where = await db.WhereaboutsAsync([.. Found.Rows.Select(r => r.Id)], cancel);
    }

    /// <summary>The same search on another page of results.</summary>
    public string PageLink(int page) => Url.Page("Index", Search.Route(page))!;
}
