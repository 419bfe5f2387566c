using FsCheck;
using FsCheck.Fluent;
using ItaWorkflow.Data.Assessments;
using ItaWorkflow.Data.Assessments.Scores;

namespace ItaWorkflow.Tests.Data.Assessments.Scores;

public sealed class LevelLiftTests
{
    [Fact]
    public void Chaturat_needs_five_items_to_pass()
    {
        var lift = LevelLift.Of(PublishedResult.Chaturat.Scheme, PublishedResult.Chaturat.Card)[0];

        Assert.Equal("ผ่าน", lift.Target.Name);
        Assert.Equal("total", Assert.Single(lift.Failing).Condition.Code);
        Assert.Equal(["o40", "o43", "o32", "o35", "o13"], lift.Together.Select(m => m.Code));
        Assert.Equal([2m, 2m, 1.25m, 1.25m, 0.5m], lift.Together.Select(m => m.TotalGain));
    }

    [Fact]
    public void For_the_next_but_one_OIT_must_reach_85_too()
    {
        var lift = LevelLift.Of(PublishedResult.Chaturat.Scheme, PublishedResult.Chaturat.Card)[1];

        Assert.Equal(["ผ่านดี: total", "ผ่านดี: OIT"], lift.Failing.Select(f => $"{lift.Target.Name}: {f.Condition.Code}"));
        Assert.Equal(23.125m, lift.Failing[1].Condition.Gap);
        Assert.Equal([5m, 5m, 3.125m, 3.125m, 3.125m, 3.125m, 1.25m], lift.Failing[1].Moves.Select(m => m.InstrumentGain));
    }

    [Fact]
    public void Where_no_item_is_known_the_indicator_is_raised_that_needs_the_least_rise()
    {
        var scheme = ShippedSchemes.Of(2565)!;
        var card = new ScoreCard([.. Enumerable.Range(1, 10).Select(n => new Score($"{n}", n is 7 or 10 ? 70 : 85))]);

        var lift = LevelLift.Of(scheme, card)[0];

        // Indicator 7 weighs half as much: it would have to rise by 45.
        Assert.Equal(("A", "10"), (lift.Target.Name, lift.Together.Single().Code));
        Assert.Equal((70m, 92.5m), (lift.Together[0].From, lift.Together[0].To));
    }

    [Fact]
    public void A_known_half_is_raised_by_itself()
    {
        var scheme = ShippedSchemes.Of(2566)!;
        var card = new ScoreCard([
            .. Enumerable.Range(1, 5).Concat([9, 10]).Select(n => new Score($"{n}", 95)),
            .. ScoringTests.Halves(("6", 95, 84), ("7", 95, 85), ("8", 95, 85)),
        ]);

        var lift = LevelLift.Of(scheme, card)[0];

        Assert.Equal(("ผ่านดี", "6/EIT2", 85m), (lift.Target.Name, lift.Together.Single().Code, lift.Together[0].To));
    }

    [Fact]
    public void Where_only_the_total_is_known_the_gap_is_told_and_nothing_invented()
    {
        var lift = LevelLift.Of(PublishedResult.SaiThong.Scheme, PublishedResult.SaiThong.Card)[0];

        Assert.Equal(3.75m, lift.Failing.Single().Condition.Gap);
        Assert.Empty(lift.Together);
    }

    [Fact]
    public void What_is_said_to_lift_lifts() =>
        Check.QuickThrowOnFailure(
            Prop.ForAll(
                ScoringTests.Indicators,
                Gen.Elements(2564, 2566, 2567).ToArbitrary(),
                Gen.Choose(0, 43).ArrayOf(8).ToArbitrary(),
                (scores, year, failing) =>
                {
                    var scheme = ShippedSchemes.Of(year)!;
                    var items = scheme.Items.Where(i => failing.Any(n => i.Code == $"o{n}")).Select(i => new Score(i.Code, 0));
                    var card = new ScoreCard([.. scores.Select((s, i) => new Score($"{i + 1}", s)), .. items]);
                    return LevelLift.Of(scheme, card).All(lift => Reaches(scheme, lift));
                }
            )
        );

    private static bool Reaches(SchemeDefinition scheme, LevelLift lift)
    {
        var standing = Standing.Of(scheme, Scoring.Compute(scheme, lift.Result));
        var levels = scheme.Levels.ToList();
        return lift.Together.All(m => m.To is <= 100 && m.To > m.From && m.TotalGain >= 0)
            && levels.IndexOf(standing.Level!) <= levels.IndexOf(lift.Target);
    }
}
