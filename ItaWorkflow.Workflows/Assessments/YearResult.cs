using ItaWorkflow.Data.Assessments;
using ItaWorkflow.Data.Assessments.Scores;
using ItaWorkflow.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Assessments;

/// <summary>A year's result as its pages show it: what was published, and what it computes to.</summary>
public sealed record YearResult(AssessmentResult Record, SchemeDefinition Scheme, IReadOnlyList<EarlierResult> Earlier)
{
    public ScoreCard Card => Record.Card;
    public Scored Scored { get; } = Scoring.Compute(Scheme, Record.Card);
    public ScoreWords Words { get; } = new(Scheme);
    public decimal? Total => Scored.Total.Value ?? Card[SchemeDefinition.TotalCode];
    public Standing Standing => Standing.Of(Scheme, Card);

    /// <summary>The share of the total that one point of an instrument, or of a part of it, makes.</summary>
    public decimal Weight(string code) =>
        Scheme.Instruments.FirstOrDefault(i => i.Code == code)?.Weight
        ?? Scheme.Instruments.SelectMany(i => i.Parts).FirstOrDefault(p => p.Code == code)?.Weight
        ?? 1;

    /// <summary>Who said why the figures stand although they contradict; null: nobody, or the figures changed since.</summary>
    public ConfirmedContradiction? ConfirmedBy(Contradiction found) =>
        Record.Confirmed.Find(c => c.Key == found.Key && c.Text == found.Text);

    public static async Task<YearResult?> FindAsync(ItaDbContext db, int year, CancellationToken cancel)
    {
        var results = await db
            .AssessmentResults.AsNoTracking()
            .Include(r => r.Scheme)
            .Include(r => r.Wordings)
            .Include(r => r.Confirmed)
                .ThenInclude(c => c.Person)
            .Where(r => r.FiscalYear <= year)
            .OrderByDescending(r => r.FiscalYear)
            .AsSplitQuery()
            .ToListAsync(cancel);
        return results is [var record, .. var earlier] && record.FiscalYear == year
            ? new(record, record.Scheme!.Definition, [.. earlier.Select(r => new EarlierResult(r.Scheme!.Definition, r.Card))])
            : null;
    }

    /// <summary>The newest by itself: its figures, with nothing to compare and nobody's words.</summary>
    /// <returns>null: no year has a result.</returns>
    public static async Task<YearResult?> NewestAsync(ItaDbContext db, CancellationToken cancel) =>
        await db
            .AssessmentResults.AsNoTracking()
            .Include(r => r.Scheme)
            .OrderByDescending(r => r.FiscalYear)
            .FirstOrDefaultAsync(cancel)
            is { } record
            ? new(record, record.Scheme!.Definition, [])
            : null;
}
