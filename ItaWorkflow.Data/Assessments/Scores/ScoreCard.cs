using System.Text.Json.Serialization;

namespace ItaWorkflow.Data.Assessments.Scores;

/// <summary>One figure as a paper prints it.</summary>
/// <param name="Code">Of an item (o13), sub-indicator (9.1), indicator (7), a part of one (6/EIT1), an instrument (IIT) or "total".</param>
/// <param name="Value">0 to 100, two places.</param>
/// <param name="Other">What the same figure reads in another place of the papers, where it differs.</param>
public sealed record Score(string Code, decimal Value, decimal? Other = null);

/// <summary>What was published: figures and the level, as printed. Instruments and the total stand beside what is computed, never instead.</summary>
public sealed class ScoreCard
{
    private readonly Dictionary<string, Score> _byCode;

    [JsonConstructor]
    public ScoreCard(IReadOnlyList<Score> scores, string? level = null)
    {
        ArgumentNullException.ThrowIfNull(scores);

        _byCode = scores.ToDictionary(s => s.Code, StringComparer.Ordinal);
        (Scores, Level) = (scores, level);
    }

    public static ScoreCard Empty { get; } = new([]);

    public IReadOnlyList<Score> Scores { get; }

    /// <summary>The published level, as printed.</summary>
    public string? Level { get; }

    public decimal? this[string code] => _byCode.TryGetValue(code, out var score) ? score.Value : null;

    public Score? Find(string code) => _byCode.GetValueOrDefault(code);

    public ScoreCard With(string code, decimal value) =>
        new([.. Scores.Where(s => s.Code != code), new Score(code, value, Find(code)?.Other)], Level);

    public ScoreCard WithLevel(string? level) => new(Scores, level);
}
