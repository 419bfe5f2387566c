using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Web.Security;
using ItaWorkflow.Workflows.Opinions;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ItaWorkflow.Web.Pages.Approvals;

/// <summary>What waits for this person's signature, the urgent first, then the longest-waiting.</summary>
internal sealed class IndexModel(ItaDbContext db, CurrentPerson person, TimeProvider clock) : PageModel
{
    private const int Shown = 200;

    public WaitingList Waiting { get; private set; } = null!;
    public IReadOnlyList<AskedOpinion> Asked { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Waiting = await WaitingList.ReadAsync(db, person.Id, Shown, clock.GetUtcNow(), cancel);
        Asked = await db.OpinionsAskedOfAsync(person.Id, cancel);
    }
}
