using ItaWorkflow.Data.Assessments;
using ItaWorkflow.Data.Assessments.Scores;
using ItaWorkflow.Workflows.Documents.Papers;

namespace ItaWorkflow.Workflows.Analysis.Tables;

/// <summary>ต้องแก้ไขโดยเร่งด่วน: a table for every indicator that fails or has items that do.</summary>
internal static class UrgentTables
{
    public static IEnumerable<PaperBlock> Of(AnalysisFacts facts) =>
        facts
            .Failing.GroupBy(f => f.Indicator, StringComparer.Ordinal)
            .SelectMany((group, i) => Of(facts, group.Key, [.. group], i + 1));

    private static IEnumerable<PaperBlock> Of(AnalysisFacts facts, string code, List<Finding> failing, int number)
    {
        var score = facts.Scored[code];
        var state =
            score is not { } known ? ""
            : known < facts.Scheme.PassMark ? $" {ScoreWords.Two(known)} คะแนน"
            : $" {ScoreWords.Two(known)} คะแนน (ผ่านเกณฑ์ แต่มีข้อที่ต่ำกว่าเกณฑ์)";
        yield return new PaperHeading($"4.{number} {facts.Words.Name(code)}{state}", 2);
        // The indicator's own row says what its items do not: its guidance where no item is known, or what the secretary wrote of it.
        var items = failing.Where(f => !f.IsIndicator).ToList();
        var rows = items.Count == 0 || failing.Exists(f => f.IsIndicator && IsWorded(facts, f)) ? failing : items;
        var guidance = Guidance.Of(facts, rows);
        yield return new PaperTable(
            [new("ข้อ", 14, IsCentred: true), new("ประเด็น", 62), new("คะแนน", 18, IsCentred: true), new("แนวทางการพัฒนา")],
            [
                .. rows.Select(
                    (f, i) =>
                        new PaperRow([
                            f.IsIndicator ? "-" : f.Code,
                            Guidance.Fault(facts, f, Name(f)),
                            ScoreCells.Of(f.Score),
                            guidance[i],
                        ])
                ),
            ]
        );
    }

    private static bool IsWorded(AnalysisFacts facts, Finding finding) =>
        facts.FindingWords.ContainsKey(finding.Code) || facts.Guidances.ContainsKey(finding.Code);

    private static string Name(Finding finding) =>
        finding.IsIndicator ? $"ตัวชี้วัด{finding.Name}"
        : finding.Name.Length > 0 ? finding.Name
        : $"ข้อ {finding.Code} (ยังไม่มีถ้อยคำในเกณฑ์)";
}
