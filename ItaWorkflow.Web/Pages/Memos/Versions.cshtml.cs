using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Privacy;
using ItaWorkflow.Web.Security;
using ItaWorkflow.Workflows.Memos;
using ItaWorkflow.Workflows.Privacy;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Web.Pages.Memos;

internal sealed record VersionRow(long Id, VersionReason Reason, int Edition, string Subject, string By, DateTimeOffset At);

/// <summary>What was kept of a memo's text: from time to time, at each submission, and when two wrote at once.</summary>
internal sealed class VersionsModel(ItaDbContext db, CurrentPerson person, MemoLooks looks, TimeProvider clock) : PageModel
{
    public long MemoId { get; private set; }
    public string Subject { get; private set; } = "";
    public bool MayWrite { get; private set; }
    public IReadOnlyList<VersionRow> Versions { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancel)
    {
        var memo = await db.VisibleMemos(person.Record, clock.Today())
            .AsNoTracking()
            .SingleOrDefaultAsync(m => m.Id == id, cancel);
        if (memo is null)
            return NotFound();
        (MemoId, Subject) = (id, memo.Subject);
        MayWrite = person.MayDraft(memo);
        var kept = await db
            .MemoVersions.AsNoTracking()
            .Include(v => v.SavedBy)
            .Where(v => v.MemoId == id)
            .OrderByDescending(v => v.SavedAt)
            .ThenByDescending(v => v.Id)
            .Take(200)
            .ToListAsync(cancel);
        if (kept.Count == 0 && !MayWrite)
            return NotFound();
        await looks.KeepAsync(memo, person.Record, LookedAt.Version, cancel);
        Versions =
        [
            .. kept.Select(v => new VersionRow(v.Id, v.Reason, v.Edition, v.Content.Subject, v.SavedBy!.Name, v.SavedAt)),
        ];
        return Page();
    }
}
