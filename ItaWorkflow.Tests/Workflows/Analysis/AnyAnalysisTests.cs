using ItaWorkflow.Data.Assessments;
using ItaWorkflow.Data.Assessments.Scores;
using ItaWorkflow.Workflows.Analysis;
using ItaWorkflow.Workflows.Documents.Papers;

namespace ItaWorkflow.Tests.Workflows.Analysis;

/// <summary>Whatever a year's result holds, its paper and its screen tell the same.</summary>
public sealed class AnyAnalysisTests
{
    private const string Agency = "เทศบาลตำบลตัวอย่าง";

    public static TheoryData<int, string> EveryYearAndResult()
    {
        var data = new TheoryData<int, string>();
        foreach (var year in ShippedSchemes.Years)
        foreach (var kind in new[] { "none", "total", "indicators", "items", "full", "zero", "edge", "parts" })
            data.Add(year, kind);
        return data;
    }

    [Theory]
    [MemberData(nameof(EveryYearAndResult))]
    public void Any_result_of_any_year_becomes_a_paper_whose_figures_are_those_of_the_screen(int year, string kind)
    {
        var scheme = ShippedSchemes.Of(year)!;
        var facts = new AnalysisFacts(Agency, scheme, Card(scheme, kind), [], new(2026, 11, 20));

        var paper = AnalysisReport.Compose(facts);

        Assert.Equal(8, paper.Blocks().Count(b => b is PaperTitle { Lines: ["คำนำ"] } or PaperHeading { Level: 1 }));
        Assert.Equal(facts.Failing.Count(f => !f.IsIndicator), Failing(paper, facts));
        foreach (var indicator in scheme.Indicators)
            Assert.Equal(facts.Scored.Indicator(indicator.Code).Shown, Row(paper, indicator));
        Assert.DoesNotContain("  |  |  |  |  |", paper.Text(), StringComparison.Ordinal);
        Assert.All(
            paper.Blocks().OfType<PaperTable>(),
            t => Assert.All(t.Rows, r => Assert.Equal(r.IsGroup ? 1 : t.Columns.Count, r.Cells.Count))
        );
        Assert.All(paper.Blocks().OfType<PaperTable>(), t => Assert.True(t.Columns.Sum(c => c.Width ?? 0) < 160));
        Assert.All(ReportParts.Of(facts), p => Assert.NotEmpty(p.Paragraphs));
    }

    private static int Failing(Paper paper, AnalysisFacts facts) =>
        paper.TablesUnder("4. ").SelectMany(t => t.Rows).Count(r => facts.Scheme.Items.Any(i => i.Code == r.Cells[0].Text));

    private static decimal? Row(Paper paper, Indicator indicator) =>
        paper
            .Blocks()
            .OfType<PaperTable>()
            .Single(t => t.Caption?.Contains("คะแนนรายตัวชี้วัด", StringComparison.Ordinal) is true)
            .Rows.Single(r => r.Cells[0].Text == indicator.Code && r.Cells.Count > 1)
            .Cells[2]
            .Number;

    private static ScoreCard Card(SchemeDefinition scheme, string kind) =>
        kind switch
        {
            "none" => ScoreCard.Empty,
            "total" => new([new("total", 72.5m)]),
            "indicators" => new([.. scheme.Indicators.Select((i, n) => new Score(i.Code, 99.99m - n * 5))]),
            "items" => new([.. scheme.Items.Select((i, n) => new Score(i.Code, n % 3 == 0 ? 0 : 100))]),
            "full" => All(scheme, 100),
            "zero" => All(scheme, 0),
            "edge" => new([.. scheme.Indicators.Select((i, n) => new Score(i.Code, n % 2 == 0 ? 85 : 84.99m))]),
            _ => new([
                .. scheme.Instruments.SelectMany(i =>
                    scheme
                        .IndicatorsOf(i.Code)
                        .SelectMany(indicator =>
                            i.Parts.Count == 0
                                ? [new Score(indicator.Code, 90)]
                                : i.Parts.Select((p, n) => new Score(SchemeDefinition.OfPart(indicator.Code, p), 95 - n * 15))
                        )
                ),
            ]),
        };

    private static ScoreCard All(SchemeDefinition scheme, decimal score) =>
        new([.. scheme.Indicators.Select(i => i.Code).Concat(scheme.Items.Select(i => i.Code)).Select(c => new Score(c, score))]);
}
