using ItaWorkflow.Data.Assessments;
using ItaWorkflow.Data.Assessments.Scores;

namespace ItaWorkflow.Tests.Data.Assessments;

public sealed class FindingsTests
{
    [Fact]
    public void Chaturat_has_three_failing_indicators_and_sixteen_failing_items()
    {
        var urgent = Propose(PublishedResult.Chaturat).Where(f => f.Kind is FindingKind.MustMend).ToList();

        Assert.Equal(["7", "9", "10"], urgent.Where(f => f.IsIndicator).Select(f => f.Code));
        Assert.Equal(
            "e6 e7 e10 o13 o14 o21 o22 o27 o30 o32 o35 o36 o37 o38 o40 o43".Split(' '),
            urgent.Where(f => !f.IsIndicator).Select(f => f.Code)
        );
    }

    [Theory]
    [InlineData(84.99, FindingKind.MustMend)]
    [InlineData(85, FindingKind.Keep)]
    public void The_pass_mark_divides(double score, FindingKind kind) =>
        Assert.Equal(kind, Findings.Propose(ShippedSchemes.Of(2566)!, new([new("7", (decimal)score)]), []).Single().Kind);

    [Fact]
    public void An_item_is_compared_with_what_was_asked_and_not_with_its_number()
    {
        var earlier = new EarlierResult(ShippedSchemes.Of(2565)!, new([new("o12", 0), new("o13", 100), new("7", 80)]));
        var card = new ScoreCard([new("o13", 100), new("7", 84.5m)]);

        var findings = Findings.Propose(ShippedSchemes.Of(2566)!, card, [earlier]);

        Assert.Equal(
            [("7", 2565, 4.5m), ("o13", 2565, 100m)],
            findings.Select(f => (f.Code, f.EarlierYear!.Value, f.Change!.Value))
        );
    }

    [Fact]
    public void Equal_scores_share_a_rank()
    {
        var ranking = Ranking.Of(PublishedResult.BanTok.Scored);

        Assert.Equal([(1, "10"), (2, "1"), (2, "2"), (4, "5")], ranking.Take(4).Select(r => (r.Rank, r.Figure.Code)));
        Assert.Equal((10, "9"), (ranking[^1].Rank, ranking[^1].Figure.Code));
    }

    private static IReadOnlyList<Finding> Propose(PublishedResult result) => Findings.Propose(result.Scheme, result.Card, []);
}
