using FsCheck;
using FsCheck.Fluent;
using ItaWorkflow.Data.Assessments;
using ItaWorkflow.Data.Assessments.Scores;
using ItaWorkflow.Tests.Data.Assessments.Scores;

namespace ItaWorkflow.Tests.Data.Assessments;

public sealed class ContradictionsTests
{
    [Fact]
    public void Figures_that_agree_are_left_alone()
    {
        Assert.Empty(Find(PublishedResult.BanTok));
        Assert.Empty(Find(PublishedResult.Chaturat));
        Assert.Empty(Find(PublishedResult.SaiThong));
    }

    [Fact]
    public void The_second_value_of_Ban_Toks_fourth_indicator_is_named_and_explained()
    {
        var result = PublishedResult.BanTok;
        var card = new ScoreCard([.. result.Card.Scores.Select(s => s.Code == "4" ? s with { Other = 98.95m } : s)], "AA");

        var found = Assert.Single(Contradictions.Find(result.Scheme, card));

        Assert.Equal((ContradictionKind.TwoValues, "4"), (found.Kind, found.Code));
        Assert.Equal(
            "ตัวชี้วัดที่ 4 การใช้ทรัพย์สินของราชการ: พิมพ์ไว้สองค่า 98.59 และ 98.95 เฉพาะ 98.59 เท่านั้นที่สอดคล้องกับตัวเลขอื่นที่ประกาศ",
            found.Text
        );
        Assert.Equal((98.95m, 98.59m), (found.Explanations.Single().From, found.Explanations.Single().To));
    }

    [Fact]
    public void Of_the_wrong_value_alone_the_right_one_is_found()
    {
        var result = PublishedResult.BanTok;

        var found = Contradictions.Find(result.Scheme, result.Card.With("4", 98.95m));

        Assert.Equal([ContradictionKind.Instrument, ContradictionKind.Total], found.Select(c => c.Kind));
        Assert.Equal("คะแนน IIT: ประกาศไว้ 98.64 แต่คำนวณได้ 98.71 ต่างกัน 0.07", found[0].Text);
        Assert.All(
            found,
            c => Assert.Equal(new Explanation("4", 98.95m, 98.59m, 98.58m, 98.62m, Likeness.DigitsSwapped), c.Explanations[0])
        );
    }

    [Fact]
    public void A_misprinted_total_is_the_one_value_that_explains_itself()
    {
        var result = PublishedResult.Chaturat;

        var found = Assert.Single(Contradictions.Find(result.Scheme, result.Card.With("total", 39.41m)));

        Assert.Equal("คะแนนรวม: ประกาศไว้ 39.41 แต่คำนวณได้ 78.41 ต่างกัน 39.00", found.Text);
        Assert.Equal(("total", 78.41m), (found.Explanations.Single().Code, found.Explanations.Single().To));
    }

    [Fact]
    public void An_indicator_that_its_items_deny_names_the_item_that_would_settle_it()
    {
        var scheme = ShippedSchemes.Of(2564)!;
        var items = scheme
            .Items.Where(i => i.Indicator == "9")
            .Select(i => new Score(i.Code, i.Code is "o11" or "o12" ? 0 : 100));

        var found = Assert.Single(Contradictions.Find(scheme, new([.. items, new("9", 90)])));

        Assert.Equal(ContradictionKind.Indicator, found.Kind);
        Assert.Contains(found.Explanations, e => e is { Code: "o26", To: 0, Likeness: Likeness.OtherJudgement });
    }

    [Theory]
    [InlineData("A", 1)]
    [InlineData("AA", 0)]
    [InlineData(" aa ", 0)]
    [InlineData("ผ่านดี", 1)]
    public void A_level_whose_conditions_do_not_hold_is_named(string level, int count)
    {
        var result = PublishedResult.BanTok;

        var found = Contradictions.Find(result.Scheme, result.Card.WithLevel(level));

        Assert.Equal(count, found.Count(c => c.Kind is ContradictionKind.Level));
    }

    [Fact]
    public void A_level_is_told_which_condition_fails_it()
    {
        var result = PublishedResult.Chaturat;

        var found = Assert.Single(Contradictions.Find(result.Scheme, result.Card.WithLevel("ผ่านดี")));

        Assert.Equal(
            "ระดับที่ประกาศ “ผ่านดี” ไม่ตรงกับเกณฑ์: คะแนนที่บันทึกให้ระดับ “ต้องปรับปรุง” (คะแนนรวม 78.41 ไม่ถึง 85, OIT 61.88 ไม่ถึง 85)",
            found.Text
        );
    }

    [Fact]
    public void What_is_published_by_correct_rounding_is_never_called_a_contradiction() =>
        Check.QuickThrowOnFailure(
            Prop.ForAll(
                Gen.Choose(0, 1_000_000).Select(n => n / 10_000m).ArrayOf(10).ToArbitrary(),
                exact =>
                {
                    var scheme = ShippedSchemes.Of(2564)!;
                    var scored = Scoring.Compute(scheme, Entered(exact));
                    var published = new[] { "IIT", "EIT", "OIT", "total" }.Select(c => new Score(
                        c,
                        Scoring.Round(scored[c]!.Value)
                    ));
                    var card = new ScoreCard([.. Entered([.. exact.Select(Scoring.Round)]).Scores, .. published]);
                    return Contradictions.Find(scheme, card).Count == 0;
                }
            )
        );

    [Fact]
    public void One_misprinted_indicator_is_always_among_what_would_settle_it() =>
        Check.QuickThrowOnFailure(
            Prop.ForAll(
                ScoringTests.Indicators,
                Gen.Choose(1, 10).ToArbitrary(),
                (scores, wrong) =>
                {
                    var scheme = ShippedSchemes.Of(2564)!;
                    var scored = Scoring.Compute(scheme, Entered(scores));
                    var published = new[] { "IIT", "EIT", "OIT", "total" }.Select(c => new Score(
                        c,
                        Scoring.Round(scored[c]!.Value)
                    ));
                    var right = scores[wrong - 1];
                    var misprint = right >= 50 ? right - 9 : right + 9;
                    var card = new ScoreCard([.. Entered(scores).Scores, .. published]).With($"{wrong}", misprint);
                    return SingleValue
                        .Explain(scheme, card)
                        .Any(e => e.Code == $"{wrong}" && e.Least <= right && right <= e.Most);
                }
            )
        );

    private static ScoreCard Entered(IReadOnlyList<decimal> scores) =>
        new([.. scores.Select((s, i) => new Score($"{i + 1}", s))]);

    private static IReadOnlyList<Contradiction> Find(PublishedResult result) => Contradictions.Find(result.Scheme, result.Card);
}
