using System.ComponentModel.DataAnnotations;
using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Privacy;
using ItaWorkflow.Web.Display;
using ItaWorkflow.Web.Security;
using ItaWorkflow.Workflows.Memos;
using ItaWorkflow.Workflows.Opinions;
using ItaWorkflow.Workflows.Privacy;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Web.Pages.Opinions;

/// <summary>A colleague reads the memo and answers what the officer asked.</summary>
internal sealed class AnswerModel(
    ItaDbContext db,
    CurrentPerson person,
    AnswerOpinionHandler answer,
    MemoLooks looks,
    TimeProvider clock
) : PageModel
{
    [BindProperty]
    public OpinionForm Form { get; set; } = new();

    public Memo Memo { get; private set; } = null!;
    public IReadOnlyList<AskedOpinion> Mine { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancel) =>
        await LoadAsync(id, cancel) ? Page() : await NothingAskedAsync(id, cancel);

    public async Task<IActionResult> OnPostAsync(long id, CancellationToken cancel)
    {
        if (!await db.VisibleMemos(person.Record, clock.Today()).AnyAsync(m => m.Id == id, cancel))
            return await NothingAskedAsync(id, cancel);
        if (ModelState.IsValid)
        {
            if (await answer.HandleAsync(new(Form.Request, person.Id, Form.Answer ?? ""), cancel) is not { } refusal)
            {
                TempData["Toast"] = "ส่งความเห็นแล้ว ผู้ขอได้รับแจ้งแล้ว";
                return RedirectToPage("/Memos/Show", new { id });
            }
            ModelState.Refuse(refusal, nameof(Form));
        }
        db.ChangeTracker.Clear();
        return await OnGetAsync(id, cancel);
    }

    /// <summary>Whoever was asked, and is no longer, is told so; to anybody else there is no such page.</summary>
    private async Task<IActionResult> NothingAskedAsync(long id, CancellationToken cancel)
    {
        if (await db.VisibleMemos(person.Record, clock.Today()).AnyAsync(m => m.Id == id, cancel))
            return RedirectToPage("/Memos/Show", new { id });
        if (!await db.OpinionRequests.AnyAsync(r => r.Step!.Case!.MemoId == id && r.AskedId == person.Id, cancel))
            return NotFound();
        TempData["Toast"] = AnswerOpinionHandler.TakenBack.Text;
        return RedirectToPage("/Desk/Index");
    }

    private async Task<bool> LoadAsync(long id, CancellationToken cancel)
    {
        var memo = await db.VisibleMemos(person.Record, clock.Today())
            .AsNoTracking()
            .Include(m => m.Division)
            .Include(m => m.DraftedBy)
            .Include(m => m.Attachments.Where(a => a.RemovedAt == null))
            .SingleOrDefaultAsync(m => m.Id == id, cancel);
        if (memo is null)
            return false;
        await looks.KeepAsync(memo, person.Record, LookedAt.Page, cancel);
        Memo = memo;
        Mine = [.. (await db.OpinionsOfAsync(id, memo.Edition, cancel)).Where(o => o.AskedId == person.Id)];
        return Mine.Count > 0;
    }
}

internal sealed class OpinionForm
{
    public long Request { get; set; }

    [StringLength(2000, ErrorMessage = "ความเห็นยาวเกิน 2,000 ตัวอักษร")]
    [DataType(DataType.MultilineText)]
    public string? Answer { get; set; }
}
