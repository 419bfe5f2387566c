using ItaWorkflow.Data.Assessments;
using ItaWorkflow.Data.Assessments.Scores;
using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Measures;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Web.Display;
using ItaWorkflow.Web.Pages.Shared;
using ItaWorkflow.Web.Security;
using ItaWorkflow.Workflows.Assessments;
using ItaWorkflow.Workflows.Measures;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Web.Pages.Assessments;

internal sealed class ShowModel(
    ItaDbContext db,
    CurrentPerson person,
    SchemeShelf shelf,
    ConfirmContradictionHandler confirm,
    DraftFromFindingsHandler draft,
    TimeProvider clock
) : PageModel
{
    public int Year { get; private set; }
    public SchemeDefinition Scheme { get; private set; } = null!;

    /// <summary>null: nothing is recorded yet.</summary>
    public YearResult? Result { get; private set; }

    public IReadOnlyList<YearChip> Years { get; private set; } = [];

    /// <summary>Scores were read from a file, which is kept.</summary>
    public bool HasOriginal { get; private set; }
    public IReadOnlyList<Contradiction> Open { get; private set; } = [];
    public IReadOnlyList<(Contradiction Found, ConfirmedContradiction By)> Confirmed { get; private set; } = [];
    public IReadOnlyList<Finding> Findings { get; private set; } = [];
    public IReadOnlyList<LevelLift> Lifts { get; private set; } = [];

    /// <summary>Measures that answer a finding, by its code.</summary>
    public ILookup<string, (int Id, string Title)> Measures { get; private set; } =
        Array.Empty<string>().ToLookup(c => c, _ => (0, ""), StringComparer.Ordinal);
    public bool MayWrite => person.KeepsItaYear;

    public IEnumerable<Finding> UrgentItems => Findings.Where(f => f is { Kind: FindingKind.MustMend, IsIndicator: false });

    public async Task<IActionResult> OnGetAsync(int year, CancellationToken cancel) =>
        await LoadAsync(year, cancel) ? Page()
        // A year of which no scheme is known begins with one.
        : SchemeModel.IsOfIta(year) ? Redirect($"~/assessments/{year}/scheme")
        : NotFound();

    [OnlyFor(Policies.Secretary)]
    public async Task<IActionResult> OnPostConfirmAsync(int year, string key, string? reason, CancellationToken cancel)
    {
        var refusal = await confirm.HandleAsync(new(year, key, reason ?? "", person.Id), cancel);
        if (refusal is null)
        {
            TempData["Toast"] = "บันทึกเหตุผลแล้ว";
            return Redirect($"~/assessments/{year}");
        }

        ModelState.Refuse(refusal with { Field = null });
        return await LoadAsync(year, cancel) ? Page() : NotFound();
    }

    [OnlyFor(Policies.Secretary)]
    public async Task<IActionResult> OnPostDraftAsync(int year, List<string> codes, CancellationToken cancel)
    {
        var drafted = await draft.HandleAsync(new(year, codes, person.Id), cancel);
        if (drafted.Refusal is null)
        {
            TempData["Toast"] = $"สร้างร่างมาตรการแล้ว {drafted.Count} รายการ เติมผู้รับผิดชอบและกำหนดเวลาได้เลย";
            return Redirect($"~/measures/drafts?year={year + 1}");
        }

        ModelState.Refuse(drafted.Refusal with { Field = null });
        return await LoadAsync(year, cancel) ? Page() : NotFound();
    }

    public FindingWording? Wording(Finding finding) => Result!.Record.Wordings.Find(w => w.Code == finding.Code);

    private async Task<bool> LoadAsync(int year, CancellationToken cancel)
    {
        Year = year;
        Result = await YearResult.FindAsync(db, year, cancel);
        if ((Result?.Scheme ?? await shelf.FindAsync(year, cancel)) is not { } scheme)
            return false;
        Scheme = scheme;
        Years = await YearChips.ReadAsync(db, clock.Today(), year, y => $"~/assessments/{y}", cancel);
        if (Result is not { } result)
            return true;
        HasOriginal = await db.AssessmentVersions.AnyAsync(v => v.ResultId == result.Record.Id && v.FileId != null, cancel);
        var notes = Contradictions.Find(scheme, result.Card).Select(f => (Found: f, By: result.ConfirmedBy(f))).ToList();
        Open = [.. notes.Where(n => n.By is null).Select(n => n.Found)];
        Confirmed = [.. notes.Where(n => n.By is not null).Select(n => (n.Found, n.By!))];
        Findings = Data.Assessments.Findings.Propose(scheme, result.Card, result.Earlier);
        Lifts = LevelLift.Of(scheme, result.Card);
        Measures = await AnswersAsync(year, cancel);
        return true;
    }

    private async Task<ILookup<string, (int Id, string Title)>> AnswersAsync(int year, CancellationToken cancel)
    {
        var answers = await db
            .Measures.Where(m => m.Finding!.StartsWith($"{year}:") && m.State != MeasureState.Withdrawn)
            .Where(m => MayWrite || m.State == MeasureState.Adopted)
            .Select(m => new
            {
                m.Id,
                m.Title,
                m.Finding,
            })
            .ToListAsync(cancel);
        return answers.ToLookup(m => m.Finding!.Split(':')[1], m => (m.Id, m.Title), StringComparer.Ordinal);
    }
}
