using System.ComponentModel.DataAnnotations;
using ItaWorkflow.Data.Channels;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Web.Display;
using ItaWorkflow.Web.Security;
using ItaWorkflow.Workflows.Channels.Mail;
using ItaWorkflow.Workflows.Settings;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Web.Pages.Admin.Mail;

internal sealed class IndexModel(
    ItaDbContext db,
    CurrentPerson person,
    ChangeMailHandler change,
    ChangePublicAddressHandler changeAddress,
    SendTestMailHandler test
) : PageModel
{
    [BindProperty]
    public MailInput Input { get; set; } = new();

    /// <summary>Offered while none is known: the one that the administrator's own browser used.</summary>
    [BindProperty]
    [StringLength(300)]
    public string? PublicAddress { get; set; }

    public bool HasPublicAddress { get; private set; }

    /// <summary>The browser runs on the server itself, so its address opens nowhere else.</summary>
    public bool IsOwnMachine =>
        Uri.TryCreate($"{Request.Scheme}://{Request.Host}", UriKind.Absolute, out var address) && address.IsLoopback;

    public bool HasServer { get; private set; }

    /// <summary>null: there is none.</summary>
    public MailSignIn? KeepsSecretOf { get; private set; }

    public string GoogleAccount { get; private set; } = "";

    public Task OnGetAsync(CancellationToken cancel) => ReadAsync(fill: true, cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (ModelState.IsValid)
        {
            if (await change.HandleAsync(new(person.Id, Input.ToAccount(), Input.Secret), cancel) is not { } refusal)
                return Done("บันทึกการตั้งค่าอีเมลแล้ว ลองส่งอีเมลทดสอบได้");
            ModelState.Refuse(Input.AtItsField(refusal));
        }

        // A private key goes into this machine and never out of it again.
        Input.Key = "";
        ModelState.SetModelValue("Input.Key", null, null);
        await ReadAsync(fill: false, cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAddressAsync(CancellationToken cancel)
    {
        ModelState.ClearValidationState(nameof(Input));
        foreach (var key in ModelState.Keys.Where(key => key.StartsWith(nameof(Input), StringComparison.Ordinal)))
            ModelState.Remove(key);
        if (ModelState.IsValid)
        {
            if (await changeAddress.HandleAsync(new(person.Id, PublicAddress ?? ""), cancel) is not { } refusal)
                return Done("บันทึกที่อยู่เว็บแล้ว อีเมลฉบับต่อไปจะมีลิงก์");
            ModelState.AddModelError(nameof(PublicAddress), refusal.Text);
        }

        await ReadAsync(fill: true, cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostTestAsync(CancellationToken cancel)
    {
        ModelState.Clear();
        if (await test.HandleAsync(new(person.Id), cancel) is not { } refusal)
            return Done("ส่งอีเมลทดสอบแล้ว โปรดตรวจกล่องจดหมายของท่าน");
        ModelState.Refuse(refusal);
        await ReadAsync(fill: true, cancel);
        return Page();
    }

    private RedirectResult Done(string words)
    {
        TempData["Toast"] = words;
        return Redirect("~/admin/mail");
    }

    private async Task ReadAsync(bool fill, CancellationToken cancel)
    {
        var organization = await db.Organization.AsNoTracking().SingleAsync(cancel);
        var mail = organization.Mail;
        HasPublicAddress = organization.Addresses.PublicAddress.Length > 0;
        PublicAddress ??= $"{Request.Scheme}://{Request.Host}{Request.PathBase}";
        HasServer = mail.Host.Length > 0;
        KeepsSecretOf = mail.Secret.Length > 0 ? mail.SignIn : null;
        GoogleAccount = mail.ClientId;
        if (fill)
            Input = MailInput.Of(mail);
    }
}
