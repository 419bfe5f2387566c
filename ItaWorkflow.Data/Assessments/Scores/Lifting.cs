namespace ItaWorkflow.Data.Assessments.Scores;

/// <summary>
/// Raises a card until conditions hold: failing all-or-nothing items first, then indicators; those that can give most first, so that they are
/// the fewest, and the last one by no more than is needed.
/// </summary>
internal sealed record Lifting(SchemeDefinition Scheme, ScoreCard Card)
{
    public IReadOnlyList<LiftMove> Moves { get; private init; } = [];

    private RaisedCard Raised => new(Scheme, Card);

    public Lifting Meet(string code, decimal need) => Meet([(code, need)]);

    /// <summary>Conditions that the same changes serve are met together: one by one, the last small step for the first may fall short of the second.</summary>
    public Lifting Meet(IReadOnlyList<(string Code, decimal Need)> conditions)
    {
        var lifting = this;
        while (lifting.Open(conditions) is { Count: > 0 } open && lifting.Next(open) is { } further)
            lifting = further;
        return lifting;
    }

    private List<(string Code, decimal Gap)> Open(IReadOnlyList<(string Code, decimal Need)> conditions) =>
        [.. conditions.Select(c => (c.Code, Gap(c.Code, c.Need) ?? 0)).Where(c => c.Item2 > 0)];

    private decimal? Gap(string code, decimal need) =>
        Scoring.Compute(Scheme, Card)[code] is { } have ? need - (Scheme.RoundsBeforeLevel ? Scoring.Round(have) : have) : null;

    private Lifting? Next(List<(string Code, decimal Gap)> open) =>
        MendItem(open)
        ?? open.OrderBy(c => c.Code == SchemeDefinition.TotalCode)
            .Select(c => RaiseIndicator(c.Code, c.Gap))
            .FirstOrDefault(l => l is not null);

    private Lifting? MendItem(List<(string Code, decimal Gap)> open)
    {
        var all = Scheme
            .Items.Where(i => Scheme.ItemsAreKnown && Card[i.Code] is < 100 && Scheme.InstrumentOf(i) is { AllOrNothing: true })
            .Select(i => (Item: i, After: Raised.Mend(i), Gains: (IReadOnlyList<decimal>)[]))
            .Select(c => c with { Gains = [.. open.Select(o => Gain(o.Code, c.After))] })
            .Where(c => c.Gains.Sum() > 0)
            .OrderByDescending(c => c.Gains.Sum())
            .ToList();
        if (all.Count == 0)
            return null;
        var enough = all.Where(c => c.Gains.Zip(open, (gain, o) => gain >= o.Gap).All(does => does)).ToList();
        var (item, after, _) = enough.Count > 0 ? enough.MinBy(c => c.Gains.Sum()) : all[0];
        return After(item.Code, Card[item.Code]!.Value, 100, after, Scheme.InstrumentOf(item)!);
    }

    private Lifting? RaiseIndicator(string code, decimal gap)
    {
        var part = Scheme.Instruments.SelectMany(i => i.Parts).FirstOrDefault(p => p.Code == code);
        var scored = Scoring.Compute(Scheme, Card);
        var rises = Scheme
            .Indicators.Where(i => scored[i.Code] is < 100)
            .Select(i => Rise(i, ShareOf(i, part), scored, code))
            .Where(r => r.PerPoint > 0)
            .ToList();
        if (rises.Count == 0)
            return null;
        var enough = rises.FindAll(r => r.Most >= gap);
        var (indicator, share, from, perPoint) =
            enough.Count > 0
                ? enough.OrderByDescending(r => Math.Round(r.PerPoint, 9)).ThenBy(r => r.From).First()
                : rises.MaxBy(r => r.Most)!;
        // A hundredth at the least: a gap in the last digit of a division must close, too.
        var least = Math.Floor(from * 100 + 1) / 100;
        var to = Math.Min(100, Math.Max(least, Math.Ceiling(Math.Round((from + gap / perPoint) * 100, 6)) / 100));
        return After(share ?? indicator.Code, from, to, Raised.To(indicator, share, to), Scheme.InstrumentOf(indicator));
    }

    /// <summary>The code of an indicator's share in the part that a condition is about; null: the whole is raised.</summary>
    private string? ShareOf(Indicator indicator, InstrumentPart? part) =>
        part is not null
        && Scheme.InstrumentOf(indicator).Parts.Contains(part)
        && SchemeDefinition.OfPart(indicator.Code, part) is var share
        && Card[share] is not null
            ? share
            : null;

    private IndicatorRise Rise(Indicator indicator, string? share, Scored scored, string code)
    {
        var from = share is null ? scored[indicator.Code]!.Value : Card[share]!.Value;
        return new(indicator, share, from, from < 100 ? Gain(code, Raised.To(indicator, share, 100)) / (100 - from) : 0);
    }

    private sealed record IndicatorRise(Indicator Indicator, string? Share, decimal From, decimal PerPoint)
    {
        public decimal Most => PerPoint * (100 - From);
    }

    /// <summary>Without the last digits, in which a third or a seventh never comes out even.</summary>
    private decimal Gain(string code, ScoreCard after) =>
        Math.Round((Scoring.Compute(Scheme, after)[code] ?? 0) - (Scoring.Compute(Scheme, Card)[code] ?? 0), 12);

    /// <summary>An indicator raised for one condition and further for another is one change.</summary>
    private Lifting After(string code, decimal from, decimal to, ScoreCard after, Instrument instrument)
    {
        var move = new LiftMove(code, from, to, Gain(instrument.Code, after), Gain(SchemeDefinition.TotalCode, after));
        var known = Moves.FirstOrDefault(m => m.Code == code);
        if (known is not null)
            move = move with
            {
                From = known.From,
                InstrumentGain = known.InstrumentGain + move.InstrumentGain,
                TotalGain = known.TotalGain + move.TotalGain,
            };
        return this with
        {
            Card = after,
            Moves = known is null ? [.. Moves, move] : [.. Moves.Select(m => m == known ? move : m)],
        };
    }
}
