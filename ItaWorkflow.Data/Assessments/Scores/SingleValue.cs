namespace ItaWorkflow.Data.Assessments.Scores;

/// <summary>
/// Looks for the one figure whose misprint explains why the printed ones do not agree. All computation is linear in each single figure, so two
/// trials tell which of its values, if any, settle every disagreement.
/// </summary>
public static class SingleValue
{
    private const decimal Half = 0.005m;

    /// <summary>How many hundredths are looked at for a likely misprint.</summary>
    private const int Looked = 400;

    /// <returns>Likeliest first; empty: the figures agree, or no single one settles them all.</returns>
    public static IReadOnlyList<Explanation> Explain(SchemeDefinition scheme, ScoreCard card)
    {
        ArgumentNullException.ThrowIfNull(scheme);
        ArgumentNullException.ThrowIfNull(card);

        var before = PublishedChecks.Of(scheme, card);
        return before.All(c => c.Agrees) ? [] : All(scheme, card, before, _ => true);
    }

    /// <summary>The same for one check that is off, while others stay off: the value must not break what agrees.</summary>
    public static IReadOnlyList<Explanation> ExplainAlone(SchemeDefinition scheme, ScoreCard card, PublishedCheck check)
    {
        ArgumentNullException.ThrowIfNull(scheme);
        ArgumentNullException.ThrowIfNull(card);
        ArgumentNullException.ThrowIfNull(check);

        return All(scheme, card, PublishedChecks.Of(scheme, card), c => c.Agrees || c == check);
    }

    private static IReadOnlyList<Explanation> All(
        SchemeDefinition scheme,
        ScoreCard card,
        IReadOnlyList<PublishedCheck> before,
        Func<PublishedCheck, bool> counts
    ) =>
        [
            .. card
                .Scores.Select(score => Try(scheme, card, score, before, counts))
                .OfType<Explanation>()
                .OrderBy(e => e.Likeness)
                .ThenBy(e => Math.Abs(e.To - e.From)),
        ];

    private static Explanation? Try(
        SchemeDefinition scheme,
        ScoreCard card,
        Score score,
        IReadOnlyList<PublishedCheck> before,
        Func<PublishedCheck, bool> counts
    )
    {
        var atNothing = PublishedChecks.Of(scheme, card.With(score.Code, 0));
        var atAll = PublishedChecks.Of(scheme, card.With(score.Code, 100));
        // As printed, and with the room that the rounding of everything else may take up.
        var (strict, loose) = (new ScoreRoom(0, 100), new ScoreRoom(0, 100));
        for (var i = 0; i < before.Count; i++)
        {
            if (!counts(before[i]))
                continue;
            var slope = (atAll[i].Difference - atNothing[i].Difference) / 100;
            if (slope == 0 && !before[i].Agrees)
                return null;
            if (slope == 0)
                continue;
            var middle = -atNothing[i].Difference / slope;
            loose = loose.Within(middle, Math.Abs(2 * Half / slope));
            strict = strict.Within(middle, Math.Abs((before[i].Agrees ? 2 * Half : Half) / slope));
        }

        return loose.Printable is { IsEmpty: false } room ? Likeliest(scheme, score, strict.Printable, room) : null;
    }

    private static Explanation? Likeliest(SchemeDefinition scheme, Score score, ScoreRoom strict, ScoreRoom loose)
    {
        var item = scheme.Items.FirstOrDefault(i => i.Code == score.Code);
        if (item is not null && scheme.InstrumentOf(item) is { AllOrNothing: true })
        {
            var judged = score.Value == 0 ? 100 : 0m;
            return loose.Has(judged) ? new(score.Code, score.Value, judged, judged, judged, Likeness.OtherJudgement) : null;
        }

        var middle = Scoring.Round(strict.IsEmpty ? loose.Middle : strict.Middle);
        var near = Enumerable
            .Range(0, (int)Math.Min((loose.Most - loose.Least) * 100 + 1, Looked))
            .Select(n => loose.Least + n / 100m)
            .Append(middle)
            .Concat(score.Other is { } other && loose.Has(other) ? [other] : [])
            .Select(to => (To: to, Likeness: Likenesses.Of(score, to)))
            .OrderBy(c => c.Likeness)
            .ThenBy(c => strict.Has(c.To) ? 0 : 1)
            .ThenBy(c => Math.Abs(c.To - middle))
            .First();
        var range = strict.Has(near.To) ? strict : loose;
        return new(score.Code, score.Value, near.To, range.Least, range.Most, near.Likeness);
    }
}
