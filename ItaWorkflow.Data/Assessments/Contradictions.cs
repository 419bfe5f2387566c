using ItaWorkflow.Data.Assessments.Scores;

namespace ItaWorkflow.Data.Assessments;

/// <summary>Finds where printed figures contradict each other. Nothing is preferred silently: each is named, with what would settle it.</summary>
public static class Contradictions
{
    public static IReadOnlyList<Contradiction> Find(SchemeDefinition scheme, ScoreCard card)
    {
        ArgumentNullException.ThrowIfNull(scheme);
        ArgumentNullException.ThrowIfNull(card);

        var words = new ScoreWords(scheme);
        var off = PublishedChecks.Of(scheme, card).Where(c => !c.Agrees).ToList();
        var settling = SingleValue.Explain(scheme, card);
        return
        [
            .. card.Scores.Where(s => s.Other is not null).Select(s => TwoValues(scheme, card, s, words)),
            .. off.Select(check => Off(scheme, check, words, settling, card)),
            .. OfLevel(scheme, card, words),
        ];
    }

    private static Contradiction Off(
        SchemeDefinition scheme,
        PublishedCheck check,
        ScoreWords words,
        IReadOnlyList<Explanation> settling,
        ScoreCard card
    )
    {
        var kind =
            check.Code == SchemeDefinition.TotalCode ? ContradictionKind.Total
            : check.IsOfParts ? ContradictionKind.Parts
            : scheme.Instruments.Any(i => i.Code == check.Code || i.Parts.Any(p => p.Code == check.Code))
                ? ContradictionKind.Instrument
            : ContradictionKind.Indicator;
        var text = check.IsOfParts
            ? $"{words.Name(check.Code)}: ส่วนต่าง ๆ ที่ประกาศรวมกันได้ {ScoreWords.Two(check.Published)} แต่ตัวชี้วัดให้ {ScoreWords.Two(check.Computed)} ต่างกัน {ScoreWords.Two(check.ShownDifference)}"
            : $"{words.Name(check.Code)}: ประกาศไว้ {ScoreWords.Two(check.Published)} แต่คำนวณได้ {ScoreWords.Two(check.Computed)} ต่างกัน {ScoreWords.Two(check.ShownDifference)}";
        var explanations = settling.Count > 0 ? settling : SingleValue.ExplainAlone(scheme, card, check);
        return new(kind, check.Code, text, check.Published, check.Computed, explanations)
        {
            IsOneOfSeveral = settling.Count == 0,
        };
    }

    private static Contradiction TwoValues(SchemeDefinition scheme, ScoreCard card, Score score, ScoreWords words)
    {
        var other = card.With(score.Code, score.Other!.Value);
        var (asEntered, asPrintedElsewhere) = (Disagreements(scheme, card), Disagreements(scheme, other));
        var text =
            $"{words.Name(score.Code)}: พิมพ์ไว้สองค่า {ScoreWords.Two(score.Value)} และ {ScoreWords.Two(score.Other.Value)}";
        if (asEntered == asPrintedElsewhere)
            return new(ContradictionKind.TwoValues, score.Code, text + " ตัวเลขอื่นไม่ได้ชี้ว่าค่าใดถูก", score.Value, null, []);

        var (right, wrong) = asEntered < asPrintedElsewhere ? (score.Value, score.Other.Value) : (score.Other.Value, score.Value);
        var settles = Math.Min(asEntered, asPrintedElsewhere) == 0;
        return new(
            ContradictionKind.TwoValues,
            score.Code,
            settles
                ? $"{text} เฉพาะ {ScoreWords.Two(right)} เท่านั้นที่สอดคล้องกับตัวเลขอื่นที่ประกาศ"
                : $"{text} ค่า {ScoreWords.Two(right)} ขัดกับตัวเลขอื่นน้อยกว่า แต่ยังมีตัวเลขอื่นที่ขัดกันอยู่",
            score.Value,
            null,
            settles ? [new(score.Code, wrong, right, right, right, Likeness.PrintedElsewhere)] : []
        );
    }

    private static int Disagreements(SchemeDefinition scheme, ScoreCard card) =>
        PublishedChecks.Of(scheme, card).Count(c => !c.Agrees);

    private static IEnumerable<Contradiction> OfLevel(SchemeDefinition scheme, ScoreCard card, ScoreWords words)
    {
        if (card.Level is not { Length: > 0 } published)
            yield break;
        var level = scheme.Levels.FirstOrDefault(l => ScoreWords.SameName(l.Name, published));
        if (level is null)
        {
            var names = string.Join(", ", scheme.Levels.Select(l => l.Name));
            yield return Of($"ระดับ “{published}” ไม่มีในเกณฑ์ปี {scheme.FiscalYear} ซึ่งมี {names}");
            yield break;
        }

        var standing = Standing.Of(scheme, card);
        if (standing.Level is null || standing.Possible.Contains(level))
            yield break;
        yield return Of(
            $"ระดับที่ประกาศ “{level.Name}” ไม่ตรงกับเกณฑ์: คะแนนที่บันทึกให้ระดับ “{standing.Level.Name}” {words.WhyNot(standing, level)}".TrimEnd()
        );

        Contradiction Of(string text) => new(ContradictionKind.Level, "level", text, null, null, []);
    }
}
