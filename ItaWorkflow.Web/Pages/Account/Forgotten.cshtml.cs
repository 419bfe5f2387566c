using System.ComponentModel.DataAnnotations;
using ItaWorkflow.Web.Security;
using ItaWorkflow.Workflows.Recovery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace ItaWorkflow.Web.Pages.Account;

/// <summary>Answers the same whether or not there is such a name.</summary>
[AllowAnonymous]
[EnableRateLimiting(Throttle.PublicCheck)]
internal sealed class ForgottenModel(EntryLinks links, ForgottenPasswords forgotten) : PageModel
{
    [BindProperty]
    [Required(ErrorMessage = "โปรดกรอกชื่อผู้ใช้หรืออีเมล")]
    [StringLength(200)]
    public string Name { get; set; } = "";

    /// <summary>The office sends mail and knows its own address.</summary>
    public bool Mails { get; private set; }
    public bool IsAsked { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel) => Mails = await links.SettingsAsync(cancel) is not null;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await OnGetAsync(cancel);
        if (!ModelState.IsValid || !Mails)
            return Page();
        forgotten.Ask(new(Name, HttpContext.Caller()));
        IsAsked = true;
        return Page();
    }
}
