using System.ComponentModel.DataAnnotations;
using ItaWorkflow.Web.Display;
using ItaWorkflow.Web.Security;
using ItaWorkflow.Workflows.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ItaWorkflow.Web.Pages.Account;

[AllowAnonymous]
internal sealed class SignInModel(SignInHandler signIn) : PageModel
{
    [BindProperty]
    public SignInInput Input { get; set; } = new();

    /// <summary>Where the person was going.</summary>
    [BindProperty(SupportsGet = true)]
    public string? To { get; set; }

    public IActionResult OnGet() => User.Identity is { IsAuthenticated: true } ? LocalRedirect(Destination) : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
            return Page();

        var outcome = await signIn.HandleAsync(new(Input.Name, Input.Password, HttpContext.Caller()), cancel);
        if (outcome.Account is { } account)
        {
            await HttpContext.LetInAsync(account, Door.ByPassword);
            return LocalRedirect(Destination);
        }

        ModelState.Refuse(outcome.Refusal!);
        return Page();
    }

    /// <summary>On our side, whatever the address asks for.</summary>
    public string Destination => Url.IsLocalUrl(To) ? To! : Url.Content("~/");
}

internal sealed class SignInInput
{
    [Required(ErrorMessage = "โปรดกรอกชื่อผู้ใช้หรืออีเมล")]
    [StringLength(200)]
    public string Name { get; set; } = "";

    [Required(ErrorMessage = "โปรดกรอกรหัสผ่าน")]
    [StringLength(200)]
    [DataType(DataType.Password)]
    public string Password { get; set; } = "";
}
