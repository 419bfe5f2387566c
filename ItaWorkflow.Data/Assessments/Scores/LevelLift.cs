namespace ItaWorkflow.Data.Assessments.Scores;

/// <summary>One change that lifts: an item mended, or an indicator raised.</summary>
/// <param name="InstrumentGain">Points that its instrument gains.</param>
/// <param name="TotalGain">Points that the total gains.</param>
public sealed record LiftMove(string Code, decimal From, decimal To, decimal InstrumentGain, decimal TotalGain);

/// <summary>A failing condition and the fewest changes that alone meet it; none where the indicators are not known.</summary>
public sealed record ConditionLift(LevelCondition Condition, IReadOnlyList<LiftMove> Moves);

/// <summary>What would lift the result to a level.</summary>
/// <param name="Together">Changes that meet all its conditions at once; empty where the indicators are not known.</param>
/// <param name="Result">The card with those changes made.</param>
/// <param name="Unknown">Conditions that also count, of which nobody knows yet whether they hold.</param>
public sealed record LevelLift(
    RatingLevel Target,
    IReadOnlyList<ConditionLift> Failing,
    IReadOnlyList<LiftMove> Together,
    ScoreCard Result,
    IReadOnlyList<LevelCondition> Unknown
)
{
    /// <summary>For every level above the present one, nearest first.</summary>
    public static IReadOnlyList<LevelLift> Of(SchemeDefinition scheme, ScoreCard card)
    {
        ArgumentNullException.ThrowIfNull(scheme);
        ArgumentNullException.ThrowIfNull(card);

        var standing = Standing.Of(scheme, card);
        return standing.Level is not { } level
            ? []
            :
            [
                .. standing
                    .Levels.TakeWhile(l => l.Level != level)
                    .Reverse()
                    .Select(l => To(scheme, card, l.Level, l.Conditions)),
            ];
    }

    private static LevelLift To(
        SchemeDefinition scheme,
        ScoreCard card,
        RatingLevel target,
        IReadOnlyList<LevelCondition> conditions
    )
    {
        var failing = conditions.Where(c => c.State is ConditionState.Failed).ToList();
        // What is raised by indicators first: it counts for the total, too. Items then serve the total and their instrument at once.
        var raised = failing.Where(c => !IsMended(scheme, c.Code));
        var together = raised
            .Aggregate(new Lifting(scheme, card), (lifting, c) => lifting.Meet(c.Code, c.Need))
            .Meet([.. failing.Where(c => IsMended(scheme, c.Code)).Select(c => (c.Code, c.Need))]);
        return new(
            target,
            [.. failing.Select(c => new ConditionLift(c, new Lifting(scheme, card).Meet(c.Code, c.Need).Moves))],
            together.Moves,
            together.Card,
            [.. conditions.Where(c => c.State is ConditionState.Unknown)]
        );
    }

    private static bool IsMended(SchemeDefinition scheme, string code) =>
        code == SchemeDefinition.TotalCode || scheme.Instruments.Any(i => i.Code == code && i.AllOrNothing);
}
