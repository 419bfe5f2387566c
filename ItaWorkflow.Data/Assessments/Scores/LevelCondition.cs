namespace ItaWorkflow.Data.Assessments.Scores;

public enum ConditionState
{
    Met,
    Failed,

    /// <summary>A figure that the condition names is not known.</summary>
    Unknown,
}

/// <summary>One condition of a level against what was scored.</summary>
/// <param name="Code">"total", an instrument's or a part's code.</param>
public sealed record LevelCondition(string Code, decimal? Have, decimal Need, ConditionState State)
{
    /// <summary>What is missing, unrounded; 0 where nothing is.</summary>
    public decimal Gap => Have is { } have && have < Need ? Need - have : 0;

    internal static LevelCondition Of(SchemeDefinition scheme, string code, decimal? have, decimal need) =>
        new(
            code,
            have,
            need,
            have switch
            {
                null => need > 0 ? ConditionState.Unknown : ConditionState.Met,
                { } score when (scheme.RoundsBeforeLevel ? Scoring.Round(score) : score) >= need => ConditionState.Met,
                _ => ConditionState.Failed,
            }
        );
}
