using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Web.Security;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ItaWorkflow.Web.Pages.Approvals;

/// <summary>Everything that waits for this person's signature, the longest-waiting first.</summary>
internal sealed class IndexModel(ItaDbContext db, CurrentPerson person, TimeProvider clock) : PageModel
{
    public IReadOnlyList<WaitingMemo> Waiting { get; private set; } = [];

    public IReadOnlyList<AskedOpinion> Asked { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Waiting = await db.WaitingForAsync(person.Id, clock.GetUtcNow(), cancel);
        Asked = await db.OpinionsAskedOfAsync(person.Id, cancel);
    }
}
