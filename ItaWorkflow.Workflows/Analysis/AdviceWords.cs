using ItaWorkflow.Data.Assessments.Scores;
using ItaWorkflow.Data.Calendar;

namespace ItaWorkflow.Workflows.Analysis;

/// <summary>ข้อเสนอแนะ that follow from the figures; each is said only where its figures are there.</summary>
internal static class AdviceWords
{
    public static IReadOnlyList<string> Paragraphs(AnalysisFacts facts) =>
        [
            facts.Measures.Count > 0
                ? $"จากผลการวิเคราะห์ จึงมีข้อเสนอแนะดังต่อไปนี้ และ{(facts.Measures.Any(m => m.IsDraft) ? "เสนอ" : "กำหนด")}มาตรการปีงบประมาณ พ.ศ. {facts.Year + 1} รวม {facts.Measures.Count} มาตรการตามตารางท้ายรายงาน{Waiting(facts)}"
                : "จากผลการวิเคราะห์ จึงมีข้อเสนอแนะดังต่อไปนี้",
        ];

    private static string Waiting(AnalysisFacts facts)
    {
        var drafts = facts.Measures.Count(m => m.IsDraft);
        return drafts > 0 && drafts < facts.Measures.Count ? $" ในจำนวนนี้รอการอนุมัติ {drafts} มาตรการ" : "";
    }

    public static IReadOnlyList<string> Items(AnalysisFacts facts) =>
        [.. Published(facts), .. Perceived(facts), .. Watched(facts), .. Kept(facts), .. Doubtful(facts), FollowedUp(facts)];

    private static IEnumerable<string> Published(AnalysisFacts facts)
    {
        foreach (var group in facts.FailingItems.GroupBy(facts.InstrumentOf).Where(g => g.Key.AllOrNothing))
            yield return $"มอบหมายผู้รับผิดชอบรายข้อของแบบวัด {group.Key.Code} ที่ยังไม่ได้คะแนน {group.Count()} ข้อ ตรวจว่าข้อมูลครบถ้วนเป็นปัจจุบันและที่อยู่เว็บไซต์เปิดได้ แล้วคงที่อยู่เดิมไว้ตลอดการประเมิน";
    }

    private static IEnumerable<string> Perceived(AnalysisFacts facts)
    {
        var indicators = facts
            .Failing.Where(f => !facts.InstrumentOf(f).AllOrNothing)
            .Select(f => f.Indicator)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        if (indicators.Count > 0)
            yield return $"ปรับปรุงและสื่อสารการทำงานในเรื่องของ{ThaiList.And(indicators.Select(facts.Words.Name))} ซึ่งมีคะแนนต่ำกว่าเกณฑ์ และรับฟังความเห็นของผู้มีส่วนได้ส่วนเสียก่อนการประเมินปีถัดไป";
        var published = facts
            .FailingIndicators.Where(f =>
                facts.InstrumentOf(f).AllOrNothing && !facts.FailingItems.Any(i => i.Indicator == f.Indicator)
            )
            .ToList();
        if (published.Count > 0)
            yield return $"ตรวจรายข้อของ{ThaiList.And(published.Select(f => facts.Words.Name(f.Code)))} ว่าข้อใดไม่ได้คะแนน แล้วกำหนดผู้รับผิดชอบรายข้อ";
    }

    private static IEnumerable<string> Watched(AnalysisFacts facts)
    {
        var near = facts.PassingIndicators.Where(f => Guidance.IsNear(facts, f)).ToList();
        if (near.Count > 0)
            yield return $"เฝ้าระวัง{ThaiList.And(near.Select(f => $"{facts.Words.Name(f.Code)} ซึ่งสูงกว่าเกณฑ์เพียง {ScoreWords.Two(f.Score - facts.Scheme.PassMark)} คะแนน"))}";
    }

    private static IEnumerable<string> Kept(AnalysisFacts facts)
    {
        if (facts.PassingIndicators.Any())
            yield return "รักษาแนวปฏิบัติของตัวชี้วัดที่ผ่านเกณฑ์ไว้ และกำหนดเป็นมาตรการรักษาระดับในส่วนที่เห็นสมควร";
    }

    private static IEnumerable<string> Doubtful(AnalysisFacts facts)
    {
        var open = ContradictionNotes.Open(facts).Count;
        if (open > 0)
            yield return $"ตรวจตัวเลขที่ประกาศซึ่งขัดกัน {open} แห่งกับหนังสือแจ้งผล ก่อนเผยแพร่รายงานนี้";
    }

    private static string FollowedUp(AnalysisFacts facts)
    {
        var next = new FiscalYear(facts.Year + 1);
        return $"กำหนดผู้รับผิดชอบและกำหนดเวลาของทุกมาตรการ ปีงบประมาณ พ.ศ. {next} และรายงานผลต่อผู้บริหารรอบ 6 เดือน ข้อมูล ณ วันที่ {ThaiDate.Long(next.HalfYear)} และรอบ 12 เดือน ข้อมูล ณ วันที่ {ThaiDate.Long(next.Last)}";
    }
}
