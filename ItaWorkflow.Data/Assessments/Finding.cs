using ItaWorkflow.Data.Assessments.Scores;

namespace ItaWorkflow.Data.Assessments;

/// <param name="Change">Against the nearest earlier year that asked the same; null: none did.</param>
public sealed record Finding(
    FindingKind Kind,
    string Code,
    string Name,
    bool IsIndicator,
    string Indicator,
    decimal Score,
    int? EarlierYear,
    decimal? Change,
    string Proposal
);

/// <summary>A year to compare with.</summary>
public sealed record EarlierResult(SchemeDefinition Scheme, ScoreCard Card);

public static class Findings
{
    /// <summary>Every indicator and item that has a score, in the scheme's order, each indicator before its items.</summary>
    /// <param name="earlier">Nearest first.</param>
    public static IReadOnlyList<Finding> Propose(SchemeDefinition scheme, ScoreCard card, IReadOnlyList<EarlierResult> earlier)
    {
        ArgumentNullException.ThrowIfNull(scheme);
        ArgumentNullException.ThrowIfNull(card);
        ArgumentNullException.ThrowIfNull(earlier);

        var scored = Scoring.Compute(scheme, card);
        return [.. scheme.Indicators.SelectMany(i => Of(scheme, card, scored, i, earlier))];
    }

    private static IEnumerable<Finding> Of(
        SchemeDefinition scheme,
        ScoreCard card,
        Scored scored,
        Indicator indicator,
        IReadOnlyList<EarlierResult> earlier
    )
    {
        if (scored[indicator.Code] is { } score)
            yield return Make(scheme, indicator.Code, indicator.Name, indicator, score, Before(indicator, earlier));
        foreach (var item in scheme.ItemsOf(indicator.Code))
            if (card[item.Code] is { } ofItem)
                yield return Make(scheme, item.Code, item.Wording, indicator, ofItem, Before(item, earlier));
    }

    private static Finding Make(
        SchemeDefinition scheme,
        string code,
        string name,
        Indicator indicator,
        decimal score,
        (int Year, decimal Score)? before
    )
    {
        var kind = score < scheme.PassMark ? FindingKind.MustMend : FindingKind.Keep;
        return new(
            kind,
            code,
            name,
            code == indicator.Code,
            indicator.Code,
            score,
            before?.Year,
            score - before?.Score,
            Proposal(scheme, kind, new ScoreWords(scheme).Name(code), score)
        );
    }

    private static string Proposal(SchemeDefinition scheme, FindingKind kind, string name, decimal score) =>
        kind is FindingKind.MustMend
            ? $"{name} ได้ {ScoreWords.Short(score, scheme.PassMark)} คะแนน ต่ำกว่าเกณฑ์ {ScoreWords.Need(scheme.PassMark)} อยู่ {ScoreWords.Gap(scheme.PassMark - score)} คะแนน ควรกำหนดมาตรการแก้ไขพร้อมผู้รับผิดชอบและกำหนดเวลา"
        : score == 100 ? $"{name} ได้คะแนนเต็ม ควรรักษาแนวปฏิบัติเดิมไว้"
        : $"{name} ได้ {ScoreWords.Two(score)} คะแนน ผ่านเกณฑ์ {ScoreWords.Need(scheme.PassMark)} ควรรักษาระดับและพัฒนาต่อ";

    /// <summary>An indicator is the same where its name is; its number may have changed.</summary>
    private static (int, decimal)? Before(Indicator indicator, IReadOnlyList<EarlierResult> earlier)
    {
        foreach (var (scheme, card) in earlier)
            if (
                scheme.Indicators.FirstOrDefault(i => ScoreWords.SameName(i.Name, indicator.Name)) is { } same
                && Scoring.Compute(scheme, card)[same.Code] is { } score
            )
                return (scheme.FiscalYear, score);
        return null;
    }

    /// <summary>The same code asks another thing in another year: an item is the same only where its wording is.</summary>
    private static (int, decimal)? Before(Item item, IReadOnlyList<EarlierResult> earlier)
    {
        foreach (var (scheme, card) in earlier)
            if (
                scheme.Items.FirstOrDefault(i => item.Wording.Length > 0 && ScoreWords.SameName(i.Wording, item.Wording))
                    is { } same
                && card[same.Code] is { } score
            )
                return (scheme.FiscalYear, score);
        return null;
    }
}
