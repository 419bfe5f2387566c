using ItaWorkflow.Data.Assessments;
using ItaWorkflow.Data.Assessments.Scores;
using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Measures;
using ItaWorkflow.Workflows.Documents.Papers;
using ItaWorkflow.Workflows.Measures.Forms;

namespace ItaWorkflow.Workflows.Measures;

/// <summary>The table of measures in both shapes of the papers.</summary>
public static class MeasuresTable
{
    internal const string Other = "มาตรการอื่น";
    internal const string ByIndicatorWords = "แยกตามตัวชี้วัด";
    internal const string OfOfficeWords = "แบบของหน่วยงาน";
    internal const string AsPlanWords = "แบบแผนปฏิบัติ";

    public static Paper Compose(MeasuresTableFacts facts, MeasuresShape shape)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return shape switch
        {
            MeasuresShape.AsPlan => PlanTable.Compose(facts),
            MeasuresShape.OfOffice => OfficeTable.Compose(facts),
            _ => ByIndicator(facts),
        };
    }

    /// <summary>A heading with the indicator's score, and its table, for each indicator that has measures.</summary>
    public static IEnumerable<PaperBlock> Groups(MeasuresTableFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        foreach (var (indicator, measures) in facts.Ordered())
        {
            yield return new PaperHeading(indicator is null ? Other : Heading(facts, indicator), 2, false);
            yield return new PaperTable(
                [
                    new(IssueTitle(measures), 37),
                    new("ผู้รับผิดชอบ", 27),
                    new("ขั้นตอนหรือวิธีการ/มาตรการ", 48),
                    new("การรายงานผลและกำกับติดตาม กำหนดเวลาแล้วเสร็จ"),
                ],
                [.. measures.Select(m => new PaperRow([Issue(m), m.Divisions, Steps(m), m.Printed.FollowUpAndDue()]))]
            );
        }
    }

    private static Paper ByIndicator(MeasuresTableFacts facts) =>
        new(facts.Title, [new PaperSection([new PaperTitle(TitleLines(facts)), .. Groups(facts)])]) { Shape = ByIndicatorWords };

    private static string[] TitleLines(MeasuresTableFacts facts) =>
        ["มาตรการส่งเสริมคุณธรรมและความโปร่งใส", $"ของ{facts.Name} ประจำปีงบประมาณ พ.ศ. {facts.Year}"];

    private static string IssueTitle(List<TabledMeasure> measures) =>
        measures.TrueForAll(m => m.Text.Kind is MeasureKind.Keep) ? "ประเด็นที่ต้องรักษาระดับ"
        : measures.Exists(m => m.Text.Kind is MeasureKind.Keep) ? "ประเด็นที่ต้องปรับปรุงหรือรักษาระดับ"
        : "ประเด็นที่ต้องปรับปรุง";

    internal static string Heading(MeasuresTableFacts facts, Indicator indicator, bool withScore = true)
    {
        var instrument = facts.Scheme!.InstrumentOf(indicator);
        var name = Called(instrument);
        var line = $"ตัวชี้วัดที่ {indicator.Code} {indicator.Name}";
        return withScore && facts.Result?[indicator.Code] is { } score
            ? $"{name}\n{line} คะแนนเฉลี่ย {ScoreWords.Two(score)} คะแนน {(score < facts.Scheme.PassMark ? "ไม่ผ่านเกณฑ์" : "ผ่านเกณฑ์")}"
            : $"{name}\n{line}";
    }

    internal static string Called(Instrument instrument) => $"{Called(instrument.Name)} ({instrument.Code})";

    private static string Called(string instrument) =>
        instrument.StartsWith("แบบวัด", StringComparison.Ordinal) ? instrument
        : instrument.StartsWith("ผู้", StringComparison.Ordinal) ? $"แบบวัดการรับรู้ของ{instrument}"
        : $"แบบวัด{instrument}";

    private static PaperCell Issue(TabledMeasure measure) =>
        measure.Noted(measure.Text.Issue.Length > 0 ? measure.Text.Issue : measure.Text.Title);

    /// <summary>The measure's name, where the issue stands beside it, then how it is done.</summary>
    private static PaperCell Steps(TabledMeasure measure) =>
        measure.Printed.StepsCell(measure.Text.Issue.Length > 0 ? measure.Printed.OwnTitle : "");
}
