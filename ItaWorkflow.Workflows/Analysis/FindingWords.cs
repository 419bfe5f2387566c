using ItaWorkflow.Data.Assessments.Scores;

namespace ItaWorkflow.Workflows.Analysis;

/// <summary>What precedes the tables of what must be mended and of what is to be kept.</summary>
internal static class FindingWords
{
    public static IReadOnlyList<string> Urgent(AnalysisFacts facts)
    {
        var mark = ScoreWords.Need(facts.Scheme.PassMark);
        if (facts.Findings.Count == 0)
            return ["ยังไม่มีคะแนนรายตัวชี้วัดหรือรายข้อ จึงยังระบุไม่ได้ว่าประเด็นใดต้องแก้ไขโดยเร่งด่วน"];
        var (indicators, items) = (facts.FailingIndicators.Count(), facts.FailingItems.Count());
        if (indicators + items == 0)
            return [$"ตัวชี้วัดและข้อคำถามที่มีคะแนนทั้งหมดได้ตั้งแต่ {mark} คะแนนขึ้นไป จึงไม่มีประเด็นที่ต้องแก้ไขโดยเร่งด่วน"];
        var what = new[]
        {
            indicators > 0 ? $"ตัวชี้วัด {indicators} ตัวชี้วัด" : null,
            items > 0 ? $"ข้อคำถาม {items} ข้อ" : null,
        };
        var known = facts.Findings.Any(f => !f.IsIndicator) ? "" : " โดยยังไม่มีคะแนนรายข้อ จึงวิเคราะห์ระดับตัวชี้วัด";
        return [$"พิจารณาจากคะแนนที่ต่ำกว่าเกณฑ์ {mark} คะแนน มี{ThaiList.And(what.OfType<string>())}{known} ดังตารางต่อไปนี้"];
    }

    public static IReadOnlyList<string> Keep(AnalysisFacts facts)
    {
        var mark = ScoreWords.Need(facts.Scheme.PassMark);
        var passing = facts.PassingIndicators.ToList();
        if (passing.Count == 0)
            return
            [
                facts.Findings.Any(f => f.IsIndicator)
                    ? $"ไม่มีตัวชี้วัดที่มีคะแนนตั้งแต่ {mark} คะแนนขึ้นไป ทุกตัวชี้วัดที่มีคะแนนจึงอยู่ในส่วนที่ต้องแก้ไขโดยเร่งด่วน"
                    : "ยังไม่มีคะแนนรายตัวชี้วัด จึงยังระบุประเด็นที่ควรรักษาระดับไม่ได้",
            ];
        var near = passing.Where(f => Guidance.IsNear(facts, f)).ToList();
        var watch =
            near.Count == 0
                ? ""
                : $" ที่ควรเฝ้าระวังเพราะสูงกว่าเกณฑ์ไม่ถึง {ScoreWords.Need(Guidance.Near)} คะแนน คือ{ThaiList.And(near.Select(f => facts.Words.Name(f.Code)))}";
        return
        [
            $"ตัวชี้วัดที่มีคะแนนตั้งแต่ {mark} คะแนนขึ้นไปมี {passing.Count} ตัวชี้วัด{watch} แนวทางของแต่ละตัวชี้วัดเป็นดังตารางต่อไปนี้",
        ];
    }
}
