using System.Globalization;

namespace ItaWorkflow.Data.Assessments.Scores;

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
        var (strict, loose) = (new Room(0, 100), new Room(0, 100));
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

    private static Explanation? Likeliest(SchemeDefinition scheme, Score score, Room strict, Room loose)
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
            .Select(to => (To: to, Likeness: Compare(score, to)))
            .OrderBy(c => c.Likeness)
            .ThenBy(c => strict.Has(c.To) ? 0 : 1)
            .ThenBy(c => Math.Abs(c.To - middle))
            .First();
        var range = strict.Has(near.To) ? strict : loose;
        return new(score.Code, score.Value, near.To, range.Least, range.Most, near.Likeness);
    }

    private readonly record struct Room(decimal Least, decimal Most)
    {
        public bool IsEmpty => Least > Most;
        public decimal Middle => (Least + Most) / 2;

        /// <summary>To whole hundredths.</summary>
        public Room Printable => new(Math.Ceiling(Least * 100) / 100, Math.Floor(Most * 100) / 100);

        public bool Has(decimal value) => value >= Least && value <= Most;

        public Room Within(decimal middle, decimal room) => new(Math.Max(Least, middle - room), Math.Min(Most, middle + room));
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
