using static ItaWorkflow.Data.Assessments.Scores.ScoredFigure;

namespace ItaWorkflow.Data.Assessments.Scores;

/// <summary>
/// The computation of ITA: item → (sub-indicator →) indicator → instrument → total; every mean plain, the total by weights, nothing rounded on
/// the way. What is printed for an indicator counts before what its items give; <see cref="Contradictions"/> tells where they part.
/// </summary>
/// <remarks>
/// A third of 255.01 has no end: what the last digit loses must not make 84.999… of a total that is 85, so each step up keeps fewer places
/// and drops what the steps below it could not hold.
/// </remarks>
public static class Scoring
{
    private const int InstrumentPlaces = 16;
    private const int TotalPlaces = 12;
    private const string Total = "คะแนนรวม";

    public static decimal Round(decimal score) => Math.Round(score, 2, MidpointRounding.AwayFromZero);

    public static Scored Compute(SchemeDefinition scheme, ScoreCard card)
    {
        ArgumentNullException.ThrowIfNull(scheme);
        ArgumentNullException.ThrowIfNull(card);

        var below = new IndicatorScoring(scheme, card);
        var indicators = scheme.Indicators.Select(below.Of).ToList();
        var parts = scheme.Instruments.SelectMany(i => i.Parts.Select(p => OfPart(scheme, card, below, i, p))).ToList();
        var instruments = scheme.Instruments.Select(i => OfInstrument(scheme, card, i, indicators, parts)).ToList();
        var weighed = scheme.Instruments.Select(i => instruments.First(f => f.Code == i.Code).AsTerm(i.Weight));
        var total = Weighted(SchemeDefinition.TotalCode, Total, weighed, TotalPlaces);
        return new(indicators, parts, instruments, total ?? Missing(SchemeDefinition.TotalCode, Total))
        {
            Below = [.. MeansBelow(scheme, below, indicators)],
        };
    }

    private static ScoredFigure OfPart(
        SchemeDefinition scheme,
        ScoreCard card,
        IndicatorScoring below,
        Instrument instrument,
        InstrumentPart part
    )
    {
        var shares = scheme.IndicatorsOf(instrument.Code).Select(i => below.InPart(i, part).AsTerm());
        return Mean(part.Code, part.Name, shares, InstrumentPlaces) ?? Printed(card, part.Code, part.Name);
    }

    private static ScoredFigure OfInstrument(
        SchemeDefinition scheme,
        ScoreCard card,
        Instrument instrument,
        List<ScoredFigure> indicators,
        List<ScoredFigure> parts
    )
    {
        var (code, name) = (instrument.Code, instrument.Name);
        var own = scheme.IndicatorsOf(code).Select(i => indicators.First(f => f.Code == i.Code).AsTerm());
        var shares = instrument.Parts.Select(p => parts.First(f => f.Code == p.Code).AsTerm(p.Weight / instrument.Weight));
        return Mean(code, name, own, InstrumentPlaces)
            ?? Weighted(code, name, shares, InstrumentPlaces)
            ?? Printed(card, code, name);
    }

    private static IEnumerable<ScoredFigure> MeansBelow(
        SchemeDefinition scheme,
        IndicatorScoring below,
        List<ScoredFigure> indicators
    )
    {
        var subs = indicators
            .Where(i => i.Source is ScoreSource.Mean)
            .SelectMany(f => scheme.Indicators.First(i => i.Code == f.Code).SubIndicators)
            .Select(below.Of);
        var shares = scheme.Instruments.SelectMany(i =>
            i.Parts.SelectMany(p => scheme.IndicatorsOf(i.Code).Select(indicator => below.InPart(indicator, p)))
        );
        return subs.Concat(shares).Where(f => f.Source is ScoreSource.Mean);
    }
}
