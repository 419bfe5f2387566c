namespace ItaWorkflow.Data.Assessments.Scores;

/// <summary>ระดับผล and why: the conditions of each level, met or not.</summary>
/// <param name="Possible">The levels that what is known leaves open, best first; empty without a total.</param>
public sealed record Standing(
    IReadOnlyList<RatingLevel> Possible,
    IReadOnlyList<(RatingLevel Level, IReadOnlyList<LevelCondition> Conditions)> Levels
)
{
    /// <summary>The publisher rounded first: only so does the published level follow, whatever the scheme says of unrounded scores.</summary>
    public bool IsByRounding { get; init; }

    public RatingLevel? Level => Possible.Count > 0 ? Possible[0] : null;
    public bool IsCertain => Possible.Count == 1;

    /// <summary>What stands between the result and the next mark: the strictest level of the nearest higher total, or the level itself at the top.</summary>
    public IReadOnlyList<LevelCondition> Reasons
    {
        get
        {
            var place = Levels.ToList().FindIndex(l => l.Level == Level);
            return place < 0 ? []
                : place == 0 ? Levels[0].Conditions
                : Levels.First(l => l.Level.From == Levels[place - 1].Level.From).Conditions;
        }
    }

    /// <summary>
    /// With the published level heeded where the score is so near to a mark that rounding alone decides: what was printed is rounded, too, so
    /// nobody but the publisher can know better.
    /// </summary>
    public static Standing Of(SchemeDefinition scheme, ScoreCard card)
    {
        ArgumentNullException.ThrowIfNull(scheme);
        ArgumentNullException.ThrowIfNull(card);

        var scored = Scoring.Compute(scheme, card);
        var standing = Of(scheme, scored, card[SchemeDefinition.TotalCode]);
        if (card.Level is not { Length: > 0 } published || standing.Possible.Any(IsPublished))
            return standing;
        var other = scheme with { RoundsBeforeLevel = !scheme.RoundsBeforeLevel };
        var rounded = Of(other, scored, card[SchemeDefinition.TotalCode]);
        return rounded.Possible.Any(IsPublished) ? rounded with { IsByRounding = true } : standing;

        bool IsPublished(RatingLevel level) => ScoreWords.SameName(level.Name, published);
    }

    public static Standing Of(SchemeDefinition scheme, Scored scored, decimal? publishedTotal = null)
    {
        ArgumentNullException.ThrowIfNull(scheme);
        ArgumentNullException.ThrowIfNull(scored);

        var total = scored.Total.Value ?? publishedTotal;
        var levels = scheme
            .Levels.Select(level => (level, (IReadOnlyList<LevelCondition>)Conditions(scheme, scored, level, total)))
            .ToList();
        var possible = new List<RatingLevel>();
        if (total is not null)
            foreach (var (level, conditions) in levels)
            {
                if (conditions.Any(c => c.State is ConditionState.Failed))
                    continue;
                possible.Add(level);
                if (conditions.All(c => c.State is ConditionState.Met))
                    break;
            }

        return new(possible, levels);
    }

    private static List<LevelCondition> Conditions(SchemeDefinition scheme, Scored scored, RatingLevel level, decimal? total)
    {
        var conditions = new List<LevelCondition> { LevelCondition.Of(scheme, SchemeDefinition.TotalCode, total, level.From) };
        if (level.EachFrom is { } need)
            foreach (var instrument in scheme.Instruments)
                conditions.AddRange(Of(scheme, scored, instrument, need));
        return conditions;
    }

    private static IEnumerable<LevelCondition> Of(SchemeDefinition scheme, Scored scored, Instrument instrument, decimal need)
    {
        if (scheme.ConditionedOn.Contains(instrument.Code, StringComparer.Ordinal))
            return [LevelCondition.Of(scheme, instrument.Code, scored[instrument.Code], need)];
        var parts = instrument.Parts.Where(p => scheme.ConditionedOn.Contains(p.Code, StringComparer.Ordinal)).ToList();
        if (parts.Count == 0)
            return [];
        if (parts.TrueForAll(p => scored[p.Code] is not null))
            return parts.Select(p => LevelCondition.Of(scheme, p.Code, scored[p.Code], need));
        return [OfUndivided(scheme, scored, instrument, need)];
    }

    /// <summary>Only the whole is known: below the mark one part certainly is, too; so high that no part can be below, none is.</summary>
    private static LevelCondition OfUndivided(SchemeDefinition scheme, Scored scored, Instrument instrument, decimal need)
    {
        var condition = LevelCondition.Of(scheme, instrument.Code, scored[instrument.Code], need);
        if (condition is not { State: ConditionState.Met, Have: { } whole })
            return condition;
        var least = instrument.Parts.Min(p => (whole * instrument.Weight - 100 * (instrument.Weight - p.Weight)) / p.Weight);
        return least >= need ? condition : condition with { State = ConditionState.Unknown };
    }
}
