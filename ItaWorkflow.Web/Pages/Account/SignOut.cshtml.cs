using ItaWorkflow.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ItaWorkflow.Web.Pages.Account;

internal sealed class SignOutModel : PageModel
{
    public IActionResult OnGet() => Redirect("~/account");

    public async Task<IActionResult> OnPostAsync()
    {
        await HttpContext.LetOutAsync();
        TempData["Toast"] = "ออกจากระบบแล้ว";
        return Redirect("~/account/sign-in");
    }
}
