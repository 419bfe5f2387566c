using ItaWorkflow.Data.Assessments;
using ItaWorkflow.Data.Assessments.Scores;
using ItaWorkflow.Workflows.Documents.Papers;

namespace ItaWorkflow.Workflows.Analysis;

/// <summary>Where published figures contradict each other: said in the report, with the value that would settle it or why they stay.</summary>
internal static class ContradictionNotes
{
    public static IReadOnlyList<Contradiction> Open(AnalysisFacts facts) =>
        [.. facts.Contradictions.Where(c => Reason(facts, c) is null)];

    public static IEnumerable<PaperBlock> Of(AnalysisFacts facts)
    {
        if (facts.Contradictions.Count == 0)
            return [];
        return
        [
            new PaperHeading("ข้อสังเกตเกี่ยวกับตัวเลขที่ประกาศ", 2, InContents: false),
            new PaperText(
                $"ตัวเลขที่ประกาศขัดกัน {facts.Contradictions.Count} แห่ง {(facts.Scored.Total.Value is null ? "คะแนนรวมในรายงานนี้เป็นไปตามที่ประกาศ" : "คะแนนรวมในรายงานนี้คำนวณจากคะแนนที่บันทึกไว้ตามเกณฑ์ของปี")} โดยมิได้แก้ตัวเลขที่ประกาศ"
            ),
            new PaperItems([.. facts.Contradictions.Select(c => Words(facts, c))]),
        ];
    }

    private static string Words(AnalysisFacts facts, Contradiction found)
    {
        if (Reason(facts, found) is { } reason)
            return $"{found.Text} ยืนยันตัวเลขที่บันทึกไว้แล้ว เหตุผล: {reason}";
        var likeliest = Explanations.Likeliest(found);
        if (likeliest.Count == 0)
            return found.Text;
        var settled = found.IsOneOfSeveral ? "แห่งนี้จะตรงกัน แต่ยังมีแห่งอื่นที่ขัดกัน" : "ทุกตัวเลขจะตรงกัน";
        var ways = likeliest.Select(e => $"{facts.Words.Name(e.Code)}เป็น {ScoreWords.Two(e.To)} แทน {ScoreWords.Two(e.From)}");
        return $"{found.Text} หาก{string.Join(" หรือ", ways)} {settled}";
    }

    private static string? Reason(AnalysisFacts facts, Contradiction found) =>
        facts.Confirmed.FirstOrDefault(c => c.Key == found.Key && c.Text == found.Text)?.Reason;
}
