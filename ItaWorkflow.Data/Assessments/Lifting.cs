namespace ItaWorkflow.Data.Assessments;

/// <summary>
/// Raises a card until a condition holds: failing all-or-nothing items first, those that give most (the last one as small as still does), then
/// the lowest indicators.
/// </summary>
internal sealed record Lifting(SchemeDefinition Scheme, ScoreCard Card)
{
    public IReadOnlyList<LiftMove> Moves { get; private init; } = [];

    public Lifting Meet(string code, decimal need)
    {
        var lifting = this;
        while (lifting.Gap(code, need) is > 0 and var gap && lifting.Next(code, gap) is { } further)
            lifting = further;
        return lifting;
    }

    private decimal? Gap(string code, decimal need) =>
        Scoring.Compute(Scheme, Card)[code] is { } have ? need - (Scheme.RoundsBeforeLevel ? Scoring.Round(have) : have) : null;

    private Lifting? Next(string code, decimal gap) => MendItem(code, gap) ?? RaiseIndicator(code, gap);

    private Lifting? MendItem(string code, decimal gap)
    {
        var all = Scheme
            .Items.Where(i => Scheme.ItemsAreKnown && Card[i.Code] is < 100 && Scheme.InstrumentOf(i) is { AllOrNothing: true })
            .Select(i => (Item: i, After: Mend(i), Gain: 0m))
            .Select(c => c with { Gain = Gain(code, c.After) })
            .Where(c => c.Gain > 0)
            .OrderByDescending(c => c.Gain)
            .ToList();
        if (all.Count == 0)
            return null;
        var enough = all.Where(c => c.Gain >= gap).ToList();
        var (item, after, _) = enough.Count > 0 ? enough.MinBy(c => c.Gain) : all[0];
        return After(item.Code, Card[item.Code]!.Value, 100, after, Scheme.InstrumentOf(item)!);
    }

    /// <summary>The item at 100, and what is printed above it raised by as much as it gives.</summary>
    private ScoreCard Mend(Item item)
    {
        var rise = 100 - Card[item.Code]!.Value;
        var card = Card.With(item.Code, 100);
        var indicator = Scheme.Indicators.First(i => i.Code == item.Indicator);
        if (indicator.SubIndicators.Count > 0)
        {
            rise /= Scheme.Items.Count(i => i.SubIndicator == item.SubIndicator);
            card = Raise(card, item.SubIndicator!, rise);
            rise /= indicator.SubIndicators.Count;
        }
        else
            rise /= Scheme.ItemsOf(item.Indicator).Count();

        return Raise(card, indicator.Code, rise);
    }

    private Lifting? RaiseIndicator(string code, decimal gap)
    {
        var part = Scheme.Instruments.SelectMany(i => i.Parts).FirstOrDefault(p => p.Code == code);
        var scored = Scoring.Compute(Scheme, Card);
        foreach (var indicator in Scheme.Indicators.Where(i => scored[i.Code] is < 100).OrderBy(i => scored[i.Code]))
        {
            var instrument = Scheme.InstrumentOf(indicator);
            var share =
                part is not null && instrument.Parts.Contains(part) ? SchemeDefinition.OfPart(indicator.Code, part) : null;
            if (share is not null && Card[share] is null)
                share = null;
            var from = share is null ? scored[indicator.Code]!.Value : Card[share]!.Value;
            var perPoint = from < 100 ? Gain(code, RaiseTo(indicator, share, 100)) / (100 - from) : 0;
            if (perPoint <= 0)
                continue;
            // A hundredth at the least: a gap in the last digit of a division must close, too.
            var least = Math.Floor(from * 100 + 1) / 100;
            var to = Math.Min(100, Math.Max(least, Math.Ceiling(Math.Round((from + gap / perPoint) * 100, 6)) / 100));
            return After(share ?? indicator.Code, from, to, RaiseTo(indicator, share, to), instrument);
        }

        return null;
    }

    /// <summary>One share raised raises the whole by its weight; the whole raised raises every share that is known.</summary>
    private ScoreCard RaiseTo(Indicator indicator, string? share, decimal to)
    {
        var instrument = Scheme.InstrumentOf(indicator);
        var shares = instrument.Parts.Where(p => Card[SchemeDefinition.OfPart(indicator.Code, p)] is not null);
        if (share is null)
            return shares.Aggregate(
                Card.With(indicator.Code, to),
                (card, p) =>
                    Raise(
                        card,
                        SchemeDefinition.OfPart(indicator.Code, p),
                        to - Scoring.Compute(Scheme, Card)[indicator.Code]!.Value
                    )
            );
        var weight = shares.First(p => SchemeDefinition.OfPart(indicator.Code, p) == share).Weight / instrument.Weight;
        return Raise(Card.With(share, to), indicator.Code, (to - Card[share]!.Value) * weight);
    }

    private static ScoreCard Raise(ScoreCard card, string code, decimal by) =>
        card[code] is { } printed ? card.With(code, Math.Min(100, printed + by)) : card;

    /// <summary>Without the last digits, in which a third or a seventh never comes out even.</summary>
    private decimal Gain(string code, ScoreCard after) =>
        Math.Round((Scoring.Compute(Scheme, after)[code] ?? 0) - (Scoring.Compute(Scheme, Card)[code] ?? 0), 12);

    private Lifting After(string code, decimal from, decimal to, ScoreCard after, Instrument instrument) =>
        this with
        {
            Card = after,
            Moves = [.. Moves, new(code, from, to, Gain(instrument.Code, after), Gain(SchemeDefinition.TotalCode, after))],
        };
}
