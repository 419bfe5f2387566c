using ItaWorkflow.Data.Assessments;
using ItaWorkflow.Data.Assessments.Scores;
using ItaWorkflow.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Assessments;

/// <summary>A year's result with what was found in it.</summary>
/// <param name="Findings">In the scheme's order.</param>
public sealed record YearFindings(SchemeDefinition Scheme, Scored Scored, IReadOnlyList<Finding> Findings)
{
    private IReadOnlyDictionary<string, FindingWording> Wordings { get; init; } =
        new Dictionary<string, FindingWording>(StringComparer.Ordinal);

    /// <summary>ข้อบกพร่อง in the secretary's own words; null: there are none.</summary>
    public string? Own(string code) => Wordings.GetValueOrDefault(code)?.Text is { Length: > 0 } own ? own : null;

    /// <summary>แนวทาง likewise; empty: none.</summary>
    public string Guidance(string code) => Wordings.GetValueOrDefault(code)?.Guidance ?? "";

    /// <returns>null: the year has no result.</returns>
    public static async Task<YearFindings?> FindAsync(ItaDbContext db, int year, CancellationToken cancel)
    {
        var results = await db
            .AssessmentResults.AsNoTracking()
            .Include(r => r.Scheme)
            .Include(r => r.Wordings)
            .Where(r => r.FiscalYear <= year)
            .OrderByDescending(r => r.FiscalYear)
            .ToListAsync(cancel);
        if (results is not [{ Scheme.Definition: var scheme } result, .. var before] || result.FiscalYear != year)
            return null;
        var earlier = before.Select(r => new EarlierResult(r.Scheme!.Definition, r.Card)).ToList();
        return new(scheme, Scoring.Compute(scheme, result.Card), Data.Assessments.Findings.Propose(scheme, result.Card, earlier))
        {
            Wordings = result.Wordings.ToDictionary(w => w.Code, StringComparer.Ordinal),
        };
    }
}
