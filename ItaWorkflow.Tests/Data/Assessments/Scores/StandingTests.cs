using ItaWorkflow.Data.Assessments;
using ItaWorkflow.Data.Assessments.Scores;

namespace ItaWorkflow.Tests.Data.Assessments.Scores;

public sealed class StandingTests
{
    [Theory]
    [InlineData(100, "AA")]
    [InlineData(95, "AA")]
    [InlineData(94.99, "A")]
    [InlineData(85, "A")]
    [InlineData(84.99, "B")]
    [InlineData(75, "B")]
    [InlineData(74.99, "C")]
    [InlineData(65, "C")]
    [InlineData(64.99, "D")]
    [InlineData(55, "D")]
    [InlineData(54.99, "E")]
    [InlineData(50, "E")]
    [InlineData(49.99, "F")]
    [InlineData(0, "F")]
    public void Until_2565_the_total_alone_decides(double score, string level) =>
        Assert.Equal(level, Level(2565, (decimal)score, (decimal)score, (decimal)score, (decimal)score));

    [Theory]
    [InlineData(95, 95, 95, 95, "ผ่านดีเยี่ยม")]
    [InlineData(100, 94.99, 100, 100, "ผ่านดี")]
    [InlineData(100, 100, 94.99, 100, "ผ่านดี")]
    [InlineData(94.99, 100, 100, 100, "ผ่านดี")]
    [InlineData(100, 100, 100, 94.99, "ผ่านดี")]
    [InlineData(94.99, 94.99, 94.99, 94.99, "ผ่านดี")]
    [InlineData(85, 85, 85, 85, "ผ่านดี")]
    [InlineData(84.99, 100, 100, 100, "ผ่าน")]
    [InlineData(100, 84.99, 100, 100, "ผ่าน")]
    [InlineData(100, 100, 84.99, 100, "ผ่าน")]
    [InlineData(100, 100, 100, 84.99, "ผ่าน")]
    [InlineData(100, 100, 100, 62.5, "ผ่าน")]
    [InlineData(100, 100, 100, 62.47, "ต้องปรับปรุง")]
    [InlineData(84.99, 84.99, 84.99, 84.99, "ต้องปรับปรุง")]
    [InlineData(70, 70, 70, 70, "ต้องปรับปรุง")]
    [InlineData(69.99, 69.99, 69.99, 69.99, "ต้องปรับปรุงโดยด่วน")]
    [InlineData(0, 0, 0, 0, "ต้องปรับปรุงโดยด่วน")]
    public void From_2566_every_instrument_and_half_counts(double iit, double eit1, double eit2, double oit, string level) =>
        Assert.Equal(level, Level(2566, (decimal)iit, (decimal)eit1, (decimal)eit2, (decimal)oit));

    [Fact]
    public void A_score_that_only_rounding_would_lift_is_not_lifted_unless_the_scheme_says_so()
    {
        var scheme = ShippedSchemes.Of(2566)!;
        var scored = Scoring.Compute(scheme, new ScoreCard([.. Card(84.99m, 85, 85, 85)]).With("1", 85));

        Assert.Equal((85.00m, "ต้องปรับปรุง"), (scored.Total.Shown, Standing.Of(scheme, scored).Level!.Name));
        Assert.Equal("ผ่าน", Standing.Of(scheme with { RoundsBeforeLevel = true }, scored).Level!.Name);
    }

    [Fact]
    public void Where_rounding_alone_decides_the_published_level_stands_and_elsewhere_it_does_not()
    {
        var scheme = ShippedSchemes.Of(2566)!;
        var card = new ScoreCard([.. Card(84.99m, 85, 85, 85)]).With("1", 85);

        var standing = Standing.Of(scheme, card.WithLevel("ผ่าน"));

        Assert.Equal(("ผ่าน", true), (standing.Level!.Name, standing.IsByRounding));
        Assert.Empty(Contradictions.Find(scheme, card.WithLevel("ผ่าน")));
        Assert.Equal(("ต้องปรับปรุง", false), (Standing.Of(scheme, card).Level!.Name, Standing.Of(scheme, card).IsByRounding));
        Assert.Equal("ต้องปรับปรุง", Standing.Of(scheme, card.With("1", 84.99m).With("10", 84.9m).WithLevel("ผ่าน")).Level!.Name);
    }

    [Fact]
    public void A_total_of_85_to_the_last_digit_is_85_although_a_third_has_no_last_digit()
    {
        // 0.06 × 425.05 + 0.1 × 255.01 + 0.2 × 169.98 = 85
        var scheme = ShippedSchemes.Of(2565)!;
        decimal[] scores = [85.01m, 85.01m, 85.01m, 85.01m, 85.01m, 85, 85, 85.01m, 84.99m, 84.99m];
        var scored = Scoring.Compute(scheme, new([.. scores.Select((s, i) => new Score($"{i + 1}", s))]));

        Assert.Equal((85m, "A"), (scored.Total.Value, Standing.Of(scheme, scored).Level!.Name));
    }

    [Fact]
    public void Halves_that_are_not_known_leave_the_level_open_where_one_might_fail()
    {
        var scheme = ShippedSchemes.Of(2566)!;

        Assert.Equal(["ผ่านดี", "ผ่าน"], Possible(scheme, eit: 86));
        Assert.Equal(["ผ่าน"], Possible(scheme, eit: 84.99m));
        Assert.Equal(["ผ่านดีเยี่ยม"], Possible(scheme, eit: 97.5m));
        Assert.Equal(["ผ่านดีเยี่ยม", "ผ่านดี"], Possible(scheme, eit: 97.49m));
    }

    private static IEnumerable<string> Possible(SchemeDefinition scheme, decimal eit)
    {
        var card = new ScoreCard([new("IIT", 96), new("EIT", eit), new("OIT", 96)]);
        return Standing.Of(scheme, Scoring.Compute(scheme, card)).Possible.Select(l => l.Name);
    }

    private static string Level(int year, decimal iit, decimal eit1, decimal eit2, decimal oit)
    {
        var scheme = ShippedSchemes.Of(year)!;
        var scored = Scoring.Compute(scheme, new([.. Card(iit, eit1, eit2, oit)]));
        var standing = Standing.Of(scheme, scored);
        Assert.True(standing.IsCertain);
        return standing.Level!.Name;
    }

    /// <summary>Every indicator of an instrument, or of a half, at one score.</summary>
    private static IEnumerable<Score> Card(decimal iit, decimal eit1, decimal eit2, decimal oit) =>
        [
            .. Enumerable.Range(1, 5).Select(n => new Score($"{n}", iit)),
            .. Enumerable
                .Range(6, 3)
                .SelectMany(n => ScoringTests.Halves(($"{n}", eit1, eit2)).Append(new Score($"{n}", (eit1 + eit2) / 2))),
            .. Enumerable.Range(9, 2).Select(n => new Score($"{n}", oit)),
        ];
}
