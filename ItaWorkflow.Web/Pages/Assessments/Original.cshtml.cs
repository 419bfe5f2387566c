using ItaWorkflow.Data.Assessments;
using ItaWorkflow.Data.Assessments.Scores;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Assessments;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Web.Pages.Assessments;

/// <summary>The file that a year's scores were read from, laid beside what is recorded.</summary>
internal sealed class OriginalModel(ItaDbContext db, ImportAssessmentHandler import) : PageModel
{
    public int Year { get; private set; }
    public YearResult Result { get; private set; } = null!;
    public AssessmentVersion Version { get; private set; } = null!;
    public ImportedScores Read { get; private set; } = null!;
    public IReadOnlyList<OriginalRow> Rows { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(int year, CancellationToken cancel)
    {
        Year = year;
        if (await NewestAsync(year, cancel) is not { File: { } file } version)
            return NotFound();
        (Version, Result) = (version, (await YearResult.FindAsync(db, year, cancel))!);
        Read = await import.ReadAgainAsync(file, cancel);
        Rows = [.. Read.Cells.Select(c => new OriginalRow(c, Result.Card.Find(c.Code))).OrderBy(r => r.IsSame)];
        return Page();
    }

    /// <summary>As it was given, to be saved and never opened within the intranet's own page.</summary>
    public async Task<IActionResult> OnGetFileAsync(int year, CancellationToken cancel)
    {
        if (await NewestAsync(year, cancel) is not { File: { } file })
            return NotFound();
        Response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        return File(file.Content, "application/octet-stream", file.FileName);
    }

    /// <summary>The last recording that came from a file: what was typed since is what differs.</summary>
    private Task<AssessmentVersion?> NewestAsync(int year, CancellationToken cancel) =>
        db
            .AssessmentVersions.AsNoTracking()
            .Include(v => v.File)
            .Where(v => v.FileId != null && db.AssessmentResults.Any(r => r.Id == v.ResultId && r.FiscalYear == year))
            .OrderByDescending(v => v.Number)
            .FirstOrDefaultAsync(cancel);
}

/// <param name="Recorded">null: it is not recorded.</param>
internal sealed record OriginalRow(ImportedCell Cell, Score? Recorded)
{
    public bool IsSame => ScoreText.Read(Cell.Text, out var score) is null && score == Recorded?.Value;
}
