using System.ComponentModel.DataAnnotations;
using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Measures;
using ItaWorkflow.Workflows.Measures;

namespace ItaWorkflow.Web.Pages.Measures;

internal sealed class MeasureInput
{
    public int Revision { get; set; }
    public int FiscalYear { get; set; }

    /// <summary>The finding that a new measure answers.</summary>
    [StringLength(40)]
    public string? Finding { get; set; }

    public MeasureKind Kind { get; set; }

    [StringLength(500, ErrorMessage = "ชื่อยาวเกินไป ไม่เกิน 500 ตัวอักษร")]
    [DataType(DataType.MultilineText)]
    public string? Title { get; set; } = "";

    [StringLength(2000, ErrorMessage = "ยาวเกินไป ไม่เกิน 2,000 ตัวอักษร")]
    [DataType(DataType.MultilineText)]
    public string? Issue { get; set; } = "";

    [StringLength(20)]
    public string? Indicator { get; set; } = "";

    [StringLength(4000, ErrorMessage = "ยาวเกินไป ไม่เกิน 4,000 ตัวอักษร")]
    [DataType(DataType.MultilineText)]
    public string? Steps { get; set; } = "";

    [StringLength(4000, ErrorMessage = "ยาวเกินไป ไม่เกิน 4,000 ตัวอักษร")]
    [DataType(DataType.MultilineText)]
    public string? FollowUp { get; set; } = "";

    /// <summary>Baht, as typed.</summary>
    [StringLength(20)]
    [RegularExpression(@"^\s*[0-9๐-๙,]+(\.[0-9๐-๙]{1,2})?\s*$", ErrorMessage = "โปรดกรอกจำนวนเงินเป็นตัวเลข เช่น 20,000")]
    public string? Budget { get; set; }

    [StringLength(200)]
    public string? BudgetNote { get; set; }

    [StringLength(200)]
    public string? Due { get; set; } = "";

    [StringLength(1000, ErrorMessage = "ยาวเกินไป ไม่เกิน 1,000 ตัวอักษร")]
    [DataType(DataType.MultilineText)]
    public string? ResponsibleText { get; set; }

    [StringLength(1000, ErrorMessage = "ยาวเกินไป ไม่เกิน 1,000 ตัวอักษร")]
    [DataType(DataType.MultilineText)]
    public string? Remark { get; set; }

    [StringLength(4000, ErrorMessage = "ยาวเกินไป ไม่เกิน 4,000 ตัวอักษร")]
    [DataType(DataType.MultilineText)]
    public string? PaperResult { get; set; }

    /// <summary>Why an adopted one is changed.</summary>
    [StringLength(1000)]
    public string? Reason { get; set; }

    public bool IsForAllDivisions { get; set; }
    public List<int> Divisions { get; set; } = [];
    public List<int> Owners { get; set; } = [];

    public static MeasureInput From(Measure measure) =>
        new()
        {
            FiscalYear = measure.FiscalYear,
            Kind = measure.Kind,
            Title = MeasureName.Own(measure),
            Issue = measure.Issue,
            Indicator = measure.Indicator,
            Steps = measure.Steps,
            FollowUp = measure.FollowUp,
            Budget = measure.Budget?.ToString("#,##0.##", System.Globalization.CultureInfo.InvariantCulture),
            BudgetNote = measure.BudgetNote,
            Due =
                measure.DueText.Length > 0 || measure.State is MeasureState.Draft
                    ? measure.DueText
                    : ThaiDate.Short(measure.DueOn),
            IsForAllDivisions = measure.IsForAllDivisions,
            ResponsibleText = measure.ResponsibleText,
            Remark = measure.Remark,
            PaperResult = measure.PaperResult,
            Divisions = [.. measure.Divisions.Select(d => d.Id)],
            Owners = [.. measure.Owners.Select(o => o.Id)],
        };

    /// <summary>What a measure that answers a finding begins with.</summary>
    public static MeasureInput Answering(string finding, int fiscalYear, MeasureContent content) =>
        new()
        {
            FiscalYear = fiscalYear,
            Finding = finding,
            Kind = content.Kind,
            Title = content.Title,
            Issue = content.Issue,
            Indicator = content.Indicator,
            Steps = content.Steps,
            FollowUp = content.FollowUp,
            Due = content.DueText,
        };

    public WriteMeasure Command(int? id, int personId) =>
        new(id, Revision, personId, FiscalYear, Title ?? "", Steps ?? "", Due ?? "", Divisions, Owners, Finding)
        {
            Kind = Kind,
            Issue = Issue ?? "",
            Indicator = Indicator ?? "",
            FollowUp = FollowUp ?? "",
            Budget = Baht(),
            BudgetNote = BudgetNote ?? "",
            IsForAllDivisions = IsForAllDivisions,
            ResponsibleText = ResponsibleText ?? "",
            Remark = Remark ?? "",
            PaperResult = PaperResult ?? "",
            Reason = Reason ?? "",
        };

    private decimal? Baht() =>
        decimal.TryParse(
            ThaiNumerals.ToArabic(Budget ?? "").Replace(",", "", StringComparison.Ordinal).Trim(),
            System.Globalization.NumberStyles.AllowDecimalPoint,
            System.Globalization.CultureInfo.InvariantCulture,
            out var baht
        )
            ? baht
            : null;
}
