using ItaWorkflow.Data.Assessments;
using ItaWorkflow.Data.Assessments.Scores;
using static ItaWorkflow.Tests.Data.Assessments.InventedResult;

namespace ItaWorkflow.Tests.Data.Assessments;

/// <summary>Results of invented agencies, published as such results are (rounded from longer figures), each with one error planted.</summary>
public sealed class PlantedErrorsTests
{
    [Theory]
    [InlineData(2564, 1)]
    [InlineData(2565, 2)]
    [InlineData(2566, 3)]
    [InlineData(2567, 4)]
    [InlineData(2569, 5)]
    public void Of_what_was_published_without_an_error_nothing_is_named(int year, int seed)
    {
        for (var i = 0; i < 40; i++)
        {
            var (scheme, card) = Published(year, seed * 1000 + i);
            Assert.Empty(Contradictions.Find(scheme, card));
        }
    }

    [Theory]
    [InlineData(2564, "total")]
    [InlineData(2564, "IIT")]
    [InlineData(2565, "EIT")]
    [InlineData(2566, "OIT")]
    [InlineData(2566, "EIT1")]
    [InlineData(2566, "EIT2")]
    [InlineData(2564, "4")]
    [InlineData(2565, "6")]
    [InlineData(2566, "9")]
    [InlineData(2567, "2")]
    [InlineData(2568, "10")]
    public void One_misprinted_figure_is_among_those_named_with_its_right_value(int year, string code)
    {
        for (var seed = 0; seed < 40; seed++)
        {
            var (scheme, card) = Published(year, seed);
            foreach (var misprint in Misprints(card[code]!.Value))
            {
                var found = Contradictions
                    .Find(scheme, card.With(code, misprint))
                    .Where(c => c.Kind is not ContradictionKind.Level)
                    .ToList();
                Assert.NotEmpty(found);
                Assert.All(found, c => Assert.Contains(c.Explanations, e => e.Code == code && Fits(e, card[code]!.Value)));
            }
        }
    }

    [Fact]
    public void Digits_that_changed_places_are_named_first_and_as_such()
    {
        var (scheme, card) = Published(2564, 7);
        var right = card.With("3", 78.41m);
        right = Reprint(scheme, right);

        var found = Contradictions.Find(scheme, right.With("3", 78.14m));

        Assert.All(found, c => Assert.Equal(("3", 78.14m, 78.41m, Likeness.DigitsSwapped), Named(c.Explanations[0])));
    }

    [Fact]
    public void Values_that_would_settle_it_equally_well_are_all_told()
    {
        // Ten points lost in one of three indicators that are alike: the published figures cannot say in which.
        var scheme = ShippedSchemes.Of(2564)!;
        var card = Reprint(scheme, new([.. Enumerable.Range(1, 10).Select(n => new Score($"{n}", 81.11m))], "B"));

        var found = Contradictions.Find(scheme, card.With("8", 71.11m));

        Assert.Equal(["EIT", "total"], found.Select(c => c.Code));
        Assert.All(found, c => Assert.Equal(["6", "7", "8"], c.Explanations.Select(e => e.Code).Order()));
        Assert.Equal(3, Explanations.Likeliest(found[0]).Count);
        Assert.Contains(found[0].Explanations, e => e is { Code: "8", To: 81.11m, Likeness: Likeness.OneDigit });
    }

    [Fact]
    public void Any_of_the_items_that_may_have_been_judged_the_other_way_is_told()
    {
        var scheme = ShippedSchemes.Of(2566)!;
        var items = scheme.Items.Where(i => i.Indicator == "10").Select(i => new Score(i.Code, i.Code is "o39" ? 0 : 100));

        var found = Assert.Single(Contradictions.Find(scheme, new([.. items, new("10", 80)])));

        Assert.Equal(["o40", "o41", "o42", "o43"], Explanations.Others(found).Select(e => e.Code).Order());
        Assert.Contains(Explanations.Likeliest(found), e => e is { Code: "10", To: 90 });
    }

    [Fact]
    public void Halves_of_EIT_that_do_not_make_the_whole_are_named_although_each_may_be_right()
    {
        var (scheme, card) = Published(2566, 11);
        var other = card.With("EIT1", card["EIT1"]!.Value - 9);

        var found = Assert.Single(Contradictions.Find(scheme, other), c => c.Kind is ContradictionKind.Parts);

        Assert.Equal("EIT", found.Code);
        Assert.Equal(["EIT1", "EIT2"], found.Explanations.Select(e => e.Code).Order());
        Assert.Contains(found.Explanations, e => e.Code == "EIT1" && Fits(e, card["EIT1"]!.Value));
        Assert.StartsWith("คะแนน EIT: ส่วนต่าง ๆ ที่ประกาศรวมกันได้", found.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_tables_that_disagree_are_named_and_the_one_that_fits_is_said()
    {
        var (scheme, card) = Published(2565, 3);
        var right = card["7"]!.Value;
        var twice = new ScoreCard([.. card.Scores.Select(s => s.Code == "7" ? new Score("7", right - 6, right) : s)], card.Level);

        var found = Contradictions.Find(scheme, twice);

        Assert.EndsWith(
            $"เฉพาะ {ScoreWords.Two(right)} เท่านั้นที่สอดคล้องกับตัวเลขอื่นที่ประกาศ",
            found[0].Text,
            StringComparison.Ordinal
        );
        Assert.All(
            found.Where(c => c.Kind is not ContradictionKind.Level),
            c => Assert.Equal(("7", right), (c.Explanations[0].Code, c.Explanations[0].To))
        );
        Assert.Equal(Likeness.PrintedElsewhere, found[1].Explanations[0].Likeness);
    }

    [Fact]
    public void Where_neither_of_two_values_settles_everything_none_is_called_the_only_one()
    {
        var (scheme, card) = Published(2565, 3);
        var twice = new ScoreCard(
            [.. card.Scores.Select(s => s.Code == "7" ? s with { Other = s.Value - 6 } : s)],
            card.Level
        ).With("2", 51.51m);

        var found = Contradictions.Find(scheme, twice)[0];

        Assert.Equal(ContradictionKind.TwoValues, found.Kind);
        Assert.DoesNotContain("เท่านั้น", found.Text, StringComparison.Ordinal);
        Assert.Empty(found.Explanations);
    }

    [Fact]
    public void The_difference_told_is_that_of_the_two_figures_told()
    {
        var result = PublishedResult.Chaturat;

        var found = Contradictions.Find(result.Scheme, result.Card.With("OIT", 80.63m))[0];

        Assert.Equal("คะแนน OIT: ประกาศไว้ 80.63 แต่คำนวณได้ 61.88 ต่างกัน 18.75", found.Text);
    }

    [Fact]
    public void Two_errors_are_not_explained_by_one_value_but_each_where_it_stands()
    {
        var (scheme, card) = Published(2564, 21);
        var (third, ninth) = (card["3"]!.Value, card["9"]!.Value);

        var found = Contradictions
            .Find(scheme, card.With("3", third - 10).With("9", ninth - 20))
            .Where(c => c.Kind is not ContradictionKind.Level)
            .ToList();

        Assert.All(found, c => Assert.True(c.IsOneOfSeveral));
        Assert.Contains(found.Single(c => c.Code == "IIT").Explanations, e => e.Code == "3" && Fits(e, third));
        Assert.Contains(found.Single(c => c.Code == "OIT").Explanations, e => e.Code == "9" && Fits(e, ninth));
    }

    [Theory]
    [InlineData(2565, "B")]
    [InlineData(2566, "ผ่านดีเยี่ยม")]
    [InlineData(2567, "ต้องปรับปรุง")]
    [InlineData(2566, "AA")]
    public void A_level_that_the_figures_deny_is_named_and_no_figure_with_it(int year, string level)
    {
        var scheme = ShippedSchemes.Of(year)!;
        var card = Reprint(scheme, new([.. Enumerable.Range(1, 10).Select(n => new Score($"{n}", 88 + n / 10m))]));

        var found = Assert.Single(Contradictions.Find(scheme, card.WithLevel(level)));

        Assert.Equal(ContradictionKind.Level, found.Kind);
        Assert.Contains(level, found.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Weights_that_do_not_make_a_whole_are_told_with_their_sum()
    {
        var scheme = ShippedSchemes.Of(2566)!;
        var light = scheme with { Instruments = [scheme.Instruments[0] with { Weight = 0.25m }, .. scheme.Instruments.Skip(1)] };

        Assert.Equal(["น้ำหนักของเครื่องมือรวมกันต้องได้ 100% แต่ได้ 95%"], SchemeCheck.Problems(light));
    }

    [Fact]
    public void A_score_that_rounding_shows_as_the_mark_is_told_so_exactly_that_it_is_seen_to_fall_short()
    {
        var scheme = ShippedSchemes.Of(2567)!;
        decimal[] scores = [85, 85, 85, 85, 84.99m, 86, 86, 86, 90, 90];
        var standing = Standing.Of(scheme, Scoring.Compute(scheme, new([.. scores.Select((s, i) => new Score($"{i + 1}", s))])));

        Assert.Equal("(IIT 84.998 ไม่ถึง 85)", new ScoreWords(scheme).WhyNot(standing, scheme.Levels[1]));
        Assert.Equal("0.002", ScoreWords.Gap(standing.Levels[1].Conditions[1].Gap));
        Assert.Equal("84.99", ScoreWords.Short(84.99m, 85));
        Assert.Equal("88.43", ScoreWords.Short(88.433333m, 85));
    }

    private static (string, decimal, decimal, Likeness) Named(Explanation e) => (e.Code, e.From, e.To, e.Likeness);

    /// <summary>The right value is the one told, or in the range told.</summary>
    private static bool Fits(Explanation told, decimal right) => told.To == right || Math.Abs(told.To - right) <= 0.12m;
}
