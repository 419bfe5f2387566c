using System.ComponentModel.DataAnnotations;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Web.Display;
using ItaWorkflow.Web.Security;
using ItaWorkflow.Workflows.Accounts.SecondSteps;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Web.Pages.Account;

[AllowAnonymous]
internal sealed class SignInCodeModel(ItaDbContext db, ProveCodeHandler prove) : PageModel
{
    private const string ByPasswordAndCode = "รหัสผ่านและรหัสใช้ครั้งเดียว";

    [BindProperty]
    public CodeInput Input { get; set; } = new();

    public string Name { get; private set; } = "";
    public int PaperLeft { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) =>
        await ReadAsync(cancel) is null ? Redirect("~/account/sign-in") : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await ReadAsync(cancel) is not { } account || CodeWait.Of(HttpContext) is not { } wait)
            return Redirect("~/account/sign-in");
        if (!ModelState.IsValid)
            return Page();
        var command = new ProveCode(account.Id, Input.Code, HttpContext.Caller(), KnownBrowser.Of(HttpContext));
        if (await prove.HandleAsync(command, cancel) is { } refusal)
        {
            ModelState.Refuse(refusal);
            return Page();
        }

        CodeWait.End(HttpContext);
        await HttpContext.LetInAsync(account, ByPasswordAndCode, Input.SkipsNext);
        return LocalRedirect(Url.IsLocalUrl(wait.To) ? wait.To! : Url.Content("~/"));
    }

    public IActionResult OnPostOther()
    {
        CodeWait.End(HttpContext);
        return Redirect("~/account/sign-in");
    }

    private async Task<Data.Accounts.Account?> ReadAsync(CancellationToken cancel)
    {
        if (CodeWait.Of(HttpContext) is not { } wait || await wait.AccountAsync(db, cancel) is not { } account)
            return null;
        Name = account.Person!.Name;
        PaperLeft = await db.RecoveryCodes.CountAsync(c => c.AccountId == account.Id && c.UsedAt == null, cancel);
        return account;
    }
}

internal sealed class CodeInput
{
    [Required(ErrorMessage = "โปรดกรอกรหัส")]
    [StringLength(20)]
    public string Code { get; set; } = "";

    public bool SkipsNext { get; set; }
}
