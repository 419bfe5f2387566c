using ItaWorkflow.Data.Calendar;

namespace ItaWorkflow.Data.Measures;

/// <summary>What a measure says; of a proposed change, what it shall say. Immutable.</summary>
public sealed record MeasureContent
{
    /// <summary>มาตรการ/โครงการ/กิจกรรม</summary>
    public required string Title { get; init; }

    public MeasureKind Kind { get; init; }

    /// <summary>ประเด็นที่ต้องปรับปรุง; empty: the title says it.</summary>
    public string Issue { get; init; } = "";

    /// <summary>Code of the indicator in the scheme of the year before, so that tables can group; empty: none.</summary>
    public string Indicator { get; init; } = "";

    /// <summary>ขั้นตอนหรือวิธีการ, a step a line.</summary>
    public string Steps { get; init; } = "";

    /// <summary>การรายงานผลและกำกับติดตาม, a line each.</summary>
    public string FollowUp { get; init; } = "";

    /// <summary>Baht; null: no sum is named.</summary>
    public decimal? Budget { get; init; }

    /// <summary>ไม่ใช้งบประมาณ, from which money, and the like.</summary>
    public string BudgetNote { get; init; } = "";

    public required DuePeriod Due { get; init; }

    /// <summary>The due date as it was typed and is printed; empty: nobody has said it yet.</summary>
    public string DueText { get; init; } = "";

    /// <summary>ทุกกอง: printed so; the divisions are those there were.</summary>
    public bool IsForAllDivisions { get; init; }

    /// <summary>Who is responsible as the paper says it, a line each: a position, ผู้บริหาร; empty: the divisions by name.</summary>
    public string ResponsibleText { get; init; } = "";

    /// <summary>หมายเหตุ</summary>
    public string Remark { get; init; } = "";

    /// <summary>What was done, as a paper says it; a report in the system takes its place.</summary>
    public string PaperResult { get; init; } = "";

    public IReadOnlyList<int> Divisions { get; init; } = [];
    public IReadOnlyList<int> Owners { get; init; } = [];
}
