using ItaWorkflow.Data.Assessments;
using ItaWorkflow.Data.Assessments.Scores;
using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Measures;
using ItaWorkflow.Workflows.Documents.Papers;

namespace ItaWorkflow.Workflows.Measures;

/// <summary>The measures as a plan: landscape, from the analysis to who does what when.</summary>
internal static class PlanTable
{
    public static Paper Compose(MeasuresTableFacts facts)
    {
        var hasBudget = facts.Measures.Any(m => m.Printed.Budget.Length > 0);
        var rows =
            from measure in facts.Ordered()
            from one in measure.Measures
            select new PaperRow([.. Cells(facts, measure.Indicator, one, hasBudget)]);
        return new(
            facts.Title,
            [
                new PaperSection([
                    new PaperTitle([$"การนำผลการวิเคราะห์ไปสู่มาตรการ ประจำปีงบประมาณ พ.ศ. {facts.Year}", facts.Name]),
                    new PaperTable(Columns(hasBudget), [.. rows]),
                ])
                {
                    IsLandscape = true,
                },
            ]
        )
        {
            Shape = MeasuresTable.AsPlanWords,
        };
    }

    private static List<PaperColumn> Columns(bool hasBudget) =>
        [
            new("ตัวชี้วัด", 35),
            new("มาตรการ/โครงการ/กิจกรรม", hasBudget ? 40 : 44),
            new("ผลการวิเคราะห์", hasBudget ? 45 : 54),
            new("ขั้นตอนหรือวิธีปฏิบัติ", hasBudget ? 50 : 58),
            new("ช่วงระยะเวลา", hasBudget ? 29 : 31),
            .. hasBudget ? [new PaperColumn("งบประมาณ", 25)] : Array.Empty<PaperColumn>(),
            new("ผู้รับผิดชอบ"),
        ];

    private static IEnumerable<PaperCell> Cells(MeasuresTableFacts facts, Indicator? indicator, TabledMeasure one, bool hasBudget)
    {
        yield return indicator is null ? "-" : $"{indicator.Code}. {indicator.Name}";
        yield return one.Noted(one.Text.Title);
        yield return Analysis(facts, indicator, one.Text);
        yield return one.Printed.StepsCell();
        yield return one.Printed.Due;
        if (hasBudget)
            yield return one.Printed.Budget;
        yield return one.Divisions;
    }

    private static string Analysis(MeasuresTableFacts facts, Indicator? indicator, MeasureContent text)
    {
        var known = indicator is not null && facts.Result?[indicator.Code] is { } value ? ScoreWords.Two(value) : "";
        // A score that the issue names already is not printed twice.
        var score =
            known.Length > 0 && !ThaiNumerals.ToArabic(text.Issue).Contains(known, StringComparison.Ordinal)
                ? $"{known} คะแนน"
                : "";
        return $"{score} {text.Issue}".Trim();
    }
}
