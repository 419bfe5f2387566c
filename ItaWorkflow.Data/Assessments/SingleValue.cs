using System.Globalization;

namespace ItaWorkflow.Data.Assessments;

/// <summary>How one printed figure could have become another, likeliest first.</summary>
public enum Likeness
{
    /// <summary>The papers print this value, too.</summary>
    PrintedElsewhere,

    /// <summary>Two neighbouring digits changed places.</summary>
    DigitsSwapped,

    /// <summary>One digit differs, or one is missing.</summary>
    OneDigit,

    /// <summary>An all-or-nothing item judged the other way.</summary>
    OtherJudgement,

    /// <summary>No likeness; the figures only add up with it.</summary>
    None,
}

/// <summary>One value that would make all printed figures agree.</summary>
/// <param name="From">As entered.</param>
/// <param name="To">What it would have to be; any value from <paramref name="Least"/> to <paramref name="Most"/> does.</param>
public sealed record Explanation(string Code, decimal From, decimal To, decimal Least, decimal Most, Likeness Likeness);

/// <summary>
/// Looks for the one figure whose misprint explains why the printed ones do not agree. All computation is linear in each single figure, so two
/// trials tell which of its values, if any, settle every disagreement.
/// </summary>
public static class SingleValue
{
    private const decimal Half = 0.005m;
    private const int Most = 5;

    public static IReadOnlyList<Explanation> Explain(SchemeDefinition scheme, ScoreCard card)
    {
        ArgumentNullException.ThrowIfNull(scheme);
        ArgumentNullException.ThrowIfNull(card);

        var before = PublishedChecks.Of(scheme, card);
        if (before.All(c => c.Agrees))
            return [];
        // As printed first; where the rounding of everything else adds up against it, with that much room.
        var found = All(Half);
        return found.Count > 0 ? found : All(2 * Half);

        IReadOnlyList<Explanation> All(decimal room) =>
            [
                .. card
                    .Scores.Select(score => Try(scheme, card, score, before, room))
                    .OfType<Explanation>()
                    .OrderBy(e => e.Likeness)
                    .ThenBy(e => Math.Abs(e.To - e.From))
                    .Take(Most),
            ];
    }

    private static Explanation? Try(
        SchemeDefinition scheme,
        ScoreCard card,
        Score score,
        IReadOnlyList<PublishedCheck> before,
        decimal strict
    )
    {
        var atNothing = PublishedChecks.Of(scheme, card.With(score.Code, 0));
        var atAll = PublishedChecks.Of(scheme, card.With(score.Code, 100));
        var (least, most) = (0m, 100m);
        for (var i = 0; i < before.Count; i++)
        {
            var slope = (atAll[i].Difference - atNothing[i].Difference) / 100;
            if (slope == 0 && !before[i].Agrees)
                return null;
            if (slope == 0)
                continue;
            var room = before[i].Agrees ? 2 * Half : strict;
            var (one, other) = ((-atNothing[i].Difference - room) / slope, (-atNothing[i].Difference + room) / slope);
            (least, most) = (Math.Max(least, Math.Min(one, other)), Math.Min(most, Math.Max(one, other)));
        }

        (least, most) = (Math.Ceiling(least * 100) / 100, Math.Floor(most * 100) / 100);
        return least > most ? null : Likeliest(scheme, score, least, most);
    }

    private static Explanation? Likeliest(SchemeDefinition scheme, Score score, decimal least, decimal most)
    {
        var item = scheme.Items.FirstOrDefault(i => i.Code == score.Code);
        if (item is not null && scheme.InstrumentOf(item) is { AllOrNothing: true })
        {
            var judged = score.Value == 0 ? 100 : 0m;
            return judged >= least && judged <= most
                ? new(score.Code, score.Value, judged, judged, judged, Likeness.OtherJudgement)
                : null;
        }

        var middle = Scoring.Round((least + most) / 2);
        var near = Enumerable
            .Range(0, (int)Math.Min((most - least) * 100 + 1, 101))
            .Select(n => least + n / 100m)
            .Append(middle)
            .Concat(score.Other is { } other && other >= least && other <= most ? [other] : [])
            .Select(to => (To: to, Likeness: Compare(score, to)))
            .OrderBy(c => c.Likeness)
            .ThenBy(c => Math.Abs(c.To - middle))
            .First();
        return new(score.Code, score.Value, near.To, least, most, near.Likeness);
    }

    private static Likeness Compare(Score score, decimal to)
    {
        if (score.Other == to)
            return Likeness.PrintedElsewhere;
        var (a, b) = (Digits(score.Value), Digits(to));
        if (a.Length != b.Length)
            return WithoutOne(a, b) || WithoutOne(b, a) ? Likeness.OneDigit : Likeness.None;
        var differing = Enumerable.Range(0, a.Length).Where(i => a[i] != b[i]).ToList();
        return differing switch
        {
            [_] => Likeness.OneDigit,
            [var i, var j] when j == i + 1 && a[i] == b[j] && a[j] == b[i] => Likeness.DigitsSwapped,
            _ => Likeness.None,
        };
    }

    private static bool WithoutOne(string longer, string shorter) =>
        longer.Length == shorter.Length + 1 && Enumerable.Range(0, longer.Length).Any(i => longer.Remove(i, 1) == shorter);

    private static string Digits(decimal value) =>
        value.ToString("0.00", CultureInfo.InvariantCulture).Replace(".", "", StringComparison.Ordinal);
}
