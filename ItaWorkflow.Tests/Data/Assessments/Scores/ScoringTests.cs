using FsCheck;
using FsCheck.Fluent;
using ItaWorkflow.Data.Assessments;
using ItaWorkflow.Data.Assessments.Scores;

namespace ItaWorkflow.Tests.Data.Assessments.Scores;

public sealed class ScoringTests
{
    [Fact]
    public void Ban_Tok_2564_scores_96_40()
    {
        var scored = PublishedResult.BanTok.Scored;

        Assert.Equal(98.638m, scored["IIT"]);
        Assert.Equal((98.64m, 96.03m, 95m), (Shown(scored, "IIT"), Shown(scored, "EIT"), Shown(scored, "OIT")));
        Assert.Equal(96.40m, scored.Total.Shown);
        Assert.Equal("AA", Standing.Of(PublishedResult.BanTok.Scheme, scored).Level!.Name);
    }

    [Fact]
    public void Chaturat_2566_scores_78_41()
    {
        var scored = PublishedResult.Chaturat.Scored;

        Assert.Equal(61.875m, scored["OIT"]);
        Assert.Equal((92.55m, 86.30m, 61.88m), (Shown(scored, "IIT"), Shown(scored, "EIT"), Shown(scored, "OIT")));
        Assert.Equal(78.41m, scored.Total.Shown);
        Assert.Equal("ต้องปรับปรุง", Standing.Of(PublishedResult.Chaturat.Scheme, scored).Level!.Name);
    }

    [Fact]
    public void Sai_Thong_2564_of_which_only_the_total_is_known_is_B()
    {
        var result = PublishedResult.SaiThong;

        Assert.Null(result.Scored.Total.Value);
        var standing = Standing.Of(result.Scheme, result.Scored, result.Card["total"]);
        Assert.Equal("B", standing.Level!.Name);
        Assert.True(standing.IsCertain);
    }

    [Fact]
    public void Items_alone_give_the_two_indicators_of_OIT_that_Chaturat_published()
    {
        var result = PublishedResult.Chaturat;
        var items = result.Scheme.Items.Where(i => i.Code[0] == 'o');
        var card = new ScoreCard([.. items.Select(i => new Score(i.Code, result.Card[i.Code] ?? 100))]);

        var scored = Scoring.Compute(result.Scheme, card);

        Assert.Equal((75.00m, 48.75m), (scored["9"], scored["10"]));
    }

    [Fact]
    public void The_three_items_that_Ban_Tok_lost_give_its_ninth_indicator()
    {
        var scheme = PublishedResult.BanTok.Scheme;
        string[] lost = ["o11", "o12", "o26"];
        var items = scheme.Items.Where(i => i.Indicator == "9");
        var card = new ScoreCard([.. items.Select(i => new Score(i.Code, lost.Contains(i.Code) ? 0 : 100))]);

        Assert.Equal(90.00m, Scoring.Compute(scheme, card)["9"]);
    }

    [Fact]
    public void A_missing_indicator_leaves_its_instrument_and_the_total_unknown()
    {
        var result = PublishedResult.Chaturat;
        var card = new ScoreCard([.. result.Card.Scores.Where(s => s.Code is not ("4" or "total"))]);

        var scored = Scoring.Compute(result.Scheme, card);

        Assert.Null(scored["IIT"]);
        Assert.Null(scored.Total.Value);
        Assert.NotNull(scored["EIT"]);
        Assert.Null(Standing.Of(result.Scheme, scored).Level);
    }

    [Fact]
    public void Halves_of_EIT_make_its_indicators_and_each_its_own_mean()
    {
        var scheme = ShippedSchemes.Of(2566)!;
        var card = new ScoreCard([.. Halves(("6", 90, 80), ("7", 88, 84), ("8", 86, 82))]);

        var scored = Scoring.Compute(scheme, card);

        Assert.Equal((85m, 88m, 82m), (scored["EIT"], scored["EIT1"], scored["EIT2"]));
        Assert.Equal((85m, 86m, 84m), (scored["6"], scored["7"], scored["8"]));
    }

    [Fact]
    public void Items_of_a_draft_scheme_compute_nothing()
    {
        var scheme = ShippedSchemes.Of(2569)!;
        var card = new ScoreCard([.. scheme.Items.Select(i => new Score(i.Code, 100))]);

        Assert.All(Scoring.Compute(scheme, card).Indicators, i => Assert.Null(i.Value));
    }

    [Fact]
    public void The_total_is_explained_down_to_the_indicators()
    {
        var steps = ScoreSteps.Explain(PublishedResult.BanTok.Scheme, PublishedResult.BanTok.Scored);

        Assert.Equal(["IIT", "EIT", "OIT", "total"], steps.Select(s => s.Code));
        Assert.Equal("(98.94 + 98.94 + 98.08 + 98.59 + 98.64) ÷ 5 = 98.638 แสดงเป็น 98.64", steps[0].Formula);
        Assert.Equal("0.30 × 98.638 + 0.30 × 96.026667 + 0.40 × 95.00 = 96.3994 แสดงเป็น 96.40", steps[^1].Formula);
    }

    [Fact]
    public void What_items_give_is_explained_from_the_items_up()
    {
        var result = PublishedResult.Chaturat;
        var items = result.Scheme.Items.Where(i => i.Code[0] == 'o').Select(i => new Score(i.Code, result.Card[i.Code] ?? 100));

        var steps = ScoreSteps.Explain(result.Scheme, Scoring.Compute(result.Scheme, new([.. items])));

        Assert.Equal(
            ["9.1", "9.2", "9.3", "9.4", "9.5", "10.1", "10.2", "9", "10", "IIT", "EIT", "OIT", "total"],
            steps.Select(s => s.Code)
        );
        Assert.Equal("(100.00 + 100.00 + 0.00 + 0.00 + 100.00 + 100.00 + 100.00 + 100.00) ÷ 8 = 75.00", steps[1].Formula);
        Assert.Equal("(100.00 + 75.00 + 50.00 + 100.00 + 50.00) ÷ 5 = 75.00", steps[7].Formula);
    }

    [Fact]
    public void The_total_lies_between_the_least_and_the_greatest_indicator_and_rises_with_each() =>
        Check.QuickThrowOnFailure(
            Prop.ForAll(
                Indicators,
                scores =>
                {
                    var scheme = ShippedSchemes.Of(2564)!;
                    var total = Total(scheme, scores);
                    var raised = Total(scheme, [.. scores.Select((s, i) => i == 3 ? Math.Min(100, s + 1) : s)]);
                    return total >= scores.Min() && total <= scores.Max() && raised >= total;
                }
            )
        );

    [Fact]
    public void The_order_in_which_scores_are_entered_changes_nothing() =>
        Check.QuickThrowOnFailure(
            Prop.ForAll(
                Indicators,
                scores =>
                {
                    var scheme = ShippedSchemes.Of(2566)!;
                    var entered = scores.Select((s, i) => new Score($"{i + 1}", s)).ToList();
                    return Scoring.Compute(scheme, new([.. entered])).Total.Value
                        == Scoring.Compute(scheme, new([.. entered.AsEnumerable().Reverse()])).Total.Value;
                }
            )
        );

    internal static Arbitrary<decimal[]> Indicators { get; } =
        Gen.Choose(0, 10_000).Select(n => n / 100m).ArrayOf(10).ToArbitrary();

    internal static IEnumerable<Score> Halves(params (string Code, decimal First, decimal Second)[] halves) =>
        halves.SelectMany(h => new[] { new Score($"{h.Code}/EIT1", h.First), new Score($"{h.Code}/EIT2", h.Second) });

    private static decimal Total(SchemeDefinition scheme, decimal[] scores) =>
        Scoring.Compute(scheme, new([.. scores.Select((s, i) => new Score($"{i + 1}", s))])).Total.Value!.Value;

    private static decimal? Shown(Scored scored, string instrument) => scored.Instrument(instrument).Shown;
}
