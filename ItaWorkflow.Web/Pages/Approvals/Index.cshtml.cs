using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Web.Pages.Opinions;
using ItaWorkflow.Web.Security;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ItaWorkflow.Web.Pages.Approvals;

/// <summary>What waits for this person's signature, the urgent first, then the longest-waiting.</summary>
internal sealed class IndexModel(ItaDbContext db, CurrentPerson person, TimeProvider clock) : PageModel
{
    private const int Shown = 200;

    public IReadOnlyList<WaitingMemo> Waiting { get; private set; } = [];

    /// <summary>How many wait in all; only the first <see cref="Shown"/> are listed.</summary>
    public int InAll { get; private set; }

    public IReadOnlyList<AskedOpinion> Asked { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Waiting = await db.WaitingForAsync(person.Id, clock.GetUtcNow(), Shown, cancel);
        InAll = Waiting.Count < Shown ? Waiting.Count : await db.CountWaitingForAsync(person.Id, cancel);
        Asked = await db.OpinionsAskedOfAsync(person.Id, cancel);
    }
}
