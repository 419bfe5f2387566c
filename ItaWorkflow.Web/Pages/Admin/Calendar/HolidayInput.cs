using System.ComponentModel.DataAnnotations;
using ItaWorkflow.Web.Display;

namespace ItaWorkflow.Web.Pages.Admin.Calendar;

internal sealed class HolidayInput
{
    [Required(ErrorMessage = "โปรดกรอกวันที่")]
    [ThaiDay]
    public string Date { get; set; } = "";

    [Required(ErrorMessage = "โปรดกรอกชื่อวันหยุด")]
    [StringLength(200)]
    public string Name { get; set; } = "";

    [StringLength(200)]
    public string? Source { get; set; } = "";

    public bool IsLocal { get; set; }
}
