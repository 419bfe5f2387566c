using ItaWorkflow.Data.Assessments;
using ItaWorkflow.Data.Assessments.Scores;
using ItaWorkflow.Workflows.Documents.Papers;

namespace ItaWorkflow.Workflows.Analysis.Tables;

/// <summary>Scores by instrument and indicator with last year's beside, the chart, the ranking and the items.</summary>
internal static class ResultTables
{
    public static IEnumerable<PaperBlock> Of(AnalysisFacts facts, Captions captions) =>
        [Scores(facts, captions), .. Chart(facts, captions), .. Ranks(facts, captions), .. Items(facts, captions)];

    public static PaperTable Scores(AnalysisFacts facts, Captions captions)
    {
        PaperColumn[] before = facts.Before is { } earlier ? [new($"ปี {earlier.Scheme.FiscalYear}", 22, IsCentred: true)] : [];
        return new(
            [
                new("ที่", 12, IsCentred: true),
                new("ตัวชี้วัด"),
                new("คะแนน", 22, IsCentred: true),
                .. before,
                new("ผล", 40, IsCentred: true),
            ],
            [.. facts.Scheme.Instruments.SelectMany(i => Rows(facts, i)), Total(facts)]
        )
        {
            Caption = captions.Table("คะแนนรายตัวชี้วัด"),
        };
    }

    private static IEnumerable<PaperRow> Rows(AnalysisFacts facts, Instrument instrument)
    {
        yield return PaperRow.Group(
            $"แบบวัด{instrument.Name} ({instrument.Code}) น้ำหนักร้อยละ {ScoreWords.Need(instrument.Weight * 100)}"
        );
        foreach (var indicator in facts.Scheme.IndicatorsOf(instrument.Code))
        {
            var score = facts.Scored[indicator.Code];
            yield return Row(facts, indicator.Code, indicator.Name, score, facts.ScoreBefore(indicator), Verdict(facts, score));
        }

        foreach (var part in instrument.Parts.Where(p => facts.Scored[p.Code] is not null))
            yield return Row(facts, "", $"คะแนน {part.Name}", facts.Scored[part.Code], Whole(facts, part.Code), "");
        var whole = facts.Scored.Instrument(instrument.Code);
        var weighted = whole.Value is { } value ? $"ถ่วงน้ำหนัก {ScoreWords.Two(value * instrument.Weight)}" : "คะแนนไม่ครบ";
        var name = whole.Source is ScoreSource.Printed ? "คะแนนแบบวัดตามที่ประกาศ" : "คะแนนเฉลี่ยของแบบวัด";
        yield return Row(facts, "", $"{name} {instrument.Code}", whole.Value, Whole(facts, instrument.Code), weighted);
    }

    private static PaperRow Total(AnalysisFacts facts) =>
        Row(
            facts,
            "",
            facts.Scored.Total.Value is null ? "คะแนนรวมตามที่ประกาศ" : "คะแนนรวม (ผลรวมถ่วงน้ำหนัก)",
            facts.Total,
            facts.Before is { } before
                ? Whole(facts, SchemeDefinition.TotalCode) ?? before.Card[SchemeDefinition.TotalCode]
                : null,
            facts.Standing is { IsCertain: true, Level: { } level } ? level.Name : "ยังไม่แน่นอน"
        );

    private static PaperRow Row(AnalysisFacts facts, string number, string name, decimal? score, decimal? before, string verdict)
    {
        PaperCell[] beside = facts.Before is null ? [] : [ScoreCells.Of(before)];
        return new([number, name, ScoreCells.Of(score), .. beside, verdict]) { IsTotal = number.Length == 0 };
    }

    private static decimal? Whole(AnalysisFacts facts, string code) =>
        facts.Before is { } before ? Scoring.Compute(before.Scheme, before.Card)[code] : null;

    private static string Verdict(AnalysisFacts facts, decimal? score) =>
        score is not { } known ? "ยังไม่มีคะแนน"
        : known >= facts.Scheme.PassMark ? "ผ่านเกณฑ์"
        : "ไม่ผ่านเกณฑ์";

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
                        g.Select(i => new PaperRow([i.Code, i.Name, ScoreCells.Of(i.Score), Verdict(facts, i.Score)]))
                            .Prepend(PaperRow.Group(facts.Words.Name(g.Key)))
                    ),
            ]
        )
        {
            Caption = captions.Table($"คะแนนรายข้อของแบบวัด {instrument.Code} ที่มีข้อมูล {items.Count} ข้อ"),
        };
}
