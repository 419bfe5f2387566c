namespace ItaWorkflow.Data.Assessments.Scores;

/// <summary>Where a score comes from.</summary>
public enum ScoreSource
{
    /// <summary>Something it needs is not there.</summary>
    Missing,

    /// <summary>As printed.</summary>
    Printed,

    /// <summary>The mean of its terms.</summary>
    Mean,

    /// <summary>The sum of its terms by their weights.</summary>
    Weighted,
}

/// <param name="Weight">Its share in the sum; null in a plain mean.</param>
public sealed record ScoreTerm(string Code, decimal Value, decimal? Weight = null)
{
    /// <summary>null: the value is not known.</summary>
    internal static ScoreTerm? Of(string code, decimal? value, decimal? weight = null) =>
        value is { } known ? new(code, known, weight) : null;
}

/// <summary>One figure of the computation, unrounded, with what it was made of.</summary>
public sealed record ScoredFigure(string Code, string Name, decimal? Value, ScoreSource Source, IReadOnlyList<ScoreTerm> Terms)
{
    /// <summary>As shown: two places, half up.</summary>
    public decimal? Shown => Value is { } value ? Scoring.Round(value) : null;

    internal ScoreTerm? AsTerm(decimal? weight = null) => ScoreTerm.Of(Code, Value, weight);

    /// <param name="places">Kept of a third or a seventh, which have no end.</param>
    internal static ScoredFigure? Mean(string code, string name, IEnumerable<ScoreTerm?> terms, int places) =>
        Whole(terms) is { } whole
            ? new(code, name, Math.Round(whole.Sum(t => t.Value) / whole.Count, places), ScoreSource.Mean, whole)
            : null;

    internal static ScoredFigure? Weighted(string code, string name, IEnumerable<ScoreTerm?> terms, int places) =>
        Whole(terms) is { } whole
            ? new(code, name, Math.Round(whole.Sum(t => t.Value * t.Weight!.Value), places), ScoreSource.Weighted, whole)
            : null;

    internal static ScoredFigure Printed(ScoreCard card, string code, string name) =>
        card[code] is { } value ? new(code, name, value, ScoreSource.Printed, []) : Missing(code, name);

    internal static ScoredFigure Missing(string code, string name) => new(code, name, null, ScoreSource.Missing, []);

    /// <summary>All terms, or null: a mean over those that happen to be there would be a made-up score.</summary>
    private static List<ScoreTerm>? Whole(IEnumerable<ScoreTerm?> terms)
    {
        var whole = terms.ToList();
        return whole.Count == 0 || whole.Contains(null) ? null : [.. whole.OfType<ScoreTerm>()];
    }
}

/// <summary>A year's result as the scheme computes it.</summary>
public sealed record Scored(
    IReadOnlyList<ScoredFigure> Indicators,
    IReadOnlyList<ScoredFigure> Parts,
    IReadOnlyList<ScoredFigure> Instruments,
    ScoredFigure Total
)
{
    /// <summary>Sub-indicators and halves that items make, where an indicator or a part stands on them.</summary>
    public IReadOnlyList<ScoredFigure> Below { get; init; } = [];

    public decimal? this[string code] =>
        code == Total.Code
            ? Total.Value
            : Instruments.Concat(Parts).Concat(Indicators).FirstOrDefault(f => f.Code == code)?.Value;

    public ScoredFigure Indicator(string code) => Indicators.First(f => f.Code == code);

    public ScoredFigure Instrument(string code) => Instruments.First(f => f.Code == code);
}
