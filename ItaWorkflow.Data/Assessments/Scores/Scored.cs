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
public sealed record ScoreTerm(string Code, decimal Value, decimal? Weight = null);

/// <summary>One figure of the computation, unrounded, with what it was made of.</summary>
public sealed record ScoredFigure(string Code, string Name, decimal? Value, ScoreSource Source, IReadOnlyList<ScoreTerm> Terms)
{
    /// <summary>As shown: two places, half up.</summary>
    public decimal? Shown => Value is { } value ? Scoring.Round(value) : null;
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
