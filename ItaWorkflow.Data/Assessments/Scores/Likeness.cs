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

internal static class Likenesses
{
    /// <summary>Of what was printed to what it would have to be.</summary>
    public static Likeness Of(Score score, decimal to)
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
