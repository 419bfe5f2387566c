using System.Globalization;

namespace ItaWorkflow.Data.Assessments.Scores;

/// <summary>One line of the explanation of the total.</summary>
/// <param name="Formula">(98.94 + 98.08) ÷ 2 = 98.51; the reason where there is no value.</param>
public sealed record ScoreStep(string Code, string Name, string Formula, decimal? Value);

public static class ScoreSteps
{
    /// <summary>From the items up to the total, each line with the figures it stands on, unrounded until it is shown.</summary>
    public static IReadOnlyList<ScoreStep> Explain(SchemeDefinition scheme, Scored scored)
    {
        ArgumentNullException.ThrowIfNull(scheme);
        ArgumentNullException.ThrowIfNull(scored);

        var words = new ScoreWords(scheme);
        var made = scored.Indicators.Where(i => i.Source is ScoreSource.Mean or ScoreSource.Weighted);
        var parts = scored.Parts.Where(p => p.Value is not null);
        return
        [
            .. scored
                .Below.Concat(made)
                .Concat(parts)
                .Concat(scored.Instruments)
                .Append(scored.Total)
                .Select(f => Step(words, f)),
        ];
    }

    private static ScoreStep Step(ScoreWords words, ScoredFigure figure) =>
        new(
            figure.Code,
            words.Name(figure.Code),
            figure.Source switch
            {
                ScoreSource.Mean => Equation(
                    $"({string.Join(" + ", figure.Terms.Select(t => ScoreWords.Exact(t.Value)))}) ÷ {figure.Terms.Count}",
                    figure
                ),
                ScoreSource.Weighted => Equation(
                    string.Join(" + ", figure.Terms.Select(t => $"{Weight(t)} × {ScoreWords.Exact(t.Value)}")),
                    figure
                ),
                ScoreSource.Printed => "ตามที่ประกาศ เพราะยังไม่มีคะแนนรายตัวชี้วัดครบ",
                _ => "ยังคำนวณไม่ได้ เพราะข้อมูลไม่ครบ",
            },
            figure.Value
        );

    private static string Equation(string left, ScoredFigure figure)
    {
        var (exact, shown) = (ScoreWords.Exact(figure.Value!.Value), ScoreWords.Two(figure.Value.Value));
        return exact == shown ? $"{left} = {shown}" : $"{left} = {exact} แสดงเป็น {shown}";
    }

    private static string Weight(ScoreTerm term) => term.Weight!.Value.ToString("0.00##", CultureInfo.InvariantCulture);
}
