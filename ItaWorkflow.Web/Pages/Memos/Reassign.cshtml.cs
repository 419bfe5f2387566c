using System.ComponentModel.DataAnnotations;
using ItaWorkflow.Data.Cases;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Web.Display;
using ItaWorkflow.Web.Security;
using ItaWorkflow.Workflows.Approvals;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Web.Pages.Memos;

/// <summary>The central registry or an administrator gives an open step to somebody else.</summary>
[Authorize(Policy = Policies.Registrar)]
internal sealed class ReassignModel(ItaDbContext db, CurrentPerson person, ReassignStepHandler reassign) : PageModel
{
    [BindProperty]
    public ReassignForm Form { get; set; } = new();

    public Memo Memo { get; private set; } = null!;
    public IReadOnlyList<ApprovalStep> Steps { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Persons { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancel) =>
        await LoadAsync(id, cancel) ? Page() : RedirectToPage("Show", new { id });

    public async Task<IActionResult> OnPostAsync(long id, CancellationToken cancel)
    {
        if (ModelState.IsValid)
        {
            var refusal = await reassign.HandleAsync(
                new(Form.StepId!.Value, Form.Revision, person.Id, Form.ToPersonId!.Value, Form.Reason, Form.OrderNumber ?? ""),
                cancel
            );
            if (refusal is null || refusal == ReassignStepHandler.NotOpen)
            {
                TempData["Toast"] = refusal?.Text ?? "มอบเรื่องแล้ว และแจ้งทั้งสองฝ่ายแล้ว";
                return RedirectToPage("Show", new { id });
            }
            ModelState.Refuse(refusal, nameof(Form));
        }
        db.ChangeTracker.Clear();
        return await OnGetAsync(id, cancel);
    }

    private async Task<bool> LoadAsync(long id, CancellationToken cancel)
    {
        if (await db.Memos.AsNoTracking().SingleOrDefaultAsync(m => m.Id == id, cancel) is not { } memo)
            return false;
        Memo = memo;
        Steps = await db
            .ApprovalSteps.AsNoTracking()
            .Include(s => s.Position)
            .Include(s => s.Person)
            .Where(s => s.Case!.MemoId == id && s.State == StepState.Open)
            .OrderBy(s => s.Ordinal)
            .ToListAsync(cancel);
        Persons = await db.PersonsAsync(cancel);
        Form.StepId ??= Steps is [var first, ..] ? first.Id : null;
        return Steps.Count > 0;
    }
}

internal sealed class ReassignForm
{
    public int Revision { get; set; }

    [Required(ErrorMessage = "โปรดเลือกลำดับที่จะมอบ")]
    public long? StepId { get; set; }

    [Required(ErrorMessage = "โปรดเลือกผู้รับมอบ")]
    public int? ToPersonId { get; set; }

    [Required(ErrorMessage = "โปรดเขียนเหตุผลที่มอบเรื่อง")]
    [StringLength(500, ErrorMessage = "เหตุผลยาวเกิน 500 ตัวอักษร")]
    [DataType(DataType.MultilineText)]
    public string Reason { get; set; } = "";

    [StringLength(60, ErrorMessage = "เลขที่คำสั่งยาวเกิน 60 ตัวอักษร")]
    public string? OrderNumber { get; set; }
}
