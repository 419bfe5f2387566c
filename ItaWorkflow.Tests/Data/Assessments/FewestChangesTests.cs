using ItaWorkflow.Data.Assessments;
using ItaWorkflow.Data.Assessments.Scores;
using ItaWorkflow.Tests.Data.Assessments.Scores;

namespace ItaWorkflow.Tests.Data.Assessments;

/// <summary>What is called the fewest changes, against every choice there is.</summary>
public sealed class FewestChangesTests
{
    [Fact]
    public void One_item_that_serves_two_conditions_is_not_two()
    {
        // OIT lacks 0.6 and the total 1.24: o13 would do for OIT, o40 for both.
        var shipped = ShippedSchemes.Of(2566)!;
        var scheme = shipped with { Levels = [new("ผ่านดี", 86, 85), .. shipped.Levels.Skip(2)] };
        var card = new ScoreCard([
            .. Enumerable.Range(1, 5).Select(n => new Score($"{n}", 85)),
            .. Enumerable.Range(6, 3).SelectMany(n => ScoringTests.Halves(($"{n}", 85, 85))),
            new("9", 94.4m),
            new("10", 74.4m),
            new("o13", 0),
            new("o40", 0),
        ]);

        var lift = LevelLift.Of(scheme, card).Single(l => l.Target.Name == "ผ่านดี");

        Assert.Equal(["total", "OIT"], lift.Failing.Select(f => f.Condition.Code));
        Assert.Equal(["o40"], lift.Together.Select(m => m.Code));
    }

    [Fact]
    public void No_choice_of_fewer_items_reaches_the_level()
    {
        var dice = new Random(2566);
        var tried = 0;
        for (var round = 0; round < 250; round++)
        {
            var scheme = ShippedSchemes.Of(round % 2 == 0 ? 2566 : 2564)!;
            var failing = scheme
                .Items.Where(i => i.Code[0] == 'o')
                .OrderBy(_ => dice.Next())
                .Take(dice.Next(1, 10))
                .Select(i => i.Code)
                .ToHashSet();
            var items = scheme
                .Items.Where(i => i.Code[0] == 'o')
                .Select(i => new Score(i.Code, failing.Contains(i.Code) ? 0 : 100));
            var (iit, eit) = (dice.Next(7500, 10_000) / 100m, dice.Next(7500, 10_000) / 100m);
            var card = new ScoreCard([
                .. Enumerable.Range(1, 5).Select(n => new Score($"{n}", iit)),
                .. scheme.Instruments[1].Parts.Count > 0
                    ? Enumerable.Range(6, 3).SelectMany(n => ScoringTests.Halves(($"{n}", eit, eit)))
                    : Enumerable.Range(6, 3).Select(n => new Score($"{n}", eit)),
                .. items,
            ]);
            foreach (var lift in LevelLift.Of(scheme, card).Where(l => l.Together.All(m => m.Code[0] == 'o')))
            {
                tried++;
                Assert.Equal(Fewest(scheme, card, [.. failing], lift.Target), lift.Together.Count);
                Assert.True(Reaches(scheme, lift.Result, lift.Target));
            }
        }

        Assert.True(tried > 100, $"{tried}");
    }

    [Fact]
    public void No_fewer_indicators_reach_the_level_and_the_last_is_raised_no_further_than_it_must()
    {
        var dice = new Random(2565);
        var tried = 0;
        for (var round = 0; round < 60; round++)
        {
            var scheme = ShippedSchemes.Of(round % 2 == 0 ? 2567 : 2565)!;
            var card = new ScoreCard([.. Enumerable.Range(1, 10).Select(n => new Score($"{n}", dice.Next(7000, 10_000) / 100m))]);
            string[] all = [.. Enumerable.Range(1, 10).Select(n => $"{n}")];
            foreach (var lift in LevelLift.Of(scheme, card).Take(2))
            {
                tried++;
                Assert.True(Reaches(scheme, lift.Result, lift.Target));
                Assert.Equal(Fewest(scheme, card, all, lift.Target), lift.Together.Count);
                var last = lift.Together[^1];
                Assert.False(
                    Reaches(scheme, lift.Result.With(last.Code, last.To - 0.01m), lift.Target),
                    $"{scheme.FiscalYear} {lift.Target.Name} [{string.Join(" ", card.Scores.Select(s => s.Value))}] {string.Join("; ", lift.Together)}"
                );
            }
        }

        Assert.True(tried > 50, $"{tried}");
    }

    [Fact]
    public void For_the_total_the_indicator_that_gives_most_is_raised_and_not_the_lowest()
    {
        var scheme = ShippedSchemes.Of(2567)!;
        var card = new ScoreCard([
            .. Enumerable
                .Range(1, 10)
                .Select(n => new Score(
                    $"{n}",
                    n == 3 ? 80
                        : n == 10 ? 81
                        : 84
                )),
        ]);

        var lift = LevelLift.Of(scheme, card)[0];

        Assert.Equal(("ผ่าน", "10"), (lift.Target.Name, Assert.Single(lift.Together).Code));
    }

    [Fact]
    public void Conditions_that_nobody_can_check_yet_are_told_with_the_level()
    {
        var scheme = ShippedSchemes.Of(2566)!;
        var card = new ScoreCard([
            .. Enumerable.Range(1, 5).Select(n => new Score($"{n}", 88)),
            .. Enumerable.Range(6, 3).Select(n => new Score($"{n}", 90)),
            new("9", 80),
            new("10", 74),
        ]);

        var lifts = LevelLift.Of(scheme, card);

        Assert.Equal(["ผ่าน", "ผ่านดี", "ผ่านดีเยี่ยม"], lifts.Select(l => l.Target.Name));
        Assert.Empty(lifts[0].Unknown);
        Assert.Equal(["EIT"], lifts[1].Unknown.Select(u => u.Code));
    }

    private static int Fewest(SchemeDefinition scheme, ScoreCard card, string[] failing, RatingLevel target) =>
        Enumerable
            .Range(1, (1 << failing.Length) - 1)
            .Where(choice => Reaches(scheme, Mended(card, failing, choice), target))
            .Min(choice => System.Numerics.BitOperations.PopCount((uint)choice));

    private static ScoreCard Mended(ScoreCard card, string[] failing, int choice) =>
        failing.Where((_, i) => (choice & 1 << i) != 0).Aggregate(card, (c, code) => c.With(code, 100));

    private static bool Reaches(SchemeDefinition scheme, ScoreCard card, RatingLevel target)
    {
        var levels = scheme.Levels.ToList();
        var standing = Standing.Of(scheme, Scoring.Compute(scheme, card));
        return levels.IndexOf(standing.Level!) <= levels.IndexOf(target);
    }
}
