using ItaWorkflow.Data.Assessments;
using ItaWorkflow.Data.Assessments.Scores;

namespace ItaWorkflow.Workflows.Analysis;

/// <summary>ผลการประเมิน: total, level and why, how many pass, best and worst, last year.</summary>
internal static class ResultWords
{
    public static IReadOnlyList<string> Of(AnalysisFacts facts) =>
        [.. new[] { Level(facts), Passing(facts), Extremes(facts), Change(facts) }.OfType<string>()];

    private static string Level(AnalysisFacts facts)
    {
        if (facts.Total is not { } total)
            return "คะแนนที่บันทึกไว้ยังไม่ครบ จึงยังคำนวณคะแนนรวมและบอกระดับผลไม่ได้";
        var origin = facts.Scored.Total.Value is null ? " (ตามที่ประกาศ เพราะไม่มีคะแนนรายแบบวัดครบให้คำนวณ)" : "";
        var have = $"คะแนนรวม {ScoreWords.Two(total)} คะแนน{origin}";
        if (facts.Standing.Level is not { } level)
            return $"{have} ยังบอกระดับผลไม่ได้เพราะคะแนนไม่ครบ";
        if (!facts.Standing.IsCertain)
            return $"{have} อาจอยู่ในระดับ {string.Join(" หรือ ", facts.Standing.Possible.Select(l => $"“{l.Name}”"))} ขึ้นกับคะแนนที่ยังไม่มีข้อมูล";
        return $"{have} อยู่ในระดับ “{level.Name}”{(facts.Standing.IsByRounding ? " ตามที่ประกาศ ซึ่งถือค่าที่ปัดเศษแล้ว" : "")}{Why(facts)}";
    }

    private static string Why(AnalysisFacts facts)
    {
        var failed = facts.Standing.Reasons.Where(r => r.State is ConditionState.Failed).ToList();
        if (facts.Standing.Level == facts.Scheme.Levels[0])
            return " ซึ่งเป็นระดับสูงสุด";
        return failed.Count == 0
            ? ""
            : $" ยังไม่ถึงระดับถัดไปเพราะ {ThaiList.And(failed.Select(f => $"{facts.Words.PartName(f.Code)} {ScoreWords.Short(f.Have!.Value, f.Need)} ไม่ถึง {ScoreWords.Need(f.Need)} (ขาด {ScoreWords.Gap(f.Gap)})"))}";
    }

    private static string? Passing(AnalysisFacts facts)
    {
        var (passed, failed) = (facts.PassingIndicators.Count(), facts.FailingIndicators.Count());
        if (passed + failed == 0)
            return "ยังไม่มีคะแนนรายตัวชี้วัด จึงวิเคราะห์ได้เฉพาะคะแนนรวมและแบบวัดที่มีข้อมูล";
        var missing = facts.Scheme.Indicators.Count - passed - failed;
        return (failed, passed) switch
            {
                (0, _) => $"ตัวชี้วัดที่มีคะแนนทั้ง {passed} ตัวชี้วัดผ่านเกณฑ์ {ScoreWords.Need(facts.Scheme.PassMark)} คะแนน",
                (_, 0) =>
                    $"ตัวชี้วัดที่มีคะแนนทั้ง {failed} ตัวชี้วัดไม่ผ่านเกณฑ์ {ScoreWords.Need(facts.Scheme.PassMark)} คะแนน",
                _ =>
                    $"ตัวชี้วัดที่ผ่านเกณฑ์ {ScoreWords.Need(facts.Scheme.PassMark)} คะแนนมี {passed} ตัวชี้วัด และไม่ผ่านเกณฑ์มี {failed} ตัวชี้วัด",
            } + (missing > 0 ? $" อีก {missing} ตัวชี้วัดยังไม่มีคะแนน" : "");
    }

    private static string? Extremes(AnalysisFacts facts)
    {
        var ranking = Ranking.Of(facts.Scored);
        if (ranking.Count < 2 || ranking[^1].Rank == 1)
            return null;
        return $"คะแนนสูงสุดคือ{Names(facts, ranking, 1)} คะแนนต่ำสุดคือ{Names(facts, ranking, ranking[^1].Rank)}";
    }

    private static string Names(AnalysisFacts facts, IReadOnlyList<Ranked> ranking, int rank)
    {
        var those = ranking.Where(r => r.Rank == rank).ToList();
        return $"{ThaiList.And(those.Select(r => facts.Words.Name(r.Figure.Code)))} {ScoreWords.Two(those[0].Figure.Value!.Value)} คะแนน";
    }

    private static string? Change(AnalysisFacts facts)
    {
        if (facts.Before is not { } before || facts.Total is not { } now)
            return null;
        var scored = Scoring.Compute(before.Scheme, before.Card);
        if ((scored.Total.Value ?? before.Card[SchemeDefinition.TotalCode]) is not { } then)
            return null;
        // As shown: who subtracts the two figures on paper gets this one.
        var change = Scoring.Round(now) - Scoring.Round(then);
        var words =
            change > 0 ? $"เพิ่มขึ้น {ScoreWords.Two(change)} คะแนน"
            : change < 0 ? $"ลดลง {ScoreWords.Two(-change)} คะแนน"
            : "เท่าเดิม";
        var levels = before.Scheme.Levels.SequenceEqual(facts.Scheme.Levels)
            ? ""
            : " (ชื่อและเงื่อนไขของระดับผลต่างกัน จึงเทียบได้เฉพาะคะแนน)";
        return $"เมื่อเทียบกับปีงบประมาณ พ.ศ. {before.Scheme.FiscalYear} ซึ่งได้ {ScoreWords.Two(then)} คะแนน คะแนนรวม{words}{levels}";
    }
}
