using System.ComponentModel.DataAnnotations;

namespace ItaWorkflow.Web.Pages.Approvals;

internal sealed class TogetherForm
{
    public List<ShownForm> Memos { get; set; } = [];

    [StringLength(2000, ErrorMessage = "ความเห็นยาวเกิน 2,000 ตัวอักษร")]
    [DataType(DataType.MultilineText)]
    public string? Opinion { get; set; }

    [Required(ErrorMessage = "โปรดกรอก PIN ลงนาม")]
    [StringLength(20, ErrorMessage = "PIN ยาวเกินไป")]
    public string? Pin { get; set; }
}

/// <summary>A memo and the revision of it that the page showed.</summary>
internal sealed class ShownForm
{
    public long Id { get; set; }
    public int Revision { get; set; }
}
