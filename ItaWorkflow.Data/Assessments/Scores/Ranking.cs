namespace ItaWorkflow.Data.Assessments.Scores;

/// <param name="Rank">From 1; equal scores share one.</param>
public sealed record Ranked(int Rank, ScoredFigure Figure);

public static class Ranking
{
    /// <summary>The indicators that have a score, highest first.</summary>
    public static IReadOnlyList<Ranked> Of(Scored scored)
    {
        ArgumentNullException.ThrowIfNull(scored);

        var known = scored.Indicators.Where(i => i.Value is not null).OrderByDescending(i => i.Shown).ToList();
        return [.. known.Select(f => new Ranked(known.FindIndex(other => other.Shown == f.Shown) + 1, f))];
    }
}
