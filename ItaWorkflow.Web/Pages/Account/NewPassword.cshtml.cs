using System.ComponentModel.DataAnnotations;
using ItaWorkflow.Web.Display;
using ItaWorkflow.Web.Security;
using ItaWorkflow.Workflows.Recovery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace ItaWorkflow.Web.Pages.Account;

/// <summary>Where a link from a mail leads. Opening it uses nothing up: mail programs look at links before their person does.</summary>
[AllowAnonymous]
[EnableRateLimiting(Throttle.PublicCheck)]
internal sealed class NewPasswordModel(UseEntryLinkHandler use) : PageModel
{
    [BindProperty(SupportsGet = true)]
    [StringLength(200)]
    public string? Link { get; set; }

    [BindProperty]
    public NewPasswordInput Input { get; set; } = new();

    /// <summary>null: the link is over.</summary>
    public string? UserName { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel) => UserName = await use.OwnerAsync(Link ?? "", cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await OnGetAsync(cancel);
        if (!ModelState.IsValid)
            return Page();
        if (await use.HandleAsync(new(Link ?? "", Input.New), cancel) is { } refusal)
        {
            ModelState.Refuse(refusal, nameof(Input));
            return Page();
        }

        TempData["Toast"] = "ตั้งรหัสผ่านใหม่แล้ว เข้าสู่ระบบด้วยรหัสผ่านใหม่ได้เลย";
        return Redirect("~/account/sign-in");
    }
}

internal sealed class NewPasswordInput
{
    [Required(ErrorMessage = "โปรดกรอกรหัสผ่านใหม่")]
    [StringLength(200)]
    [DataType(DataType.Password)]
    public string New { get; set; } = "";

    [Compare(nameof(New), ErrorMessage = "รหัสผ่านใหม่สองช่องไม่ตรงกัน")]
    [DataType(DataType.Password)]
    public string Again { get; set; } = "";
}
