using System.ComponentModel.DataAnnotations;
using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Cases;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Web.Display;
using ItaWorkflow.Web.Security;
using ItaWorkflow.Workflows.Memos;
using ItaWorkflow.Workflows.Opinions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Web.Pages.Opinions;

/// <summary>The officer whose turn it is asks colleagues, sees what they answered, takes a question back.</summary>
internal sealed class AskModel(
    ItaDbContext db,
    CurrentPerson person,
    AskOpinionHandler ask,
    WithdrawOpinionRequestHandler withdraw,
    TimeProvider clock
) : PageModel
{
    [BindProperty]
    public AskForm Form { get; set; } = new();

    public Memo Memo { get; private set; } = null!;
    public IReadOnlyList<AskedOpinion> Opinions { get; private set; } = [];
    public IReadOnlyList<Colleague> Colleagues { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancel) =>
        await LoadAsync(id, cancel) ? Page()
        : await HasHeldAsync(id, cancel) ? RedirectToPage("/Memos/Show", new { id })
        : NotFound();

    public async Task<IActionResult> OnPostAsync(long id, CancellationToken cancel)
    {
        if (ModelState.IsValid)
        {
            var refusal = await ask.HandleAsync(new(id, person.Id, Form.Asked, Form.Question ?? ""), cancel);
            if (refusal is null)
                return Done(id, $"ส่งคำขอความเห็นถึง {Form.Asked.Distinct().Count()} คนแล้ว เรื่องยังอยู่ที่ท่าน");
            ModelState.Refuse(refusal, nameof(Form));
        }
        db.ChangeTracker.Clear();
        return await OnGetAsync(id, cancel);
    }

    public async Task<IActionResult> OnPostWithdrawAsync(long id, long request, CancellationToken cancel) =>
        !await HasHeldAsync(id, cancel) ? NotFound()
        : await withdraw.HandleAsync(new(request, person.Id), cancel) is { } refusal ? Done(id, refusal.Text)
        : Done(id, "ยกเลิกคำขอแล้ว และแจ้งผู้ถูกขอแล้ว");

    /// <summary>Whose turn it was comes back to the memo; for anybody else there is no such page.</summary>
    private async Task<bool> HasHeldAsync(long id, CancellationToken cancel) =>
        await db.VisibleMemos(person.Record, clock.Today())
            .AnyAsync(m => m.Id == id && m.Cases.Any(c => c.Steps.Any(s => s.PersonId == person.Id)), cancel);

    private RedirectToPageResult Done(long id, string words)
    {
        TempData["Toast"] = words;
        return RedirectToPage(new { id });
    }

    private async Task<bool> LoadAsync(long id, CancellationToken cancel)
    {
        var mine = await db
            .ApprovalSteps.AsNoTracking()
            .Include(s => s.Case!.Memo)
            .Where(s => s.Case!.MemoId == id && s.PersonId == person.Id && s.State == StepState.Open)
            .FirstOrDefaultAsync(cancel);
        if (mine is null)
            return false;
        Memo = mine.Case!.Memo!;
        Opinions = await db.OpinionsOfAsync(id, Memo.Edition, cancel);
        Colleagues = await db
            .Persons.Where(p => p.IsActive && p.Id != person.Id)
            .OrderBy(p => p.Division == null ? -1 : p.Division.SortOrder)
            .ThenByDescending(p => p.Position!.Post)
            .ThenByName(p => p.Name)
            .Select(p => new Colleague(
                p.Id,
                p.Name,
                p.Position == null ? "" : p.Position.Title,
                p.Division == null ? "ผู้บริหาร" : p.Division.Name
            ))
            .ToListAsync(cancel);
        return true;
    }
}

internal sealed record Colleague(int Id, string Name, string Position, string Division);

internal sealed class AskForm
{
    public List<int> Asked { get; set; } = [];

    [StringLength(1000, ErrorMessage = "คำถามยาวเกิน 1,000 ตัวอักษร")]
    [DataType(DataType.MultilineText)]
    public string? Question { get; set; }
}
