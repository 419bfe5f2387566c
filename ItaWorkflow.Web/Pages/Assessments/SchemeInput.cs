using System.ComponentModel.DataAnnotations;
using ItaWorkflow.Data.Assessments;
using ItaWorkflow.Workflows.Assessments;

namespace ItaWorkflow.Web.Pages.Assessments;

internal sealed class SchemeInput
{
    public int Version { get; set; }

    [Required(ErrorMessage = "โปรดกรอกเกณฑ์ผ่าน เช่น 85")]
    public string PassMark { get; set; } = "";

    [Required(ErrorMessage = "โปรดกรอกเครื่องมืออย่างน้อยหนึ่งบรรทัด")]
    [DataType(DataType.MultilineText)]
    public string Instruments { get; set; } = "";

    [Required(ErrorMessage = "โปรดกรอกตัวชี้วัดอย่างน้อยหนึ่งบรรทัด")]
    [DataType(DataType.MultilineText)]
    public string Indicators { get; set; } = "";

    [DataType(DataType.MultilineText)]
    public string? Items { get; set; }

    [Required(ErrorMessage = "โปรดกรอกระดับผลอย่างน้อยหนึ่งบรรทัด")]
    [DataType(DataType.MultilineText)]
    public string Levels { get; set; } = "";

    public string? ConditionedOn { get; set; }

    [DataType(DataType.MultilineText)]
    public string? Windows { get; set; }

    [DataType(DataType.MultilineText)]
    public string? Unsure { get; set; }

    public bool IsDraft { get; set; }
    public bool ItemsAreKnown { get; set; }
    public bool RoundsBeforeLevel { get; set; }

    [StringLength(500, ErrorMessage = "ยาวเกินไป ไม่เกิน 500 ตัวอักษร")]
    public string? Note { get; set; }

    public SchemeLines Lines =>
        new(
            PassMark,
            Instruments,
            Indicators,
            Items ?? "",
            Levels,
            ConditionedOn ?? "",
            Windows ?? "",
            Unsure ?? "",
            IsDraft,
            ItemsAreKnown,
            RoundsBeforeLevel
        );

    public static SchemeInput Of(SchemeDefinition? scheme, int version)
    {
        if (scheme is null)
            return new()
            {
                Version = version,
                PassMark = "85",
                IsDraft = true,
            };
        var lines = SchemeLines.Of(scheme);
        return new()
        {
            Version = version,
            PassMark = lines.PassMark,
            Instruments = lines.Instruments,
            Indicators = lines.Indicators,
            Items = lines.Items,
            Levels = lines.Levels,
            ConditionedOn = lines.ConditionedOn,
            Windows = lines.Windows,
            Unsure = lines.Unsure,
            IsDraft = lines.IsDraft,
            ItemsAreKnown = lines.ItemsAreKnown,
            RoundsBeforeLevel = lines.RoundsBeforeLevel,
        };
    }
}
