using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Privacy;
using ItaWorkflow.Web.Display;
using ItaWorkflow.Web.Security;
using ItaWorkflow.Workflows.Memos;
using ItaWorkflow.Workflows.Privacy;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Web.Pages.Memos;

/// <summary>A kept version beside what stands there now, and the way to take it back.</summary>
internal sealed class CompareModel(
    ItaDbContext db,
    CurrentPerson person,
    MemoLooks looks,
    TimeProvider clock,
    SaveDraftHandler save
) : PageModel
{
    public long MemoId { get; private set; }
    public int Revision { get; private set; }
    public bool MayWrite { get; private set; }
    public MemoContent Now { get; private set; } = null!;
    public MemoVersion Version { get; private set; } = null!;
    public MemoComparison Changes => MemoComparison.Of(Version.Content, Now);

    public async Task<IActionResult> OnGetAsync(long id, long version, CancellationToken cancel) =>
        await LoadAsync(id, version, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(long id, long version, int revision, CancellationToken cancel)
    {
        if (!await LoadAsync(id, version, cancel) || !MayWrite)
            return NotFound();
        var saved = await save.HandleAsync(new(id, revision, person.Id, Version.Content, ByHand: true), cancel);
        if (saved.Refusal is { } refusal)
        {
            ModelState.Refuse(refusal);
            return Page();
        }
        TempData["Toast"] = "นำฉบับที่เลือกกลับมาแล้ว ฉบับเดิมยังอยู่ในฉบับก่อนหน้า";
        return Redirect($"~/memos/{id}/draft");
    }

    private async Task<bool> LoadAsync(long id, long version, CancellationToken cancel)
    {
        var memo = await db.VisibleMemos(person.Record, clock.Today())
            .AsNoTracking()
            .SingleOrDefaultAsync(m => m.Id == id, cancel);
        var kept = await db
            .MemoVersions.AsNoTracking()
            .Include(v => v.SavedBy)
            .SingleOrDefaultAsync(v => v.Id == version && v.MemoId == id, cancel);
        if (memo is null || kept is null)
            return false;
        await looks.KeepAsync(memo, person.Record, LookedAt.Version, cancel);
        (MemoId, Revision, Now, Version) = (id, memo.Revision, memo.Content, kept);
        MayWrite = person.MayDraft(memo);
        return true;
    }
}
