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

    /// <summary>The other findings of the same indicator, which one guidance may serve, too.</summary>
    public IReadOnlyList<Finding> Siblings { get; private set; } = [];
    public FindingWording? Own => Result.Record.Wordings.Find(w => w.Code == Finding.Code);

    private bool Shares(string code) =>
        Own?.Guidance is { Length: > 0 } own && Result.Record.Wordings.Exists(w => w.Code == code && w.Guidance == own);

    public async Task<IActionResult> OnGetAsync(int year, string code, CancellationToken cancel)
    {
        if (!await LoadAsync(year, code, cancel))
            return NotFound();
        Input = new()
        {
            Text = Own?.Text ?? "",
            Guidance = Own?.Guidance ?? "",
            Also = [.. Siblings.Where(f => Shares(f.Code)).Select(f => f.Code)],
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int year, string code, CancellationToken cancel)
    {
        if (!await LoadAsync(year, code, cancel))
            return NotFound();
        return ModelState.IsValid ? await SaveAsync(Input, cancel) : Page();
    }

    public async Task<IActionResult> OnPostProposalAsync(int year, string code, CancellationToken cancel) =>
        await LoadAsync(year, code, cancel) ? await SaveAsync(new(), cancel) : NotFound();

    private async Task<IActionResult> SaveAsync(FindingInput input, CancellationToken cancel)
    {
        var command = new WordFinding(Year, Finding.Code, input.Text ?? "", person.Id)
        {
            Guidance = input.Guidance ?? "",
            Also = string.IsNullOrWhiteSpace(input.Guidance) ? [] : input.Also,
        };
        if (await word.HandleAsync(command, cancel) is { } refusal)
        {
            ModelState.Refuse(refusal);
            return Page();
        }

        TempData["Toast"] = string.IsNullOrWhiteSpace(input.Text + input.Guidance)
            ? "ใช้ถ้อยคำที่ระบบเสนอ"
            : "เก็บถ้อยคำของท่านแล้ว";
        return Redirect($"~/assessments/{Year}");
    }

    private async Task<bool> LoadAsync(int year, string code, CancellationToken cancel)
    {
        Year = year;
        if (await YearResult.FindAsync(db, year, cancel) is not { } result)
            return false;
        Result = result;
        var all = Findings.Propose(result.Scheme, result.Card, result.Earlier);
        var found = all.FirstOrDefault(f => f.Code == code);
        if (found is null)
            return false;
        Finding = found;
        Siblings = [.. all.Where(f => f.Indicator == found.Indicator && f.Code != code)];
        return true;
    }
}

internal sealed class FindingInput
{
    [StringLength(WordFindingHandler.Longest, ErrorMessage = "ยาวเกินไป ไม่เกิน 2,000 ตัวอักษร")]
    [DataType(DataType.MultilineText)]
    public string? Text { get; set; }

    [StringLength(WordFindingHandler.Longest, ErrorMessage = "ยาวเกินไป ไม่เกิน 2,000 ตัวอักษร")]
    [DataType(DataType.MultilineText)]
    public string? Guidance { get; set; }

    [MaxLength(100)]
    public List<string> Also { get; set; } = [];
}
