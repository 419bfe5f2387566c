using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Measures;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Web.Display;
using ItaWorkflow.Web.Security;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Adoption;
using ItaWorkflow.Workflows.Documents;
using ItaWorkflow.Workflows.Measures;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ItaWorkflow.Web.Pages.Measures;

/// <summary>เสนอขออนุมัติมาตรการ: what is complete, the memo with one click, and where the memos of the year are.</summary>
[Authorize(Policies.Secretary)]
internal sealed class AdoptionModel(
    ItaDbContext db,
    CurrentPerson person,
    ProposeMeasuresHandler propose,
    RenewMeasuresTableHandler renew,
    DropAmendmentHandler drop,
    TimeProvider clock
) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public int? Year { get; set; }

    [BindProperty]
    public MeasuresShape Shape { get; set; }

    [BindProperty]
    public bool IsInBody { get; set; }

    [BindProperty]
    public List<int> Chosen { get; set; } = [];

    public int ShownYear { get; private set; }
    public ProposedSet Set { get; private set; } = null!;
    public IReadOnlyList<MeasureAdoption> Adoptions { get; private set; } = [];
    public bool CanBegin => Set.Drafts.Any(ProposedSet.IsReady) || Set.Amendments.Any(a => a.Measure!.ProposedInId is null);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        Chosen =
        [
            .. Set.Drafts.Where(ProposedSet.IsReady).Select(d => d.Id),
            .. Set.Amendments.Where(a => a.Measure!.ProposedInId is null).Select(a => a.MeasureId),
        ];
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        ShownYear = Year ?? FiscalYear.Of(clock.Today()).BuddhistYear;
        try
        {
            var begun = await propose.HandleAsync(new(ShownYear, person.Id, Chosen, Shape, IsInBody), cancel);
            if (begun.Refusal is null)
            {
                TempData["Toast"] = "ร่างบันทึกแล้ว อ่านและแก้ไขถ้อยคำได้ก่อนเสนอ";
                return Redirect($"~/memos/{begun.MemoId}/draft");
            }
            ModelState.Refuse(begun.Refusal);
        }
        catch (TypesettingRefused refused)
        {
            ModelState.AddModelError("", refused.Message);
        }
        db.ChangeTracker.Clear();
        await LoadAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostRenewAsync(long memo, CancellationToken cancel)
    {
        if (await renew.HandleAsync(new(memo, person.Id), cancel) is { } refusal)
            return await AgainAsync(refusal, cancel);
        TempData["Toast"] = "ปรับตารางในบันทึกให้เป็นปัจจุบันแล้ว";
        return Redirect($"~/measures/adoption?year={Year}");
    }

    public async Task<IActionResult> OnPostDropAsync(int measure, CancellationToken cancel)
    {
        if (await drop.HandleAsync(new(measure, person.Id), cancel) is { } refusal)
            return await AgainAsync(refusal, cancel);
        TempData["Toast"] = "เลิกขอเปลี่ยนแปลงแล้ว";
        return Redirect($"~/measures/adoption?year={Year}");
    }

    private async Task<IActionResult> AgainAsync(Refusal refusal, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        ModelState.Refuse(refusal with { Field = null });
        await LoadAsync(cancel);
        return Page();
    }

    private async Task LoadAsync(CancellationToken cancel)
    {
        ShownYear = Year ?? FiscalYear.Of(clock.Today()).BuddhistYear;
        Set = await ProposedSet.ReadAsync(db, ShownYear, null, cancel);
        Adoptions = await db.AdoptionsOfYearAsync(ShownYear, cancel);
    }
}
