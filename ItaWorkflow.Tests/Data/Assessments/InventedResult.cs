using ItaWorkflow.Data.Assessments;
using ItaWorkflow.Data.Assessments.Scores;

namespace ItaWorkflow.Tests.Data.Assessments;

/// <summary>Results of invented agencies, published as such results are: rounded from longer figures.</summary>
internal static class InventedResult
{
    public static (SchemeDefinition Scheme, ScoreCard Card) Published(int year, int seed)
    {
        var scheme = ShippedSchemes.Of(year)!;
        var dice = new Random(seed);
        var parts = scheme.Instruments.SelectMany(i => i.Parts).ToList();
        var exact = scheme
            .Indicators.SelectMany(i =>
                scheme.InstrumentOf(i).Parts.Select(p => SchemeDefinition.OfPart(i.Code, p)).DefaultIfEmpty(i.Code)
            )
            .Select(code => new Score(code, 55 + dice.Next(0, 4_500_000) / 100_000m))
            .ToList();
        var scored = Scoring.Compute(scheme, new(exact));
        var codes = scheme
            .Indicators.Select(i => i.Code)
            .Concat(parts.Select(p => p.Code))
            .Concat(["IIT", "EIT", "OIT", "total"]);
        return (
            scheme,
            new([.. codes.Select(c => new Score(c, Scoring.Round(scored[c]!.Value)))], Standing.Of(scheme, scored).Level!.Name)
        );
    }

    /// <summary>The card with instruments and total as its indicators give them.</summary>
    public static ScoreCard Reprint(SchemeDefinition scheme, ScoreCard card)
    {
        var scored = Scoring.Compute(scheme, card);
        return new[] { "IIT", "EIT", "OIT", "total" }.Aggregate(
            card,
            (c, code) => c.With(code, Scoring.Round(scored[code]!.Value))
        );
    }

    /// <summary>As people misprint: ten points, neighbouring digits, a digit, another figure altogether.</summary>
    public static IEnumerable<decimal> Misprints(decimal right)
    {
        yield return right > 50 ? right - 10 : right + 10;
        yield return right > 50 ? right - 23.17m : right + 23.17m;
        var digits = $"{right:00.00}".Replace(".", "", StringComparison.Ordinal);
        var swapped =
            decimal.Parse($"{digits[1]}{digits[0]}{digits[2..]}", System.Globalization.CultureInfo.InvariantCulture) / 100;
        if (Math.Abs(swapped - right) >= 1 && right < 100)
            yield return swapped;
    }
}
