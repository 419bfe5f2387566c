using ItaWorkflow.Data.Assessments;
using ItaWorkflow.Workflows.Documents.Papers;

namespace ItaWorkflow.Workflows.Analysis.Tables;

/// <summary>พัฒนาหรือรักษาระดับ: the indicators that pass, and of their items the best one and those somebody wrote or will do something about.</summary>
internal static class KeepTable
{
    public static IEnumerable<PaperBlock> Of(AnalysisFacts facts, Captions captions)
    {
        var passing = facts.PassingIndicators.ToList();
        if (passing.Count == 0)
            return [];
        return
        [
            new PaperTable(
                [
                    new("ที่", 14, IsCentred: true),
                    new("ตัวชี้วัดหรือข้อ", 62),
                    new("คะแนน", 18, IsCentred: true),
                    new("แนวทางพัฒนาหรือรักษาระดับ"),
                ],
                [.. passing.SelectMany(f => Items(facts, f).Prepend(f)).Select(f => Row(facts, f))]
            )
            {
                Caption = captions.Table("ตัวชี้วัดที่ควรพัฒนาหรือรักษาระดับ"),
            },
        ];
    }

    private static PaperRow Row(AnalysisFacts facts, Finding finding) =>
        new([
            finding.Code,
            Guidance.Fault(facts, finding, finding.Name),
            ScoreCells.Of(finding.Score),
            Guidance.Of(facts, finding),
        ]);

    private static IEnumerable<Finding> Items(AnalysisFacts facts, Finding indicator)
    {
        var items = facts
            .Findings.Where(f => f is { IsIndicator: false, Kind: FindingKind.Keep } && f.Indicator == indicator.Code)
            .ToList();
        var best = items.MaxBy(f => f.Score);
        return items.Where(f =>
            f == best
            || facts.FindingWords.ContainsKey(f.Code)
            || facts.Guidances.ContainsKey(f.Code)
            || facts.Measures.Any(m => m.Findings.Contains(f.Code, StringComparer.Ordinal))
        );
    }
}
