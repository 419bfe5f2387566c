namespace ItaWorkflow.Data.Assessments.Scores;

/// <summary>
/// The computation of ITA: item → (sub-indicator →) indicator → instrument → total; every mean plain, the total by weights, nothing rounded on
/// the way. What is printed for an indicator counts before what its items give; <see cref="Contradictions"/> tells where they part.
/// </summary>
public static class Scoring
{
    /// <summary>
    /// Places kept at each step up. A third of 255.01 has no end: what the last digit loses must not make 84.999… of a total that is 85, so
    /// each step drops what the steps below it could not hold.
    /// </summary>
    private const int SubPlaces = 24;
    private const int IndicatorPlaces = 20;
    private const int InstrumentPlaces = 16;
    private const int TotalPlaces = 12;

    public static decimal Round(decimal score) => Math.Round(score, 2, MidpointRounding.AwayFromZero);

    public static Scored Compute(SchemeDefinition scheme, ScoreCard card)
    {
        ArgumentNullException.ThrowIfNull(scheme);
        ArgumentNullException.ThrowIfNull(card);

        var indicators = scheme.Indicators.Select(i => OfIndicator(scheme, card, i)).ToList();
        var parts = scheme.Instruments.SelectMany(i => i.Parts.Select(p => OfPart(scheme, card, i, p))).ToList();
        var instruments = scheme
            .Instruments.Select(instrument =>
                Mean(
                    instrument.Code,
                    instrument.Name,
                    scheme.IndicatorsOf(instrument.Code).Select(i => Term(indicators.First(f => f.Code == i.Code))),
                    InstrumentPlaces
                )
                ?? Weighted(
                    instrument.Code,
                    instrument.Name,
                    instrument.Parts.Select(p => Term(parts.First(f => f.Code == p.Code), p.Weight / instrument.Weight)),
                    InstrumentPlaces
                )
                ?? Printed(card, instrument.Code, instrument.Name)
            )
            .ToList();
        var total = Weighted(
            SchemeDefinition.TotalCode,
            "คะแนนรวม",
            scheme.Instruments.Select(i => Term(instruments.First(f => f.Code == i.Code), i.Weight)),
            TotalPlaces
        );
        var below = indicators
            .Where(i => i.Source is ScoreSource.Mean)
            .SelectMany(f => scheme.Indicators.First(i => i.Code == f.Code).SubIndicators)
            .Select(s => OfSub(scheme, card, s))
            .Concat(
                scheme.Instruments.SelectMany(i =>
                    i.Parts.SelectMany(p => scheme.IndicatorsOf(i.Code).Select(o => InPart(scheme, card, o, p)))
                )
            )
            .Where(f => f.Source is ScoreSource.Mean);
        return new(indicators, parts, instruments, total ?? Missing(SchemeDefinition.TotalCode, "คะแนนรวม"))
        {
            Below = [.. below],
        };
    }

    /// <summary>What the items, sub-indicators or parts give for an indicator; null where they are not all there.</summary>
    public static ScoredFigure? FromBelow(SchemeDefinition scheme, ScoreCard card, Indicator indicator)
    {
        ArgumentNullException.ThrowIfNull(scheme);
        ArgumentNullException.ThrowIfNull(card);
        ArgumentNullException.ThrowIfNull(indicator);

        var instrument = scheme.InstrumentOf(indicator);
        return Weighted(
                indicator.Code,
                indicator.Name,
                instrument.Parts.Select(p => Term(InPart(scheme, card, indicator, p), p.Weight / instrument.Weight)),
                IndicatorPlaces
            ) ?? FromItems(scheme, card, indicator);
    }

    /// <summary>A sub-indicator: as printed, else the mean of its items.</summary>
    public static ScoredFigure OfSub(SchemeDefinition scheme, ScoreCard card, SubIndicator sub)
    {
        ArgumentNullException.ThrowIfNull(scheme);
        ArgumentNullException.ThrowIfNull(card);
        ArgumentNullException.ThrowIfNull(sub);

        var printed = Printed(card, sub.Code, sub.Name);
        return printed.Value is not null ? printed : SubFromItems(scheme, card, sub) ?? printed;
    }

    public static ScoredFigure? SubFromItems(SchemeDefinition scheme, ScoreCard card, SubIndicator sub)
    {
        ArgumentNullException.ThrowIfNull(scheme);
        ArgumentNullException.ThrowIfNull(card);
        ArgumentNullException.ThrowIfNull(sub);

        return scheme.ItemsAreKnown
            ? Mean(
                sub.Code,
                sub.Name,
                scheme.Items.Where(i => i.SubIndicator == sub.Code).Select(i => Term(i.Code, card[i.Code])),
                SubPlaces
            )
            : null;
    }

    private static ScoredFigure OfIndicator(SchemeDefinition scheme, ScoreCard card, Indicator indicator)
    {
        var printed = Printed(card, indicator.Code, indicator.Name);
        return printed.Value is not null ? printed : FromBelow(scheme, card, indicator) ?? printed;
    }

    private static ScoredFigure OfPart(SchemeDefinition scheme, ScoreCard card, Instrument instrument, InstrumentPart part) =>
        Mean(
            part.Code,
            part.Name,
            scheme.IndicatorsOf(instrument.Code).Select(i => Term(InPart(scheme, card, i, part))),
            InstrumentPlaces
        ) ?? Printed(card, part.Code, part.Name);

    private static ScoredFigure InPart(SchemeDefinition scheme, ScoreCard card, Indicator indicator, InstrumentPart part)
    {
        var code = SchemeDefinition.OfPart(indicator.Code, part);
        var printed = Printed(card, code, indicator.Name);
        if (printed.Value is not null || !scheme.ItemsAreKnown)
            return printed;
        var items = scheme.ItemsOf(indicator.Code).Select(i => SchemeDefinition.OfPart(i.Code, part));
        return Mean(code, indicator.Name, items.Select(i => Term(i, card[i])), SubPlaces) ?? printed;
    }

    private static ScoredFigure? FromItems(SchemeDefinition scheme, ScoreCard card, Indicator indicator)
    {
        if (indicator.SubIndicators.Count > 0)
            return Mean(
                indicator.Code,
                indicator.Name,
                indicator.SubIndicators.Select(s => Term(OfSub(scheme, card, s))),
                IndicatorPlaces
            );
        return scheme.ItemsAreKnown
            ? Mean(
                indicator.Code,
                indicator.Name,
                scheme.ItemsOf(indicator.Code).Select(i => Term(i.Code, card[i.Code])),
                IndicatorPlaces
            )
            : null;
    }

    private static ScoreTerm? Term(ScoredFigure figure, decimal? weight = null) => Term(figure.Code, figure.Value, weight);

    private static ScoreTerm? Term(string code, decimal? value, decimal? weight = null) =>
        value is { } known ? new(code, known, weight) : null;

    private static ScoredFigure? Mean(string code, string name, IEnumerable<ScoreTerm?> terms, int places) =>
        Whole(terms) is { } whole
            ? new(code, name, Math.Round(whole.Sum(t => t.Value) / whole.Count, places), ScoreSource.Mean, whole)
            : null;

    private static ScoredFigure? Weighted(string code, string name, IEnumerable<ScoreTerm?> terms, int places) =>
        Whole(terms) is { } whole
            ? new(code, name, Math.Round(whole.Sum(t => t.Value * t.Weight!.Value), places), ScoreSource.Weighted, whole)
            : null;

    private static ScoredFigure Printed(ScoreCard card, string code, string name) =>
        card[code] is { } value ? new(code, name, value, ScoreSource.Printed, []) : Missing(code, name);

    private static ScoredFigure Missing(string code, string name) => new(code, name, null, ScoreSource.Missing, []);

    /// <summary>All terms, or null: a mean over those that happen to be there would be a made-up score.</summary>
    private static List<ScoreTerm>? Whole(IEnumerable<ScoreTerm?> terms)
    {
        var whole = terms.ToList();
        return whole.Count == 0 || whole.Contains(null) ? null : [.. whole.OfType<ScoreTerm>()];
    }
}
