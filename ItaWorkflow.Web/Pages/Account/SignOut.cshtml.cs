using ItaWorkflow.Web.Security;
using ItaWorkflow.Workflows.Doors;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ItaWorkflow.Web.Pages.Account;

internal sealed class SignOutModel(CurrentPerson person) : PageModel
{
    public IActionResult OnGet() => Redirect("~/account");

    public async Task<IActionResult> OnPostAsync()
    {
        var provider = DoorWords.IsProvider(person.How) ? person.How : null;
        await HttpContext.LetOutAsync();
        TempData["Toast"] = provider is null
            ? "ออกจากระบบแล้ว"
            : $"ออกจากระบบนี้แล้ว แต่ {provider} ยังเข้าอยู่ในเครื่องนี้ หากใช้เครื่องร่วมกับผู้อื่น โปรดออกจากระบบที่นั่นด้วย";
        return Redirect("~/account/sign-in");
    }
}
