using System.ComponentModel.DataAnnotations;
using ItaWorkflow.Data.Assessments;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Web.Display;
using ItaWorkflow.Web.Security;
using ItaWorkflow.Workflows.Assessments;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ItaWorkflow.Web.Pages.Assessments;

[Authorize(Policies.Secretary)]
internal sealed class FindingModel(ItaDbContext db, CurrentPerson person, WordFindingHandler word) : PageModel
{
    [BindProperty]
    public FindingInput Input { get; set; } = new();

    public int Year { get; private set; }
    public YearResult Result { get; private set; } = null!;
    public Finding Finding { get; private set; } = null!;
    public bool IsOwn { get; private set; }

    public async Task<IActionResult> OnGetAsync(int year, string code, CancellationToken cancel)
    {
        if (!await LoadAsync(year, code, cancel))
            return NotFound();
        Input.Text = Result.Record.Wordings.Find(w => w.Code == code)?.Text ?? Finding.Proposal;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int year, string code, CancellationToken cancel)
    {
        if (!await LoadAsync(year, code, cancel))
            return NotFound();
        var text = Input.Text?.Trim() == Finding.Proposal ? "" : Input.Text ?? "";
        return await SaveAsync(text, cancel);
    }

    public async Task<IActionResult> OnPostProposalAsync(int year, string code, CancellationToken cancel) =>
        await LoadAsync(year, code, cancel) ? await SaveAsync("", cancel) : NotFound();

    private async Task<IActionResult> SaveAsync(string text, CancellationToken cancel)
    {
        if (await word.HandleAsync(new(Year, Finding.Code, text, person.Id), cancel) is { } refusal)
        {
            ModelState.Refuse(refusal);
            return Page();
        }

        TempData["Toast"] = text.Length == 0 ? "ใช้ถ้อยคำที่ระบบเสนอ" : "เก็บถ้อยคำของท่านแล้ว";
        return Redirect($"~/assessments/{Year}");
    }

    private async Task<bool> LoadAsync(int year, string code, CancellationToken cancel)
    {
        Year = year;
        if (await YearResult.FindAsync(db, year, cancel) is not { } result)
            return false;
        Result = result;
        var found = Findings.Propose(result.Scheme, result.Card, result.Earlier).FirstOrDefault(f => f.Code == code);
        if (found is null)
            return false;
        Finding = found;
        IsOwn = result.Record.Wordings.Exists(w => w.Code == code);
        return true;
    }
}

internal sealed class FindingInput
{
    [StringLength(WordFindingHandler.Longest, ErrorMessage = "ยาวเกินไป ไม่เกิน 2,000 ตัวอักษร")]
    [DataType(DataType.MultilineText)]
    public string? Text { get; set; }
}
