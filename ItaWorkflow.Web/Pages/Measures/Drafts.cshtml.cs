using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Measures;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Web.Security;
using ItaWorkflow.Workflows.Measures;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ItaWorkflow.Web.Pages.Measures;

/// <summary>The year's drafts in a grid, to complete them quickly: line by line, or several at once.</summary>
[Authorize(Policies.Secretary)]
internal sealed class DraftsModel(ItaDbContext db, CurrentPerson person, CompleteDraftsHandler complete, TimeProvider clock)
    : PageModel
{
    /// <summary>Choices beside a division or a person.</summary>
    public const int Nobody = 0;
    public const int Everybody = -1;
    public const int AsItIs = -2;

    [BindProperty(SupportsGet = true)]
    public int? Year { get; set; }

    [BindProperty]
    public List<DraftLineInput> Lines { get; set; } = [];

    [BindProperty]
    public BulkInput Bulk { get; set; } = new();

    public int ShownYear { get; private set; }
    public IReadOnlyList<Measure> Drafts { get; private set; } = [];
    public MeasureChoices Choices { get; private set; } = null!;
    public int Incomplete => Drafts.Count(d => ProposedSet.Missing(d).Count > 0);

    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(keep: false, cancel);

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) =>
        SaveAsync([.. Lines.Select(l => l.Read(null))], "บันทึกแล้ว", cancel);

    /// <summary>What the bar says, for the lines that are ticked; the others are saved as they stand.</summary>
    public Task<IActionResult> OnPostApplyAsync(CancellationToken cancel)
    {
        if (Lines.Exists(l => l.IsChosen))
            return SaveAsync([.. Lines.Select(l => l.Read(l.IsChosen ? Bulk : null))], "ใช้กับรายการที่เลือกแล้ว", cancel);
        ModelState.AddModelError("", "โปรดเลือกรายการอย่างน้อยหนึ่งรายการ");
        return ShowAsync(cancel);
    }

    private async Task<IActionResult> SaveAsync(IReadOnlyList<DraftLine> lines, string done, CancellationToken cancel)
    {
        if (!ModelState.IsValid)
            return await ShowAsync(cancel);
        var saved = await complete.HandleAsync(new(person.Id, lines), cancel);
        if (saved.Refusal is { } refusal)
        {
            db.ChangeTracker.Clear();
            var line = Lines.FindIndex(l => l.Id == saved.MeasureId);
            ModelState.AddModelError(line >= 0 ? $"Lines[{line}].Due" : "", refusal.Text);
            return await ShowAsync(cancel);
        }
        TempData["Toast"] = saved.Count > 0 ? $"{done} {saved.Count} รายการ" : "ไม่มีอะไรเปลี่ยน";
        return Redirect($"~/measures/drafts?year={Year}");
    }

    private async Task<IActionResult> ShowAsync(CancellationToken cancel)
    {
        await LoadAsync(keep: true, cancel);
        return Page();
    }

    /// <param name="keep">What was typed stands again.</param>
    private async Task LoadAsync(bool keep, CancellationToken cancel)
    {
        ShownYear = Year ?? FiscalYear.Of(clock.Today()).BuddhistYear;
        Choices = await MeasureChoices.ReadAsync(db, cancel);
        Drafts = [.. (await ProposedSet.ReadAsync(db, ShownYear, null, cancel)).Drafts];
        var typed = Lines.ToDictionary(l => l.Id);
        Lines = [.. Drafts.Select(d => keep && typed.TryGetValue(d.Id, out var line) ? line.Of(d) : DraftLineInput.From(d))];
    }
}
