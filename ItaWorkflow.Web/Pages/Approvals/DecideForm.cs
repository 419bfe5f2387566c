using System.ComponentModel.DataAnnotations;
using ItaWorkflow.Data.Approvals;
using ItaWorkflow.Workflows.Approvals;

namespace ItaWorkflow.Web.Pages.Approvals;

internal sealed class DecideForm
{
    public int Revision { get; set; }
    public long? StepId { get; set; }

    [Required(ErrorMessage = "โปรดเลือกผลการพิจารณา")]
    public Verdict? Verdict { get; set; }

    [StringLength(2000, ErrorMessage = "ความเห็นยาวเกิน 2,000 ตัวอักษร")]
    [DataType(DataType.MultilineText)]
    public string? Opinion { get; set; }

    /// <summary>The element of an earlier step; empty: the drafter.</summary>
    [StringLength(500)]
    public string? ReturnTo { get; set; }

    [Required(ErrorMessage = "โปรดกรอก PIN ลงนาม")]
    [StringLength(20, ErrorMessage = "PIN ยาวเกินไป")]
    public string? Pin { get; set; }

    [StringLength(60, ErrorMessage = "เลขที่ยาวเกิน 60 ตัวอักษร")]
    public string? Number { get; set; }

    /// <summary>Over what was refused.</summary>
    public string Heading => Verdict is Data.Approvals.Verdict.Return ? "ยังส่งคืนไม่ได้" : "ยังลงนามไม่ได้";

    public DecideStep Command(long memoId, int personId) =>
        new(memoId, Revision, personId, Verdict!.Value, Opinion ?? "", Pin!, Number, ReturnTo) { StepId = StepId };
}
