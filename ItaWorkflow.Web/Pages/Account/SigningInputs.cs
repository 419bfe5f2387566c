using System.ComponentModel.DataAnnotations;

namespace ItaWorkflow.Web.Pages.Account;

/// <summary>The PIN's own rules are the use case's; here only what makes no PIN at all.</summary>
internal sealed class SetPinInput
{
    [Required(ErrorMessage = "โปรดกรอก PIN")]
    [StringLength(40)]
    [DataType(DataType.Password)]
    public string Pin { get; set; } = "";

    [Compare(nameof(Pin), ErrorMessage = "PIN สองช่องไม่ตรงกัน")]
    [DataType(DataType.Password)]
    public string Again { get; set; } = "";

    [Required(ErrorMessage = "โปรดกรอกรหัสผ่านของบัญชี")]
    [StringLength(200)]
    [DataType(DataType.Password)]
    public string Password { get; set; } = "";
}

internal sealed class ChangePinInput
{
    [Required(ErrorMessage = "โปรดกรอก PIN ปัจจุบัน")]
    [StringLength(40)]
    [DataType(DataType.Password)]
    public string Pin { get; set; } = "";

    [Required(ErrorMessage = "โปรดกรอก PIN ใหม่")]
    [StringLength(40)]
    [DataType(DataType.Password)]
    public string NewPin { get; set; } = "";

    [Compare(nameof(NewPin), ErrorMessage = "PIN ใหม่สองช่องไม่ตรงกัน")]
    [DataType(DataType.Password)]
    public string Again { get; set; } = "";
}
