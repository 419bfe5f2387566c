using ItaWorkflow.Data.Assessments;
using ItaWorkflow.Data.Assessments.Scores;
using ItaWorkflow.Workflows.Documents.Papers;

namespace ItaWorkflow.Workflows.Analysis.Tables;

/// <summary>The scores, their chart, the ranking and the items.</summary>
internal static class ResultTables
{
    public static IEnumerable<PaperBlock> Of(AnalysisFacts facts, Captions captions) =>
        [IndicatorScores.Of(facts, captions), .. Chart(facts, captions), .. Ranks(facts, captions), .. Items(facts, captions)];

    private static IEnumerable<PaperBlock> Chart(AnalysisFacts facts, Captions captions)
    {
        var bars = facts
            .Scheme.Indicators.Where(i => facts.Scored[i.Code] is not null)
            .Select(i => new PaperBar(
                $"{i.Code}. {i.Name}",
                Scoring.Round(facts.Scored[i.Code]!.Value),
                facts.ScoreBefore(i) is { } before ? Scoring.Round(before) : null
            ))
            .ToList();
        if (bars.Count == 0)
            return [];
        var beside = bars.Exists(b => b.Before is not null) ? $" และปี {facts.Before!.Scheme.FiscalYear}" : "";
        var caption = captions.Chart($"คะแนนรายตัวชี้วัดเทียบกับเกณฑ์ {ScoreWords.Need(facts.Scheme.PassMark)} คะแนน{beside}");
        return [new PaperBars(caption, bars, facts.Scheme.PassMark)];
    }

    private static IEnumerable<PaperBlock> Ranks(AnalysisFacts facts, Captions captions)
    {
        var ranking = Ranking.Of(facts.Scored);
        if (ranking.Count < 2)
            return [];
        return
        [
            new PaperTable(
                [
                    new("อันดับ", 20, IsCentred: true),
                    new("ตัวชี้วัด"),
                    new("แบบวัด", 26, IsCentred: true),
                    new("คะแนน", 26, IsCentred: true),
                ],
                [
                    .. ranking.Select(r => new PaperRow([
                        $"{r.Rank}",
                        facts.Words.Name(r.Figure.Code),
                        facts.Scheme.Indicators.First(i => i.Code == r.Figure.Code).Instrument,
                        ScoreCells.Of(r.Figure.Value),
                    ])),
                ]
            )
            {
                Caption = captions.Table("ลำดับคะแนนจากสูงไปต่ำ"),
            },
        ];
    }

    private static IEnumerable<PaperBlock> Items(AnalysisFacts facts, Captions captions)
    {
        foreach (var instrument in facts.Scheme.Instruments)
        {
            var items = facts.Findings.Where(f => !f.IsIndicator && facts.InstrumentOf(f) == instrument).ToList();
            if (items.Count > 0)
                yield return OfItems(facts, instrument, items, captions);
        }
    }

    private static PaperTable OfItems(AnalysisFacts facts, Instrument instrument, List<Finding> items, Captions captions) =>
        new(
            [
                new("ข้อ", 16, IsCentred: true),
                new("ประเด็นข้อคำถาม"),
                new("คะแนน", 22, IsCentred: true),
                new("ผล", 32, IsCentred: true),
            ],
            [
                .. items
                    .GroupBy(i => i.Indicator, StringComparer.Ordinal)
                    .SelectMany(g =>
                        g.Select(i => new PaperRow([
                                i.Code,
                                i.Name,
                                ScoreCells.Of(i.Score),
                                IndicatorScores.Verdict(facts, i.Score),
                            ]))
                            .Prepend(PaperRow.Group(facts.Words.Name(g.Key)))
                    ),
            ]
        )
        {
            Caption = captions.Table($"คะแนนรายข้อของแบบวัด {instrument.Code} ที่มีข้อมูล {items.Count} ข้อ"),
        };
}
