using ItaWorkflow.Data.Assessments.Scores;

namespace ItaWorkflow.Data.Assessments;

/// <summary>A printed figure beside what the figures under it give.</summary>
public sealed record PublishedCheck(string Code, decimal Published, decimal Computed)
{
    public decimal Difference => Computed - Published;

    /// <summary>What who subtracts the two figures as shown gets.</summary>
    public decimal ShownDifference => Math.Abs(Scoring.Round(Computed) - Scoring.Round(Published));

    /// <summary>What the parts of the instrument give, beside what its indicators give; neither need be printed for the whole.</summary>
    public bool IsOfParts { get; init; }

    /// <summary>
    /// The printed figure is rounded (half of 0.01), and so is what it was computed from (another half at most): up to 0.01 may be rounding
    /// and nothing else.
    /// </summary>
    public bool Agrees => Math.Abs(Difference) <= 0.01m;
}

public static class PublishedChecks
{
    /// <summary>Every printed figure that can be computed from others: sub-indicators, indicators, parts, instruments, the total.</summary>
    public static IReadOnlyList<PublishedCheck> Of(SchemeDefinition scheme, ScoreCard card)
    {
        ArgumentNullException.ThrowIfNull(scheme);
        ArgumentNullException.ThrowIfNull(card);

        var scored = Scoring.Compute(scheme, card);
        var below = new IndicatorScoring(scheme, card);
        var subs = scheme.Indicators.SelectMany(i => i.SubIndicators).Select(s => Check(card, s.Code, below.FromItems(s)?.Value));
        var indicators = scheme.Indicators.Select(i => Check(card, i.Code, below.FromBelow(i)?.Value));
        var above = scored.Parts.Concat(scored.Instruments).Append(scored.Total);
        return
        [
            .. subs.Concat(indicators)
                .Concat(above.Select(f => Check(card, f.Code, f.Source is ScoreSource.Printed ? null : f.Value)))
                .Concat(scheme.Instruments.Select(i => OfParts(scored, i)))
                .OfType<PublishedCheck>(),
        ];
    }

    private static PublishedCheck? OfParts(Scored scored, Instrument instrument)
    {
        var parts = instrument.Parts.Select(p => (p.Weight, Figure: scored.Parts.First(f => f.Code == p.Code))).ToList();
        return
            scored.Instrument(instrument.Code) is { Source: ScoreSource.Mean, Value: { } mean }
            && parts.Exists(p => p.Figure.Source is ScoreSource.Printed)
            && parts.TrueForAll(p => p.Figure.Value is not null)
            ? new(instrument.Code, parts.Sum(p => p.Weight * p.Figure.Value!.Value) / instrument.Weight, mean)
            {
                IsOfParts = true,
            }
            : null;
    }

    private static PublishedCheck? Check(ScoreCard card, string code, decimal? computed) =>
        card[code] is { } published && computed is { } value ? new(code, published, value) : null;
}
