using System.ComponentModel.DataAnnotations;
using ItaWorkflow.Data.Assessments;
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

    public Task<IActionResult> OnPostAsync(int year, CancellationToken cancel) => WordAsync(year, null, null, cancel);

    /// <summary>กลับไปใช้ข้อความที่ระบบร่าง; what else was typed is kept.</summary>
    public Task<IActionResult> OnPostProposalAsync(int year, string part, CancellationToken cancel) =>
        WordAsync(year, part, null, cancel);

    /// <summary>The secretary's words stand although the figures moved.</summary>
    public Task<IActionResult> OnPostConfirmAsync(int year, string part, CancellationToken cancel) =>
        WordAsync(year, null, part, cancel);

    public async Task<IActionResult> OnPostMemoAsync(int year, bool isInBody, CancellationToken cancel)
    {
        var begun = await draft.HandleAsync(new(year, person.Id, isInBody), cancel);
        if (begun.Refusal is not { } refusal)
            return Redirect($"~/memos/{begun.MemoId}/draft");
        TempData["Toast"] = refusal.Text;
        return Redirect($"~/assessments/{year}/report");
    }

    /// <summary>One memo, one order: the report approved and the measures that are ready adopted.</summary>
    public async Task<IActionResult> OnPostMemoWithMeasuresAsync(int year, CancellationToken cancel)
    {
        if (!await LoadAsync(year, cancel))
            return NotFound();
        try
        {
            var wish = new ProposeMeasures(year + 1, person.Id, Ready, MeasuresShape.ByIndicator, false, WithReport: true);
            var begun = await propose.HandleAsync(wish, cancel);
            if (begun.Refusal is null)
                return Redirect($"~/memos/{begun.MemoId}/draft");
            TempData["Toast"] = begun.Refusal.Text;
        }
        catch (TypesettingRefused refused)
        {
            TempData["Toast"] = refused.Refusal.Text;
        }

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
        {
            TempData["Toast"] = "เก็บถ้อยคำแล้ว";
            return Redirect($"~/assessments/{year}/report");
        }

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

/// <param name="Html">As it stands in the report.</param>
/// <param name="Own">null: what is proposed.</param>
/// <param name="IsStale">The figures behind the proposal changed after the secretary wrote.</param>
internal sealed record ReportPartView(ReportPart Part, string Html, ReportWording? Own, bool IsStale, int Number)
{
    public static ReportPartView Of(ReportPart part, AnalysisRecord record)
    {
        var own = record.Own.GetValueOrDefault(part.Key);
        var proposed = BodyHtml.Clean(part.Html);
        return new(part, own?.Html ?? proposed, own, own is not null && own.Proposed != proposed, record.NumberOf(part.Key));
    }
}

internal sealed class AnalysisReportInput
{
    [MaxLength(20)]
    public List<ReportPartInput> Parts { get; set; } = [];
}

internal sealed class ReportPartInput
{
    public string? Part { get; set; }

    /// <summary>The number of the wording that the page showed.</summary>
    public int Seen { get; set; }

    [DataType(DataType.MultilineText)]
    public string? Html { get; set; }

    /// <summary>Typed without script: plain lines, no markup.</summary>
    public bool IsPlain { get; set; }

    public string ToHtml() => IsPlain ? PlainBody.ToHtml(Html ?? "") : Html ?? "";
}
