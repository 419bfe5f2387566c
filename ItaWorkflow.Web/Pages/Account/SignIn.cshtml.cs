using System.ComponentModel.DataAnnotations;
using System.Globalization;
using ItaWorkflow.Web.Display;
using ItaWorkflow.Web.Security;
using ItaWorkflow.Workflows.Accounts;
using ItaWorkflow.Workflows.Accounts.Passkeys;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ItaWorkflow.Web.Pages.Account;

[AllowAnonymous]
internal sealed class SignInModel(SignInHandler signIn, PasskeyDoor passkeys) : PageModel
{
    /// <summary>Said of what was typed alone, whether or not there is such a name.</summary>
    public const string KeyboardInThai = "ดูเหมือนแป้นพิมพ์อยู่ที่ภาษาไทย โปรดสลับเป็นภาษาอังกฤษแล้วพิมพ์รหัสผ่านอีกครั้ง";

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

        var outcome = await signIn.HandleAsync(
            new(Input.Name, Input.Password, HttpContext.Caller(), KnownBrowser.Of(HttpContext)),
            cancel
        );
        if (outcome is { Account: { } waiting, NeedsCode: true })
        {
            CodeWait.Begin(HttpContext, waiting, Destination);
            return Redirect("~/account/sign-in/code");
        }

        return await AnswerAsync(outcome, Door.ByPassword);
    }

    public Task<ContentResult> OnPostPasskeyOptionsAsync() => passkeys.AskAsync(HttpContext);

    public async Task<IActionResult> OnPostPasskeyAsync(
        string? credential,
        [FromServices] SignInByPasskeyHandler byPasskey,
        CancellationToken cancel
    )
    {
        ModelState.Clear();
        var answer = await passkeys.ReadAnswerAsync(HttpContext, credential ?? "");
        if (!answer.Succeeded)
        {
            ModelState.AddModelError("", "เข้าสู่ระบบด้วยพาสคีย์นี้ไม่ได้ โปรดลองอีกครั้ง หรือใช้รหัสผ่าน");
            return Page();
        }

        var command = new SignInByPasskey(answer.User.Id, answer.Passkey, HttpContext.Caller());
        return await AnswerAsync(await byPasskey.HandleAsync(command, cancel), PasskeyDoor.ByPasskey);
    }

    private async Task<IActionResult> AnswerAsync(SignInOutcome outcome, string how)
    {
        if (outcome.Account is { } account)
        {
            await HttpContext.LetInAsync(account, how);
            return LocalRedirect(Destination);
        }

        if (outcome.Wait > TimeSpan.Zero)
        {
            Response.StatusCode = StatusCodes.Status429TooManyRequests;
            Response.Headers.RetryAfter = Math.Ceiling(outcome.Wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        }

        var isThai = how == Door.ByPassword && Input.Password.Any(sign => sign is >= '\u0e00' and <= '\u0e7f');
        var refusal = outcome.Refusal!;
        ModelState.Refuse(isThai ? refusal with { Text = $"{refusal.Text} {KeyboardInThai}" } : refusal);
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
