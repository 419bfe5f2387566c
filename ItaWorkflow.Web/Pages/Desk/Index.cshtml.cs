using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Web.Pages.Approvals;
using ItaWorkflow.Web.Security;
using ItaWorkflow.Workflows.Desk;
using ItaWorkflow.Workflows.Opinions;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ItaWorkflow.Web.Pages.Desk;

/// <summary>My desk: what waits for me, what came back, where my memos are, which measures are due.</summary>
internal sealed class IndexModel(ItaDbContext db, CurrentPerson person, OverviewReader overviews, TimeProvider clock) : PageModel
{
    private const int Shown = 8;

    public DateOnly Today { get; private set; }
    public WaitingList Waiting { get; private set; } = null!;
    public IReadOnlyList<AskedOpinion> Asked { get; private set; } = [];
    public IReadOnlyList<BackMemo> Back { get; private set; } = [];
    public IReadOnlyList<SentMemo> Sent { get; private set; } = [];
    public IReadOnlyList<DueMeasure> Due { get; private set; } = [];
    public NextCheckpoint? Checkpoint { get; private set; }

    /// <summary>Of who heads the organization or a division; null: of nobody else.</summary>
    public Overview? Overview { get; private set; }

    public int OnMyDesk => Waiting.InAll + Asked.Count + Back.Count(b => b.State is not MemoState.Draft);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Today = clock.Today();
        Waiting = await WaitingList.ReadAsync(db, person.Id, Shown, clock.GetUtcNow(), cancel);
        Asked = await db.OpinionsAskedOfAsync(person.Id, cancel);
        Back = await db.BackToAsync(person.Id, Shown, cancel);
        Sent = await db.SentByAsync(person.Id, Shown, cancel);
        Due = await db.DueMeasuresAsync(person.Id, Shown, cancel);
        var rounds = await db.RoundsAheadAsync(person.Record, Today, cancel);
        Checkpoint = NextCheckpoint.Of(rounds, Today, Waiting.Calendar);
        Overview = await overviews.ReadAsync(person.Id, rounds, Waiting.Calendar, cancel);
    }
}
