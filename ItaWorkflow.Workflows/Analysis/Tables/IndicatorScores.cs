using ItaWorkflow.Data.Assessments;
using ItaWorkflow.Data.Assessments.Scores;
using ItaWorkflow.Workflows.Documents.Papers;

namespace ItaWorkflow.Workflows.Analysis.Tables;

/// <summary>Scores by instrument and indicator with last year's beside.</summary>
internal static class IndicatorScores
{
    public static PaperTable Of(AnalysisFacts facts, Captions captions)
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

    public static string Verdict(AnalysisFacts facts, decimal? score) =>
        score is not { } known ? "ยังไม่มีคะแนน"
        : known >= facts.Scheme.PassMark ? "ผ่านเกณฑ์"
        : "ไม่ผ่านเกณฑ์";
}
