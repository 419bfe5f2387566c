using System.ComponentModel.DataAnnotations;

namespace ItaWorkflow.Web.Pages.Shared;

/// <summary>Why a signing key ends, and that whoever ends it knows what that means.</summary>
internal sealed class RevokeKeyInput
{
    [Required(ErrorMessage = "โปรดบอกเหตุผลที่เพิกถอน")]
    [StringLength(300)]
    public string Why { get; set; } = "";

    [Range(typeof(bool), "true", "true", ErrorMessage = "โปรดยืนยันว่าเข้าใจผลของการเพิกถอน")]
    public bool IsSure { get; set; }
}
