using ItaWorkflow.Data.Assessments;
using ItaWorkflow.Data.Assessments.Scores;
using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Measures;
using ItaWorkflow.Data.Settings;

namespace ItaWorkflow.Workflows.Measures;

/// <summary>One measure as a table shows it.</summary>
/// <param name="Divisions">ทุกกอง, or a name a line.</param>
/// <param name="Note">Before the rest: ขอเปลี่ยนแปลง, ขอยกเลิก; empty: it is new or stands.</param>
public sealed record TabledMeasure(MeasureContent Text, string Divisions, string Note = "")
{
    /// <summary>What its owners told last; null: nothing.</summary>
    public ProgressReport? Report { get; init; }

    public PrintedMeasure Printed =>
        PrintedMeasure.Of(Text, Divisions) with
        {
            Result = Report is { } told ? PrintedMeasure.Told(told.Status, told.Note) : Text.PaperResult,
        };

    internal string Noted(string text) => Note.Length > 0 ? $"({Note})\n{text}" : text;
}

/// <param name="Name">Of the organization.</param>
/// <param name="Result">Of the year before; null: none is recorded, or measures of another year are shown.</param>
public sealed record MeasuresTableFacts(
    string Name,
    FiscalYear Year,
    IReadOnlyList<TabledMeasure> Measures,
    SchemeDefinition? Scheme,
    Scored? Result
)
{
    /// <summary>The office's own; null: as shipped.</summary>
    public TableForm? Form { get; init; }

    internal string Title => $"มาตรการส่งเสริมคุณธรรมและความโปร่งใส ปีงบประมาณ พ.ศ. {Year}";

    /// <summary>In the scheme's order; those of no indicator last.</summary>
    internal IEnumerable<(Indicator? Indicator, List<TabledMeasure> Measures)> Ordered()
    {
        var indicators = Scheme?.Indicators ?? [];
        foreach (var indicator in indicators)
            if (Measures.Where(m => m.Text.Indicator == indicator.Code).ToList() is { Count: > 0 } measures)
                yield return (indicator, measures);
        if (Measures.Where(m => indicators.All(i => i.Code != m.Text.Indicator)).ToList() is { Count: > 0 } others)
            yield return (null, others);
    }
}
