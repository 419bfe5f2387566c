using ItaWorkflow.Data.Assessments.Scores;

namespace ItaWorkflow.Data.Assessments;

public enum ContradictionKind
{
    /// <summary>The published total is not what the instruments give.</summary>
    Total,

    /// <summary>An instrument, or a part of one, is not the mean of its indicators.</summary>
    Instrument,

    /// <summary>The parts of an instrument together give another score than its indicators.</summary>
    Parts,

    /// <summary>An indicator or sub-indicator is not what its items or parts give.</summary>
    Indicator,

    /// <summary>The papers print two values for one figure.</summary>
    TwoValues,

    /// <summary>The published level's conditions do not hold.</summary>
    Level,

    /// <summary>The paper speaks of another fiscal year.</summary>
    Year,

    /// <summary>The paper speaks of another agency.</summary>
    Agency,
}

/// <summary>Two figures, or a figure and a word, that cannot both be right.</summary>
/// <param name="Code">What it is about; with <paramref name="Kind"/> it names the contradiction for as long as it stands.</param>
/// <param name="Explanations">Single values that would settle it, likeliest first; all that are as likely as the first are there.</param>
public sealed record Contradiction(
    ContradictionKind Kind,
    string Code,
    string Text,
    decimal? Published,
    decimal? Computed,
    IReadOnlyList<Explanation> Explanations
)
{
    /// <summary>No single value settles every contradiction: these settle this one alone.</summary>
    public bool IsOneOfSeveral { get; init; }

    public string Key => $"{Kind}:{Code}";
}
