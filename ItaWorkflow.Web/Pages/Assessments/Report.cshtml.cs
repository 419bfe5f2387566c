using ItaWorkflow.Data.Measures;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Web.Display;
using ItaWorkflow.Web.Security;
using ItaWorkflow.Workflows.Adoption;
using ItaWorkflow.Workflows.Analysis;
using ItaWorkflow.Workflows.Documents;
using ItaWorkflow.Workflows.Measures;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ItaWorkflow.Web.Pages.Assessments;

/// <summary>The analysis report of a year: its prose to be worded, the paper beside it, and the ways on.</summary>
internal sealed class ReportModel(
    ItaDbContext db,
    CurrentPerson person,
    AnalysisShelf shelf,
    WordReportHandler word,
    DraftAnalysisMemoHandler draft,
    ProposeMeasuresHandler propose
) : PageModel
{
    [BindProperty]
    public AnalysisReportInput Input { get; set; } = new();

    public int Year { get; private set; }
    public AnalysisRecord Record { get; private set; } = null!;
    public IReadOnlyList<ReportPartView> Parts { get; private set; } = [];

    /// <summary>Draft measures of the year after that lack nothing and go with no other memo.</summary>
    public IReadOnlyList<int> Ready { get; private set; } = [];

    public bool MayWrite => person.KeepsItaYear;

    public async Task<IActionResult> OnGetAsync(int year, CancellationToken cancel)
    {
        if (!await LoadAsync(year, cancel))
            return NotFound();
        Input.Parts = [.. Parts.Select(p => new ReportPartInput { Part = p.Part.Key, Html = p.Html })];
        return Page();
    }

    [OnlyFor(Policies.Secretary)]
    public Task<IActionResult> OnPostAsync(int year, CancellationToken cancel) => WordAsync(year, null, null, cancel);

    /// <summary>กลับไปใช้ข้อความที่ระบบร่าง; what else was typed is kept.</summary>
    [OnlyFor(Policies.Secretary)]
    public Task<IActionResult> OnPostProposalAsync(int year, string part, CancellationToken cancel) =>
        WordAsync(year, part, null, cancel);

    /// <summary>The secretary's words stand although the figures moved.</summary>
    [OnlyFor(Policies.Secretary)]
    public Task<IActionResult> OnPostConfirmAsync(int year, string part, CancellationToken cancel) =>
        WordAsync(year, null, part, cancel);

    [OnlyFor(Policies.Secretary)]
    public async Task<IActionResult> OnPostMemoAsync(int year, bool isInBody, CancellationToken cancel)
    {
        var begun = await draft.HandleAsync(new(year, person.Id, isInBody), cancel);
        return begun.Refusal is { } refusal ? Back(year, refusal.Text) : Redirect($"~/memos/{begun.MemoId}/draft");
    }

    /// <summary>One memo, one order: the report approved and the measures that are ready adopted.</summary>
    [OnlyFor(Policies.Secretary)]
    public async Task<IActionResult> OnPostMemoWithMeasuresAsync(int year, CancellationToken cancel)
    {
        if (!await LoadAsync(year, cancel))
            return NotFound();
        try
        {
            var wish = new ProposeMeasures(year + 1, person.Id, Ready, MeasuresShape.ByIndicator, false, WithReport: true);
            var begun = await propose.HandleAsync(wish, cancel);
            return begun.Refusal is { } refusal ? Back(year, refusal.Text) : Redirect($"~/memos/{begun.MemoId}/draft");
        }
        catch (TypesettingRefused refused)
        {
            return Back(year, refused.Refusal.Text);
        }
    }

    private RedirectResult Back(int year, string words)
    {
        TempData["Toast"] = words;
        return Redirect($"~/assessments/{year}/report");
    }

    private async Task<IActionResult> WordAsync(int year, string? proposal, string? confirm, CancellationToken cancel)
    {
        var wishes = Input.Parts.Select(p => new PartWording(
            p.Part ?? "",
            p.Seen,
            p.Part == proposal ? null : p.ToHtml(),
            p.Part == confirm
        ));
        if (await word.HandleAsync(new(year, [.. wishes], person.Id), cancel) is not { } refusal)
            return Back(year, "เก็บถ้อยคำแล้ว");

        ModelState.Clear();
        ModelState.Refuse(refusal);
        return await LoadAsync(year, cancel) ? Page() : NotFound();
    }

    private async Task<bool> LoadAsync(int year, CancellationToken cancel)
    {
        Year = year;
        if (await shelf.FindAsync(year, MayWrite, cancel) is not { } record)
            return false;
        Record = record;
        Parts = [.. record.Parts.Select(p => ReportPartView.Of(p, record))];
        if (MayWrite)
        {
            var set = await ProposedSet.ReadAsync(db, year + 1, null, cancel);
            Ready = [.. set.Drafts.Where(ProposedSet.IsReady).Select(d => d.Id)];
        }

        return true;
    }
}
