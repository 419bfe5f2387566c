using ItaWorkflow.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ItaWorkflow.Web.Pages.Account;

internal sealed class SignOutModel : PageModel
{
    public IActionResult OnGet() => Redirect("~/account");

    public async Task<IActionResult> OnPostAsync()
    {
        var cameBy = HttpContext.CameBy();
        await HttpContext.LetOutAsync();
        TempData["Toast"] = cameBy is null
            ? "ออกจากระบบแล้ว"
            : $"ออกจากระบบนี้แล้ว แต่ {cameBy} ยังเข้าอยู่ในเครื่องนี้ หากใช้เครื่องร่วมกับผู้อื่น โปรดออกจากระบบที่นั่นด้วย";
        return Redirect("~/account/sign-in");
    }
}
