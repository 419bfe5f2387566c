namespace ItaWorkflow.Data.Assessments.Scores;

/// <summary>A card with one figure raised, and with it what is printed above and below that figure.</summary>
internal sealed class RaisedCard(SchemeDefinition scheme, ScoreCard before)
{
    /// <summary>The item at 100, and what is printed above it raised by as much as it gives.</summary>
    public ScoreCard Mend(Item item)
    {
        var rise = 100 - before[item.Code]!.Value;
        var card = before.With(item.Code, 100);
        var indicator = scheme.Indicators.First(i => i.Code == item.Indicator);
        if (indicator.SubIndicators.Count > 0)
        {
            rise /= scheme.Items.Count(i => i.SubIndicator == item.SubIndicator);
            card = Raise(card, item.SubIndicator!, rise);
            rise /= indicator.SubIndicators.Count;
        }
        else
            rise /= scheme.ItemsOf(item.Indicator).Count();

        return Raise(card, indicator.Code, rise);
    }

    /// <summary>One share raised raises the whole by its weight; the whole raised raises every share that is known.</summary>
    public ScoreCard To(Indicator indicator, string? share, decimal to)
    {
        var instrument = scheme.InstrumentOf(indicator);
        var known = instrument.Parts.Where(p => before[SchemeDefinition.OfPart(indicator.Code, p)] is not null);
        if (share is null)
        {
            var rise = to - new IndicatorScoring(scheme, before).Of(indicator).Value!.Value;
            return known.Aggregate(
                before.With(indicator.Code, to),
                (card, part) => Raise(card, SchemeDefinition.OfPart(indicator.Code, part), rise)
            );
        }

        var weight = known.First(p => SchemeDefinition.OfPart(indicator.Code, p) == share).Weight / instrument.Weight;
        return Raise(before.With(share, to), indicator.Code, (to - before[share]!.Value) * weight);
    }

    private static ScoreCard Raise(ScoreCard card, string code, decimal by) =>
        card[code] is { } printed ? card.With(code, Math.Min(100, printed + by)) : card;
}
