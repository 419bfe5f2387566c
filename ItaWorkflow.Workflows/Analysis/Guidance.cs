using ItaWorkflow.Data.Assessments;
using ItaWorkflow.Data.Assessments.Scores;

namespace ItaWorkflow.Workflows.Analysis;

/// <summary>แนวทาง of one finding: the secretary's own guidance, and never what they wrote of its fault, else what its kind and figures say; and the measures that answer it.</summary>
internal static class Guidance
{
    /// <summary>Points above the mark within which a slip would fail.</summary>
    public const decimal Near = 2;

    public static string Of(AnalysisFacts facts, Finding finding)
    {
        // A measure that only repeats the finding's name says nothing more here.
        var measures = facts
            .Measures.Where(m => m.Findings.Contains(finding.Code, StringComparer.Ordinal))
            .Where(m => finding.Name.Length == 0 || !m.Printed.Title.EndsWith(finding.Name, StringComparison.Ordinal))
            .Select(m => $"มาตรการ: {m.Printed.Title}");
        return string.Join("\n", measures.Prepend(facts.Guidances.GetValueOrDefault(finding.Code) ?? Proposed(facts, finding)));
    }

    /// <summary>Of several below each other: the same own guidance is written once, and the rest point to it.</summary>
    public static IReadOnlyList<string> Of(AnalysisFacts facts, IReadOnlyList<Finding> findings)
    {
        var said = new Dictionary<string, string>(StringComparer.Ordinal);
        return
        [
            .. findings.Select(finding =>
            {
                var text = Of(facts, finding);
                if (facts.Guidances.ContainsKey(finding.Code) && !said.TryAdd(text, finding.Code))
                    return $"แนวทางเดียวกับ{(findings.Any(f => f.IsIndicator && f.Code == said[text]) ? "ตัวชี้วัด" : "ข้อ")} {said[text]}";
                return text;
            }),
        ];
    }

    /// <summary>The finding's name, and what the secretary wrote of its fault.</summary>
    public static string Fault(AnalysisFacts facts, Finding finding, string name) =>
        facts.FindingWords.GetValueOrDefault(finding.Code) is { } fault ? $"{name}\nข้อบกพร่อง: {fault}" : name;

    public static bool IsNear(AnalysisFacts facts, Finding finding) =>
        finding.Kind is FindingKind.Keep && finding.Score - facts.Scheme.PassMark < Near;

    private static string Proposed(AnalysisFacts facts, Finding finding) =>
        finding.Kind is FindingKind.MustMend ? Mend(facts, finding)
        : finding.Score == 100 ? "คะแนนเต็ม รักษาแนวปฏิบัติเดิมไว้"
        : finding.Change < 0 ? $"ลดลง {ScoreWords.Two(-finding.Change.Value)} จากปี {finding.EarlierYear} ควรหาสาเหตุและพัฒนาต่อ"
        : IsNear(facts, finding)
            ? $"สูงกว่าเกณฑ์เพียง {ScoreWords.Two(finding.Score - facts.Scheme.PassMark)} ควรเฝ้าระวังและพัฒนาต่อ"
        : "รักษาระดับและทบทวนวิธีปฏิบัติทุกปี";

    private static string Mend(AnalysisFacts facts, Finding finding)
    {
        var gap = ScoreWords.Gap(facts.Scheme.PassMark - finding.Score);
        if (finding.IsIndicator)
            return $"ต้องเพิ่มอีกอย่างน้อย {gap} คะแนน ควรกำหนดผู้รับผิดชอบและกำหนดเวลา";
        return facts.InstrumentOf(finding).AllOrNothing
            ? "จัดทำและเผยแพร่ข้อมูลให้ครบตามรายละเอียดของข้อ และตรวจว่าที่อยู่เว็บไซต์เปิดได้"
            : $"ปรับปรุงการทำงานในเรื่องนี้และสื่อสารให้ผู้ตอบรับรู้ ต้องเพิ่มอีกอย่างน้อย {gap} คะแนน";
    }
}
