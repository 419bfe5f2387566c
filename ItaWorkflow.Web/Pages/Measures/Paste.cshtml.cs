using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Web.Display;
using ItaWorkflow.Web.Forms;
using ItaWorkflow.Web.Security;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Measures.Pasting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ItaWorkflow.Web.Pages.Measures;

/// <summary>A year's measures from one table: pasted, looked through, added as drafts.</summary>
[Authorize(Policies.Secretary)]
internal sealed class PasteModel(CurrentPerson person, ImportMeasuresHandler import, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public int? Year { get; set; }

    [BindProperty]
    public PasteInput Input { get; set; } = new();

    public int ShownYear => Year ?? FiscalYear.Of(clock.Today()).BuddhistYear;

    /// <summary>null: nothing was pasted yet.</summary>
    public PastedPlan? Plan { get; private set; }

    public IActionResult OnGet() => Page();

    /// <summary>ตรวจตาราง: as it was pasted, or as it was mended.</summary>
    public async Task<IActionResult> OnPostAsync(IFormFile? file, CancellationToken cancel)
    {
        if (!ModelState.IsValid)
            return Page();
        if (!string.IsNullOrEmpty(Input.Rows))
            return await ShowAsync(Input.Mended(), null, cancel);
        var (rows, refusal) = file is { Length: > 0 }
            ? PastedTable.Read(await file.BytesAsync(cancel))
            : PastedTable.Read(Input.Table ?? "");
        if (refusal is null)
            return await ShowAsync(rows, null, cancel);
        ModelState.Refuse(refusal);
        return Page();
    }

    public async Task<IActionResult> OnPostAddAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
            return Page();
        var rows = Input.Mended();
        var added = await import.HandleAsync(new(ShownYear, person.Id, rows), cancel);
        if (added.Refusal is { } refusal)
            return await ShowAsync(rows, refusal, cancel);
        TempData["Toast"] = $"เพิ่มร่างแล้ว {added.Count} มาตรการ เลือกผู้รับผิดชอบให้ครบแล้วเสนอขออนุมัติได้";
        return Redirect($"~/measures/drafts?year={ShownYear}");
    }

    private async Task<IActionResult> ShowAsync(IReadOnlyList<PastedMeasure> rows, Refusal? refusal, CancellationToken cancel)
    {
        ModelState.Clear();
        if (rows.Count == 0)
            refusal ??= PastedTable.Nothing;
        else
            Plan = await import.PlanAsync(ShownYear, rows, cancel);
        Input = new() { Rows = PastedTable.Write(rows) };
        if (refusal is not null)
            ModelState.Refuse(refusal);
        return Page();
    }
}
