using ItaWorkflow.Data.Approvals;
using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Cases;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Web.Display;
using ItaWorkflow.Web.Security;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Approvals;
using ItaWorkflow.Workflows.Memos;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Web.Pages.Approvals;

/// <summary>Read, decide, sign: summary first, the paper, earlier opinions, then verdict, opinion and PIN.</summary>
internal sealed class DecideModel(
    ItaDbContext db,
    CurrentPerson person,
    DecideReader reader,
    SeeStepHandler see,
    DecideStepHandler decide,
    TimeProvider clock
) : PageModel
{
    public DecideView View { get; private set; } = null!;

    [BindProperty]
    public DecideForm Form { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancel)
    {
        if (await reader.ReadAsync(id, cancel) is not { } view)
            return await IsVisibleAsync(id, cancel) ? RedirectToPage("/Memos/Show", new { id }) : NotFound();

        View = view;
        if (view.Step.SeenAt is null)
            await see.HandleAsync(new(view.Step.Id, person.Id), cancel);
        (Form.Verdict, Form.Revision, Form.StepId) = (view.Step.Kind.AllowedAt()[0], view.Memo.Revision, view.Step.Id);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(long id, CancellationToken cancel)
    {
        if (!await IsVisibleAsync(id, cancel))
            return NotFound();
        if (await IsNumberedByCounterAsync(id, cancel))
            ModelState.AddModelError("", "ขณะนี้ระบบเป็นผู้ออกเลขที่ เลขที่ท่านกรอกจึงไม่ได้ใช้ โปรดกรอก PIN แล้วลงนามอีกครั้ง");
        if (!ModelState.IsValid)
            return await AgainAsync(id, null, cancel);
        var refusal = await decide.HandleAsync(Form.Command(id, person.Id), cancel);
        if (refusal is null || refusal == DecisionRefusals.AlreadyDecided)
            return await DoneAsync(id, cancel);
        ModelState.Refuse(refusal, nameof(Form));
        return await AgainAsync(id, refusal, cancel);
    }

    /// <summary>
    /// The page again, with what was typed; a PIN is never written back. The revision stays the one that was read, unless the refusal says
    /// that there is a newer paper, which is now shown.
    /// </summary>
    private async Task<IActionResult> AgainAsync(long id, Refusal? refusal, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        if (await reader.ReadAsync(id, cancel) is not { } view)
        {
            TempData["Toast"] =
                refusal == DecisionRefusals.StepClosed || refusal == DecisionRefusals.GivenAway
                    ? refusal.Text
                    : "เรื่องนี้ไม่ได้รอการพิจารณาของท่านแล้ว";
            return RedirectToPage("/Memos/Show", new { id });
        }

        View = view;
        if (refusal == DecisionRefusals.MemoHasMoved)
            Form.Revision = view.Memo.Revision;
        Form.StepId = view.Step.Id;
        return Page();
    }

    private Task<bool> IsVisibleAsync(long id, CancellationToken cancel) =>
        db.VisibleMemos(person.Record, clock.Today()).AnyAsync(m => m.Id == id, cancel);

    /// <summary>A number was typed into a page that was opened before the counter took over: nobody signs another one unread.</summary>
    private async Task<bool> IsNumberedByCounterAsync(long id, CancellationToken cancel) =>
        !string.IsNullOrWhiteSpace(Form.Number)
        && await db.Organization.AnyAsync(o => o.Numbering.Mode == NumberingMode.Counter, cancel)
        && await db.Memos.AnyAsync(m => m.Id == id && m.Number == null && m.ReservedNumber != Form.Number, cancel);

    private async Task<IActionResult> DoneAsync(long id, CancellationToken cancel)
    {
        // Pressed twice, or decided on another page that was open: told is what was signed, not what this page asked for.
        var signed = await db
            .ApprovalSteps.Where(s => s.Case!.MemoId == id && s.PersonId == person.Id && s.State == StepState.Decided)
            .OrderByDescending(s => s.DecidedAt)
            .Select(s => new { Verdict = s.Verdict!.Value, At = s.DecidedAt!.Value })
            .FirstAsync(cancel);
        TempData["Toast"] =
            signed.Verdict != Form.Verdict
                ? $"ท่าน{signed.Verdict.Words()}เรื่องนี้ไปแล้วก่อนหน้านี้ ครั้งนี้จึงไม่ได้บันทึก"
                : $"{Onward.Done(signed.Verdict)} {await Onward.WentAsync(db, id, signed.At, cancel)}";
        TempData["ToastLink"] = Url.Page("/Memos/Show", new { id });
        return RedirectToPage("/Approvals/Index");
    }
}
