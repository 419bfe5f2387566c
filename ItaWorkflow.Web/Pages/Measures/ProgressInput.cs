using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;
using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Measures;
using ItaWorkflow.Workflows.Measures.Progress;

namespace ItaWorkflow.Web.Pages.Measures;

/// <summary>What an owner reports.</summary>
internal sealed partial class ProgressInput
{
    /// <summary>The due days of the parts that the report answers.</summary>
    public List<DateOnly> Parts { get; set; } = [];

    public int Revision { get; set; }
    public CheckpointRound Round { get; set; }

    [Required(ErrorMessage = "โปรดเลือกว่าตอนนี้ถึงไหนแล้ว")]
    public ProgressStatus? Status { get; set; }

    [Required(ErrorMessage = "โปรดเขียนสั้น ๆ ว่าทำอะไรไปแล้ว หรือเหตุใดยังไม่ได้ดำเนินการ")]
    [StringLength(4000, ErrorMessage = "ยาวเกินไป เขียนได้ไม่เกิน 4,000 ตัวอักษร")]
    [DataType(DataType.MultilineText)]
    public string Note { get; set; } = "";

    /// <summary>One address a line.</summary>
    [StringLength(8000)]
    [DataType(DataType.MultilineText)]
    public string? Links { get; set; }

    public ReportProgress Command(int measureId, int personId) =>
        new(measureId, Revision, personId, Round, Status!.Value, Note) { Links = [.. Addresses()], Occurrences = Parts };

    private IEnumerable<string> Addresses() =>
        (Links ?? "")
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .SelectMany(line => SideBySide.Split(line));

    /// <summary>Two addresses pasted side by side are two.</summary>
    [GeneratedRegex(@"[\s,;]+(?=https?://)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 200)]
    private static partial Regex SideBySide { get; }
}
