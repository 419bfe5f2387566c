using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Web.Security;
using ItaWorkflow.Workflows.Approvals;
using ItaWorkflow.Workflows.Memos;
using ItaWorkflow.Workflows.Privacy;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Web.Pages.Memos;

/// <summary>One memo: where it is, the paper as it stands, signatures, history.</summary>
internal sealed class ShowModel(
    ItaDbContext db,
    CurrentPerson person,
    MemoReader reader,
    WithdrawMemoHandler withdraw,
    NumberMemoHandler number,
    MarkPersonalDataHandler mark,
    TimeProvider clock
) : PageModel
{
    public MemoView View { get; private set; } = null!;
    public Memo Memo => View.Memo;
    public bool HasSignedPaper => View.Checks.Worst is not null;
    public bool IsMyTurn => View.IsTurnOf(person.Id);
    public bool IsAdministrator => person.Administers;
    public bool HasDivision => person.DivisionId is not null;
    public bool KeepsOffice => person.Registers;
    public bool MayReassign => person.Registers && View.Where.Count > 0;
    public int ViewerId => person.Id;
    public bool MayWrite => person.MayDraft(Memo);

    /// <summary>Of an ended memo who keeps the year; of a draft its drafter asks for it.</summary>
    public bool MayPublish =>
        Memo.IsOpenForDrafting
            ? MayWrite
            : person.KeepsItaYear && !Memo.IsFromPaper && Memo.State is MemoState.Approved or MemoState.Acknowledged;

    public bool MayWithdraw => WithdrawMemoHandler.Hinders(Memo, View.Road.Case, person.Id) is null;
    public bool MayNumber => person.IsRegistrar && NumberMemoHandler.IsWaiting(Memo);

    [BindProperty]
    public int Revision { get; set; }

    [BindProperty]
    public string? Number { get; set; }

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancel)
    {
        if (await reader.ReadAsync(id, cancel) is not { } view)
            return NotFound();
        View = view;
        return Page();
    }

    public async Task<IActionResult> OnPostWithdrawAsync(long id, CancellationToken cancel)
    {
        if (!await IsVisibleAsync(id, cancel))
            return NotFound();
        if (await withdraw.HandleAsync(new(id, Revision, person.Id), cancel) is { } refusal)
            return await RefuseAsync(id, refusal.Text, "", cancel);
        TempData["Toast"] = "ถอนเรื่องแล้ว แก้ไขร่างแล้วเสนอใหม่ได้";
        return RedirectToPage("/Memos/Draft", new { id });
    }

    public async Task<IActionResult> OnPostNumberAsync(long id, CancellationToken cancel)
    {
        if (!await IsVisibleAsync(id, cancel))
            return NotFound();
        if (await number.HandleAsync(new(id, person.Id, Number ?? ""), cancel) is { } refusal)
            return await RefuseAsync(id, refusal.Text, nameof(Number), cancel);
        TempData["Toast"] = "เตรียมเลขที่แล้ว เลขจะปรากฏบนแผ่นเมื่อหัวหน้าหน่วยงานลงนาม";
        return RedirectToPage(new { id });
    }

    public async Task<IActionResult> OnPostPersonalDataAsync(long id, bool holds, CancellationToken cancel)
    {
        if (!await IsVisibleAsync(id, cancel))
            return NotFound();
        if (await mark.HandleAsync(new(id, person.Id, holds), cancel) is { } refusal)
            return await RefuseAsync(id, refusal.Text, "", cancel);
        TempData["Toast"] = holds ? "ทำเครื่องหมายแล้ว ตั้งแต่นี้ระบบจดชื่อผู้เปิดดู" : "นำเครื่องหมายออกแล้ว";
        return RedirectToPage(new { id });
    }

    /// <summary>คัดลอกเป็นร่างใหม่</summary>
    public async Task<IActionResult> OnPostCopyAsync(long id, [FromServices] CopyMemoHandler copy, CancellationToken cancel)
    {
        if (!await IsVisibleAsync(id, cancel))
            return NotFound();
        var begun = await copy.HandleAsync(new(person.Id, id), cancel);
        return begun.Refusal is { } refusal
            ? await RefuseAsync(id, refusal.Text, "", cancel)
            : RedirectToPage("/Memos/Draft", new { id = begun.MemoId });
    }

    /// <summary>เก็บเป็นแบบ</summary>
    public async Task<IActionResult> OnPostTemplateAsync(
        long id,
        string? name,
        bool ofOffice,
        [FromServices] SaveTemplateHandler save,
        CancellationToken cancel
    )
    {
        if (!await IsVisibleAsync(id, cancel))
            return NotFound();
        if (await save.HandleAsync(new(person.Id, id, name ?? "", ofOffice), cancel) is { } refusal)
            return await RefuseAsync(id, refusal.Text, "", cancel);
        TempData["Toast"] = "เก็บเป็นแบบแล้ว เริ่มร่างจากแบบได้ที่หน้าร่างใหม่";
        return RedirectToPage(new { id });
    }

    private Task<bool> IsVisibleAsync(long id, CancellationToken cancel) =>
        db.VisibleMemos(person.Record, clock.Today()).AnyAsync(m => m.Id == id, cancel);

    private async Task<IActionResult> RefuseAsync(long id, string text, string field, CancellationToken cancel)
    {
        ModelState.AddModelError(field, text);
        db.ChangeTracker.Clear();
        return await OnGetAsync(id, cancel);
    }
}
