using ItaWorkflow.Data.Assessments;
using ItaWorkflow.Data.Assessments.Scores;
using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Measures;
using ItaWorkflow.Workflows.Documents.Papers;

namespace ItaWorkflow.Workflows.Measures;

/// <summary>One measure as a table shows it.</summary>
/// <param name="Divisions">ทุกกอง, or a name a line.</param>
/// <param name="Note">Before the rest: ขอเปลี่ยนแปลง, ขอยกเลิก; empty: it is new or stands.</param>
public sealed record TabledMeasure(MeasureContent Text, string Divisions, string Note = "")
{
    public PrintedMeasure Printed => PrintedMeasure.Of(Text, Divisions);
}

/// <param name="Name">Of the organization.</param>
/// <param name="Result">Of the year before; null: none is recorded, or measures of another year are shown.</param>
public sealed record MeasuresTableFacts(
    string Name,
    FiscalYear Year,
    IReadOnlyList<TabledMeasure> Measures,
    SchemeDefinition? Scheme,
    Scored? Result
);

/// <summary>The table of measures in both shapes of the papers.</summary>
public static class MeasuresTable
{
    private const string Other = "มาตรการอื่น";

    public static Paper Compose(MeasuresTableFacts facts, MeasuresShape shape)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return shape is MeasuresShape.AsPlan ? AsPlan(facts) : ByIndicator(facts);
    }

    /// <summary>A heading with the indicator's score, and its table, for each indicator that has measures.</summary>
    public static IEnumerable<PaperBlock> Groups(MeasuresTableFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        foreach (var (indicator, measures) in Ordered(facts))
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
        new(Title(facts), [new PaperSection([new PaperTitle(TitleLines(facts)), .. Groups(facts)])]);

    private static Paper AsPlan(MeasuresTableFacts facts)
    {
        var hasBudget = facts.Measures.Any(m => m.Printed.Budget.Length > 0);
        List<PaperColumn> columns =
        [
            new("ตัวชี้วัด", 35),
            new("มาตรการ/โครงการ/กิจกรรม", hasBudget ? 40 : 44),
            new("ผลการวิเคราะห์", hasBudget ? 45 : 54),
            new("ขั้นตอนหรือวิธีปฏิบัติ", hasBudget ? 50 : 58),
            new("ช่วงระยะเวลา", hasBudget ? 29 : 31),
        ];
        if (hasBudget)
            columns.Add(new("งบประมาณ", 25));
        columns.Add(new("ผู้รับผิดชอบ"));
        var rows =
            from measure in Ordered(facts)
            from one in measure.Measures
            select new PaperRow([.. Cells(facts, measure.Indicator, one, hasBudget)]);
        return new(
            Title(facts),
            [
                new PaperSection([
                    new PaperTitle([$"การนำผลการวิเคราะห์ไปสู่มาตรการ ประจำปีงบประมาณ พ.ศ. {facts.Year}", facts.Name]),
                    new PaperTable(columns, [.. rows]),
                ])
                {
                    IsLandscape = true,
                },
            ]
        );
    }

    private static IEnumerable<PaperCell> Cells(MeasuresTableFacts facts, Indicator? indicator, TabledMeasure one, bool hasBudget)
    {
        yield return indicator is null ? "-" : $"{indicator.Code}. {indicator.Name}";
        yield return Noted(one, one.Text.Title);
        yield return Analysis(facts, indicator, one.Text);
        yield return one.Printed.StepsCell();
        yield return one.Printed.Due;
        if (hasBudget)
            yield return one.Printed.Budget;
        yield return one.Divisions;
    }

    /// <summary>In the scheme's order; those of no indicator last.</summary>
    private static IEnumerable<(Indicator? Indicator, List<TabledMeasure> Measures)> Ordered(MeasuresTableFacts facts)
    {
        var indicators = facts.Scheme?.Indicators ?? [];
        foreach (var indicator in indicators)
            if (facts.Measures.Where(m => m.Text.Indicator == indicator.Code).ToList() is { Count: > 0 } measures)
                yield return (indicator, measures);
        if (facts.Measures.Where(m => indicators.All(i => i.Code != m.Text.Indicator)).ToList() is { Count: > 0 } others)
            yield return (null, others);
    }

    private static string Title(MeasuresTableFacts facts) => $"มาตรการส่งเสริมคุณธรรมและความโปร่งใส ปีงบประมาณ พ.ศ. {facts.Year}";

    private static string[] TitleLines(MeasuresTableFacts facts) =>
        ["มาตรการส่งเสริมคุณธรรมและความโปร่งใส", $"ของ{facts.Name} ประจำปีงบประมาณ พ.ศ. {facts.Year}"];

    private static string IssueTitle(List<TabledMeasure> measures) =>
        measures.TrueForAll(m => m.Text.Kind is MeasureKind.Keep) ? "ประเด็นที่ต้องรักษาระดับ"
        : measures.Exists(m => m.Text.Kind is MeasureKind.Keep) ? "ประเด็นที่ต้องปรับปรุงหรือรักษาระดับ"
        : "ประเด็นที่ต้องปรับปรุง";

    private static string Heading(MeasuresTableFacts facts, Indicator indicator)
    {
        var instrument = facts.Scheme!.InstrumentOf(indicator);
        var name = $"{Called(instrument.Name)} ({instrument.Code})";
        var line = $"ตัวชี้วัดที่ {indicator.Code} {indicator.Name}";
        return facts.Result?[indicator.Code] is { } score
            ? $"{name}\n{line} คะแนนเฉลี่ย {ScoreWords.Two(score)} คะแนน {(score < facts.Scheme.PassMark ? "ไม่ผ่านเกณฑ์" : "ผ่านเกณฑ์")}"
            : $"{name}\n{line}";
    }

    private static string Called(string instrument) =>
        instrument.StartsWith("แบบวัด", StringComparison.Ordinal) ? instrument
        : instrument.StartsWith("ผู้", StringComparison.Ordinal) ? $"แบบวัดการรับรู้ของ{instrument}"
        : $"แบบวัด{instrument}";

    private static PaperCell Issue(TabledMeasure measure) =>
        Noted(measure, measure.Text.Issue.Length > 0 ? measure.Text.Issue : measure.Text.Title);

    private static PaperCell Noted(TabledMeasure measure, string text) =>
        measure.Note.Length > 0 ? $"({measure.Note})\n{text}" : text;

    /// <summary>The measure's name, where the issue stands beside it, then how it is done.</summary>
    private static PaperCell Steps(TabledMeasure measure) =>
        measure.Printed.StepsCell(measure.Text.Issue.Length > 0 ? measure.Text.Title : "");

    private static string Analysis(MeasuresTableFacts facts, Indicator? indicator, MeasureContent text)
    {
        var score = indicator is not null && facts.Result?[indicator.Code] is { } value ? $"{ScoreWords.Two(value)} คะแนน" : "";
        return $"{score} {text.Issue}".Trim();
    }
}
