using static ItaWorkflow.Data.Assessments.Scores.ScoredFigure;

namespace ItaWorkflow.Data.Assessments.Scores;

/// <summary>The lower half of <see cref="Scoring"/>: item → (sub-indicator →) indicator, and an indicator's share in each part.</summary>
public sealed class IndicatorScoring(SchemeDefinition scheme, ScoreCard card)
{
    private const int SubPlaces = 24;
    private const int IndicatorPlaces = 20;

    /// <summary>As printed, else what is below gives.</summary>
    public ScoredFigure Of(Indicator indicator)
    {
        ArgumentNullException.ThrowIfNull(indicator);

        var printed = Printed(card, indicator.Code, indicator.Name);
        return printed.Value is not null ? printed : FromBelow(indicator) ?? printed;
    }

    /// <summary>What the items, sub-indicators or parts give for an indicator; null where they are not all there.</summary>
    public ScoredFigure? FromBelow(Indicator indicator)
    {
        ArgumentNullException.ThrowIfNull(indicator);

        var instrument = scheme.InstrumentOf(indicator);
        var shares = instrument.Parts.Select(p => InPart(indicator, p).AsTerm(p.Weight / instrument.Weight));
        return Weighted(indicator.Code, indicator.Name, shares, IndicatorPlaces) ?? FromItems(indicator);
    }

    /// <summary>As printed, else the mean of its items.</summary>
    public ScoredFigure Of(SubIndicator sub)
    {
        ArgumentNullException.ThrowIfNull(sub);

        var printed = Printed(card, sub.Code, sub.Name);
        return printed.Value is not null ? printed : FromItems(sub) ?? printed;
    }

    public ScoredFigure? FromItems(SubIndicator sub)
    {
        ArgumentNullException.ThrowIfNull(sub);

        return OfItems(sub.Code, sub.Name, scheme.Items.Where(i => i.SubIndicator == sub.Code), SubPlaces);
    }

    /// <summary>An indicator's share in one part of its instrument: as printed, else the mean of its items' shares.</summary>
    public ScoredFigure InPart(Indicator indicator, InstrumentPart part)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        ArgumentNullException.ThrowIfNull(part);

        var code = SchemeDefinition.OfPart(indicator.Code, part);
        var printed = Printed(card, code, indicator.Name);
        if (printed.Value is not null || !scheme.ItemsAreKnown)
            return printed;
        var items = scheme.ItemsOf(indicator.Code).Select(i => SchemeDefinition.OfPart(i.Code, part));
        return Mean(code, indicator.Name, items.Select(i => ScoreTerm.Of(i, card[i])), SubPlaces) ?? printed;
    }

    private ScoredFigure? FromItems(Indicator indicator) =>
        indicator.SubIndicators.Count > 0
            ? Mean(indicator.Code, indicator.Name, indicator.SubIndicators.Select(s => Of(s).AsTerm()), IndicatorPlaces)
            : OfItems(indicator.Code, indicator.Name, scheme.ItemsOf(indicator.Code), IndicatorPlaces);

    private ScoredFigure? OfItems(string code, string name, IEnumerable<Item> items, int places) =>
        scheme.ItemsAreKnown ? Mean(code, name, items.Select(i => ScoreTerm.Of(i.Code, card[i.Code])), places) : null;
}
