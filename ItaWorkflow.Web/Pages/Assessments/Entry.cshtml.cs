using System.ComponentModel.DataAnnotations;
using ItaWorkflow.Data.Assessments;
using ItaWorkflow.Data.Assessments.Scores;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Web.Display;
using ItaWorkflow.Web.Security;
using ItaWorkflow.Workflows.Assessments;
using ItaWorkflow.Workflows.Assessments.Sheets;
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
    private HashSet<string> _fresh = [];
    private Dictionary<string, decimal> _computed = [];

    public async Task<IActionResult> OnGetAsync(int year, CancellationToken cancel)
    {
        if (!await LoadAsync(year, cancel))
            return NotFound();
        if (await db.AssessmentResults.AsNoTracking().SingleOrDefaultAsync(r => r.FiscalYear == year, cancel) is { } result)
            Fill(result);
        Compute();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int year, CancellationToken cancel)
    {
        if (!await LoadAsync(year, cancel))
            return NotFound();
        ModelState.Clear();
        var refusals = await record.HandleAsync(
            new(year, Input.Revision, person.Id, Input.Entry, Input.Source, Input.FileId),
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
        var pasted = string.IsNullOrWhiteSpace(Input.Pasted) ? Input.Block : Input.Pasted;
        Imported = await import.HandleAsync(
            new(
                year,
                file?.FileName,
                file is null ? null : await BytesAsync(file, cancel),
                pasted,
                file is null ? Input.Columns : null,
                person.Id
            ),
            cancel
        );
        if (Imported.Refusal is { } refusal)
            ModelState.Refuse(refusal);
        foreach (var cell in Imported.Cells)
        {
            Input.Values[cell.Code] = cell.Text;
            Input.Others[cell.Code] = cell.Other;
        }

        _fresh = [.. Imported.Cells.Select(c => c.Code)];
        Input.Level = Imported.Level ?? Input.Level;
        if (Imported.Cells.Count > 0)
            // The columns of a file chosen anew: still the same file.
            (Input.Source, Input.FileId) =
                file is null && string.IsNullOrWhiteSpace(Input.Pasted) && Input.FileId is not null
                    ? (Input.Source, Input.FileId)
                    : (Imported.Source, Imported.FileId);
        (Input.Block, Input.Pasted) = (Imported.Block, null);
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

    private void Fill(AssessmentResult result)
    {
        (Input.Revision, Input.Level) = (result.Revision, result.Card.Level);
        foreach (var score in result.Card.Scores)
        {
            Input.Values[score.Code] = ScoreWords.Two(score.Value);
            Input.Others[score.Code] = score.Other is { } other ? ScoreWords.Two(other) : null;
        }
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

    private static async Task<byte[]> BytesAsync(IFormFile file, CancellationToken cancel)
    {
        using var copy = new MemoryStream();
        await file.CopyToAsync(copy, cancel);
        return copy.ToArray();
    }
}

internal sealed class EntryInput
{
    public int Revision { get; set; }

    [StringLength(100)]
    public string? Level { get; set; }
    public string? Source { get; set; }

    /// <summary>The kept file that was read last.</summary>
    public int? FileId { get; set; }
    public Dictionary<string, string?> Values { get; set; } = new(StringComparer.Ordinal);
    public Dictionary<string, string?> Others { get; set; } = new(StringComparer.Ordinal);

    [DataType(DataType.MultilineText)]
    public string? Pasted { get; set; }

    /// <summary>The table that was read last, to be read again with other columns.</summary>
    [DataType(DataType.MultilineText)]
    public string? Block { get; set; }

    public int? CodeColumn { get; set; }
    public int? ValueColumn { get; set; }

    public ScoreEntry Entry => new(Values, Others, Level);

    public ScoreColumns? Columns =>
        string.IsNullOrWhiteSpace(Pasted) && CodeColumn is { } code && ValueColumn is { } value ? new(code, null, value) : null;
}
