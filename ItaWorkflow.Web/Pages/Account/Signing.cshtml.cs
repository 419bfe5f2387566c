using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Web.Display;
using ItaWorkflow.Web.Forms;
using ItaWorkflow.Web.Pages.Shared;
using ItaWorkflow.Web.Security;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Signing;
using ItaWorkflow.Workflows.Signing.Keys;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Web.Pages.Account;

/// <summary>A person's own signature: the PIN and certificate that sign, the picture that decorates.</summary>
internal sealed class SigningModel(
    ItaDbContext db,
    CurrentPerson person,
    SetSigningPinHandler setPin,
    ChangeSigningPinHandler changePin,
    SetSignaturePictureHandler setPicture,
    TimeProvider clock
) : PageModel
{
    private const int LargestPicture = 200 * 1024;

    /// <summary>Where one came from, to sign there with the new PIN.</summary>
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public SetPinInput Set { get; private set; } = new();
    public ChangePinInput Change { get; private set; } = new();
    public RevokeKeyInput Revoke { get; private set; } = new();
    public string UserName => person.UserName;
    public CertificateCard? Card { get; private set; }

    /// <summary>As a data address; null: none.</summary>
    public string? Picture { get; private set; }

    /// <summary>Only names the field that a refusal of the picture is about.</summary>
    public string? Png { get; }

    /// <summary>The form for a forgotten PIN is open because it was just refused.</summary>
    public bool IsForgotten { get; private set; }

    /// <summary>The form that ends the certificate is open because it was just refused.</summary>
    public bool IsRevoking { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var own = await db
            .SigningKeys.AsNoTracking()
            .Where(k => k.PersonId == person.Id && k.RevokedAt == null)
            .SingleOrDefaultAsync(cancel);
        Card = own is null ? null : CertificateCard.Of(own, clock.GetUtcNow());
        var png = await db.Persons.Where(p => p.Id == person.Id).Select(p => p.SignaturePicture).SingleAsync(cancel);
        Picture = png is null ? null : $"data:image/png;base64,{Convert.ToBase64String(png)}";
    }

    public async Task<IActionResult> OnPostSetAsync([FromForm(Name = nameof(Set))] SetPinInput set, CancellationToken cancel)
    {
        (Set, IsForgotten) = (set, true);
        var refusal = ModelState.IsValid ? await setPin.HandleAsync(new(person.Id, set.Pin, set.Password), cancel) : null;
        return await AnswerAsync(refusal, nameof(Set), "ตั้ง PIN แล้ว ใบรับรองพร้อมใช้ลงนาม", cancel, ReturnUrl);
    }

    public async Task<IActionResult> OnPostChangeAsync(
        [FromForm(Name = nameof(Change))] ChangePinInput change,
        CancellationToken cancel
    )
    {
        Change = change;
        var refusal = ModelState.IsValid ? await changePin.HandleAsync(new(person.Id, change.Pin, change.NewPin), cancel) : null;
        return await AnswerAsync(refusal, nameof(Change), "เปลี่ยน PIN แล้ว ใช้ PIN ใหม่ได้ทันที", cancel);
    }

    public async Task<IActionResult> OnPostRevokeAsync(
        [FromForm(Name = nameof(Revoke))] RevokeKeyInput revoke,
        [FromServices] RevokeSigningKeyHandler end,
        CancellationToken cancel
    )
    {
        (Revoke, IsRevoking) = (revoke, true);
        var refusal = ModelState.IsValid ? await end.HandleAsync(new(person.Id, person.Id, revoke.Why), cancel) : null;
        return await AnswerAsync(refusal, nameof(Revoke), "เพิกถอนใบรับรองแล้ว จะลงนามได้อีกเมื่อตั้ง PIN ใหม่", cancel);
    }

    public async Task<IActionResult> OnPostPictureAsync(IFormFile? png, CancellationToken cancel)
    {
        var refusal =
            png is null ? new("โปรดเลือกไฟล์รูปลายมือชื่อ")
            : png.Length > LargestPicture ? SetSignaturePictureHandler.NotAPicture
            : await setPicture.HandleAsync(new(person.Id, await png.BytesAsync(cancel)), cancel);
        if (refusal is not null)
            ModelState.AddModelError(nameof(Png), refusal.Text);
        return await AnswerAsync(null, "", "ใช้รูปลายมือชื่อใหม่แล้ว", cancel);
    }

    public async Task<IActionResult> OnPostNoPictureAsync(CancellationToken cancel) =>
        await AnswerAsync(await setPicture.HandleAsync(new(person.Id, null), cancel), "", "ลบรูปลายมือชื่อแล้ว", cancel);

    private async Task<IActionResult> AnswerAsync(
        Refusal? refusal,
        string prefix,
        string toast,
        CancellationToken cancel,
        string? back = null
    )
    {
        if (refusal is not null)
            ModelState.Refuse(refusal, prefix);
        if (!ModelState.IsValid)
        {
            await OnGetAsync(cancel);
            return Page();
        }
        TempData["Toast"] = toast;
        return Url.IsLocalUrl(back) ? LocalRedirect(back!) : Redirect("~/account/signing");
    }
}
