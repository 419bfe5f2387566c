using ItaWorkflow.Data.Assessments;
using ItaWorkflow.Data.Assessments.Scores;

namespace ItaWorkflow.Workflows.Assessments;

/// <summary>The grid as typed, read against the scheme: a card, or every cell that cannot be read.</summary>
/// <param name="Values">By code, as typed.</param>
/// <param name="Others">By code: what the same figure reads in another place.</param>
public sealed record ScoreEntry(
    IReadOnlyDictionary<string, string?> Values,
    IReadOnlyDictionary<string, string?> Others,
    string? Level
)
{
    public (ScoreCard? Card, IReadOnlyList<Refusal> Refusals) Read(SchemeDefinition scheme)
    {
        ArgumentNullException.ThrowIfNull(scheme);

        var codes = new SchemeCodes(scheme);
        var scores = new List<Score>();
        var refusals = new List<Refusal>();
        foreach (var (code, text) in Values)
        {
            var value = Read(scheme, codes, code, text, nameof(Values), refusals);
            var other = Read(scheme, codes, code, Others.GetValueOrDefault(code), nameof(Others), refusals);
            if (value is null && other is not null)
                refusals.Add(new($"{Name(scheme, code)}: มีค่าที่พิมพ์อีกแห่ง แต่ยังไม่มีค่าแรก", $"{nameof(Values)}[{code}]"));
            if (value is { } score)
                scores.Add(new(code, score, other == score ? null : other));
        }

        var level = string.IsNullOrWhiteSpace(Level) ? null : Level.Trim();
        return refusals.Count > 0 ? (null, refusals) : (new ScoreCard(scores, level), []);
    }

    private static decimal? Read(
        SchemeDefinition scheme,
        SchemeCodes codes,
        string code,
        string? text,
        string field,
        List<Refusal> refusals
    )
    {
        var wrong = ScoreText.Read(text, out var score);
        if (wrong is null && score is not null)
            wrong =
                !codes.Knows(code) ? $"ไม่มีในเกณฑ์ปี {scheme.FiscalYear}"
                : IsHalfJudged(scheme, code, score.Value) ? "ข้อของ OIT ได้ 0 หรือ 100 เท่านั้น"
                : null;
        if (wrong is null)
            return score;
        refusals.Add(new($"{Name(scheme, code)}: {wrong}", $"{field}[{code}]"));
        return null;
    }

    internal static bool IsHalfJudged(SchemeDefinition scheme, string code, decimal score) =>
        score is not (0 or 100)
        && scheme.Items.FirstOrDefault(i => i.Code == code) is { } item
        && scheme.InstrumentOf(item) is { AllOrNothing: true };

    private static string Name(SchemeDefinition scheme, string code) => new ScoreWords(scheme).Name(code);
}
