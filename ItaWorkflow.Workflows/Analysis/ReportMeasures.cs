using ItaWorkflow.Data.Assessments.Scores;
using ItaWorkflow.Workflows.Documents.Papers;

namespace ItaWorkflow.Workflows.Analysis;

/// <summary>The measures of the year after, grouped by the indicator that they answer, on a page across.</summary>
internal static class ReportMeasures
{
    public static IEnumerable<PaperSection> Of(AnalysisFacts facts, ReportPart? before)
    {
        if (facts.Measures.Count == 0)
            return [];
        var groups = facts.Measures.GroupBy(m => Answers(facts, m), StringComparer.Ordinal).ToList();
        return
        [
            new([
                new PaperHeading($"มาตรการส่งเสริมคุณธรรมและความโปร่งใส ปีงบประมาณ พ.ศ. {facts.Year + 1}"),
                .. before?.Blocks(facts) ?? [],
                new PaperTable(
                    [
                        new("ที่", 12, IsCentred: true),
                        new("ประเด็น", 52),
                        new("มาตรการ ขั้นตอนหรือวิธีการ"),
                        new("ผู้รับผิดชอบ", 40),
                        new("กำหนดเวลา", 30),
                        new("การรายงานผลและกำกับติดตาม", 44),
                    ],
                    [.. Numbered(facts, groups)]
                ),
            ])
            {
                IsLandscape = true,
            },
        ];
    }

    private static IEnumerable<PaperRow> Numbered(AnalysisFacts facts, List<IGrouping<string, ReportMeasure>> groups)
    {
        var number = 0;
        foreach (var group in groups)
        {
            if (groups.Count > 1 || group.Key.Length > 0)
                yield return PaperRow.Group(group.Key.Length > 0 ? group.Key : "มาตรการอื่น");
            foreach (var measure in group)
                yield return new([
                    $"{++number}",
                    Issue(facts, measure),
                    measure.Printed.StepsCell(
                        measure.Printed.Issue.Length > 0 ? measure.Printed.OwnTitle : measure.Printed.Title
                    ),
                    measure.Printed.Divisions,
                    measure.Printed.Due,
                    measure.Printed.FollowUpCell(),
                ]);
        }
    }

    /// <summary>As it was typed for the table of measures; else the findings that it answers.</summary>
    private static string Issue(AnalysisFacts facts, ReportMeasure measure)
    {
        if (measure.Printed.Issue.Length > 0)
            return measure.Printed.Issue;
        var words = facts
            .Findings.Where(f => measure.Findings.Contains(f.Code, StringComparer.Ordinal))
            .Select(f => f.IsIndicator ? facts.Words.Name(f.Code) : $"{f.Code} {f.Name}".TrimEnd())
            .ToList();
        return words.Count > 0 ? string.Join("\n", words) : "-";
    }

    /// <summary>The indicator that it answers, of its first finding or its own, with its score; empty: it answers none of this year.</summary>
    private static string Answers(AnalysisFacts facts, ReportMeasure measure)
    {
        var finding = facts.Findings.FirstOrDefault(f => measure.Findings.Contains(f.Code, StringComparer.Ordinal));
        var code = finding?.Indicator ?? measure.Indicator;
        if (facts.Scheme.Indicators.FirstOrDefault(i => i.Code == code) is not { } indicator)
            return "";
        var score = facts.Scored[code] is { } known ? $" {ScoreWords.Two(known)} คะแนน" : "";
        return $"แบบวัด {facts.Scheme.InstrumentOf(indicator).Code} {facts.Words.Name(code)}{score}";
    }
}
