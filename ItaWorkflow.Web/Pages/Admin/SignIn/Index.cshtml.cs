using System.ComponentModel.DataAnnotations;
using ItaWorkflow.Web.Display;
using ItaWorkflow.Web.Security;
using ItaWorkflow.Workflows.Settings;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ItaWorkflow.Web.Pages.Admin.SignIn;

/// <summary>How long people stay signed in, and who comes in with a second step.</summary>
internal sealed class IndexModel(CurrentPerson person, ChangeDoorsHandler change) : PageModel
{
    [BindProperty]
    public DoorsInput Input { get; set; } = new();

    public void OnGet() =>
        Input = new()
        {
            IdleHours = person.Doors.IdleHours,
            LongestHours = person.Doors.LongestHours,
            DutiesNeedSecondStep = person.Doors.DutiesNeedSecondStep,
        };

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
            return Page();
        var command = new ChangeDoors(person.Id, Input.IdleHours ?? 0, Input.LongestHours ?? 0, Input.DutiesNeedSecondStep);
        if (await change.HandleAsync(command, cancel) is { } refusal)
        {
            ModelState.Refuse(refusal);
            return Page();
        }

        TempData["Toast"] = "บันทึกการเข้าสู่ระบบแล้ว";
        return Redirect("~/admin/sign-in");
    }
}

internal sealed class DoorsInput
{
    [Required(ErrorMessage = "โปรดกรอกจำนวนชั่วโมง")]
    public int? IdleHours { get; set; }

    [Required(ErrorMessage = "โปรดกรอกจำนวนชั่วโมง")]
    public int? LongestHours { get; set; }

    public bool DutiesNeedSecondStep { get; set; }
}
