using ItaWorkflow.Data.Assessments;
using ItaWorkflow.Data.Assessments.Scores;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Web.Display;
using ItaWorkflow.Web.Forms;
using ItaWorkflow.Web.Security;
using ItaWorkflow.Workflows.Assessments;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Web.Pages.Assessments;

/// <summary>The grid of one year. Reading a file only fills it: nothing is stored until the whole grid is.</summary>
[Authorize(Policies.Secretary)]
internal sealed class EntryModel(
    ItaDbContext db,
    CurrentPerson person,
    SchemeShelf shelf,
    RecordAssessmentHandler record,
    ImportAssessmentHandler import
) : PageModel
{
    [BindProperty]
    public EntryInput Input { get; set; } = new();

    public int Year { get; private set; }
    public SchemeDefinition Scheme { get; private set; } = null!;
    public IReadOnlyList<EntryGroup> Groups { get; private set; } = [];
    public ImportedScores? Imported { get; private set; }

    /// <summary>What the reading replaced by another value.</summary>
    public IReadOnlyList<ReplacedScore> Replaced { get; private set; } = [];
    private HashSet<string> _fresh = [];
    private Dictionary<string, decimal> _computed = [];

    public async Task<IActionResult> OnGetAsync(int year, CancellationToken cancel)
    {
        if (!await LoadAsync(year, cancel))
            return NotFound();
        if (await db.AssessmentResults.AsNoTracking().SingleOrDefaultAsync(r => r.FiscalYear == year, cancel) is { } result)
            Input = EntryInput.Of(result);
        Compute();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int year, CancellationToken cancel)
    {
        if (!await LoadAsync(year, cancel))
            return NotFound();
        ModelState.Clear();
        var refusals = await record.HandleAsync(
            new(year, Input.Revision, person.Id, Input.Entry, Input.Source, Input.FileId)
            {
                Guidance = [.. Input.Guidance.Select(g => new ImportedGuidance(g.Code, g.Text ?? ""))],
            },
            cancel
        );
        if (refusals.Count == 0)
        {
            TempData["Toast"] = "บันทึกผลแล้ว";
            return Redirect($"~/assessments/{year}");
        }

        foreach (var refusal in refusals)
            ModelState.Refuse(refusal);
        if (refusals.Contains(RecordAssessmentHandler.HasMoved))
            Input.Revision = await db
                .AssessmentResults.Where(r => r.FiscalYear == year)
                .Select(r => r.Revision)
                .SingleOrDefaultAsync(cancel);
        Compute();
        return Page();
    }

    public async Task<IActionResult> OnPostImportAsync(int year, IFormFile? file, CancellationToken cancel)
    {
        if (!await LoadAsync(year, cancel))
            return NotFound();
        ModelState.Clear();
        var content = file is null ? null : await file.BytesAsync(cancel);
        var columns = file is null ? Input.Columns : null;
        Imported = await import.HandleAsync(new(year, person.Id, file?.FileName, content, Input.Table, columns), cancel);
        if (Imported.Refusal is { } refusal)
            ModelState.Refuse(refusal);
        _fresh = [.. Imported.Cells.Select(c => c.Code)];
        Replaced = Input.Take(Imported, isSameFile: file is null);
        Input.KeepBefore(
            await db
                .AssessmentResults.Where(r => r.FiscalYear == year)
                .SelectMany(r => r.Wordings)
                .AsNoTracking()
                .ToListAsync(cancel)
        );
        Compute();
        return Page();
    }

    public EntryCell Cell(EntryRow row) =>
        new(
            row,
            Input.Values.GetValueOrDefault(row.Code) ?? "",
            Input.Others.GetValueOrDefault(row.Code) ?? "",
            Error("Values", row.Code),
            Error("Others", row.Code),
            _fresh.Contains(row.Code),
            _computed.TryGetValue(row.Code, out var computed) ? computed : null
        );

    public string Words(ReplacedScore score) =>
        score.Code is "level"
            ? $"ระดับที่ประกาศ: เดิม {score.Before} อ่านได้ {score.Read}"
            : $"{new ScoreWords(Scheme).Name(score.Code)}: เดิม {score.Before} อ่านได้ {score.Read} ค่าเดิมย้ายไปช่อง “อีกค่าที่พิมพ์”"
                + (score.Dropped is { } third ? $" ส่วนค่า {third} ที่เคยอยู่ในช่องนั้นไม่มีที่เก็บแล้ว" : "");

    public string NameOf(string code) => new ScoreWords(Scheme).Name(code);

    public bool IsOpen(EntryBlock block) =>
        block.Under.Any(row => Cell(row) is { Value.Length: > 0 } or { Error: not null } or { OtherError: not null });

    private string? Error(string field, string code) =>
        ModelState.TryGetValue($"Input.{field}[{code}]", out var entry) && entry.Errors.Count > 0
            ? entry.Errors[0].ErrorMessage
            : null;

    private async Task<bool> LoadAsync(int year, CancellationToken cancel)
    {
        Year = year;
        if (await shelf.FindAsync(year, cancel) is not { } scheme)
            return false;
        (Scheme, Groups) = (scheme, EntryGrid.Of(scheme));
        return true;
    }

    /// <summary>What the grid computes to as it stands; nothing while a cell cannot be read.</summary>
    private void Compute()
    {
        if (Input.Entry.Read(Scheme).Card is not { } card)
            return;
        var scored = Scoring.Compute(Scheme, card);
        _computed = scored
            .Parts.Concat(scored.Instruments)
            .Append(scored.Total)
            .Where(f => f.Source is ScoreSource.Mean or ScoreSource.Weighted)
            .Concat(Scheme.Indicators.Select(new IndicatorScoring(Scheme, card).FromBelow).OfType<ScoredFigure>())
            .ToDictionary(f => f.Code, f => f.Shown!.Value, StringComparer.Ordinal);
    }
}
