using System.ComponentModel.DataAnnotations;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Web.Display;
using ItaWorkflow.Web.Pages.Channels;
using ItaWorkflow.Web.Security;
using ItaWorkflow.Workflows.Channels.Line;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Web.Pages.Admin.Line;

internal sealed class IndexModel(ItaDbContext db, CurrentPerson person, ChangeLineHandler change, LineQuota quota) : PageModel
{
    [BindProperty]
    public LineInput Input { get; set; } = new();

    public bool HasLine { get; private set; }
    public int Linked { get; private set; }
    public LineMonth Month { get; private set; } = null!;

    /// <summary>To be entered at LINE.</summary>
    public string WebhookAddress { get; private set; } = "";

    public Task OnGetAsync(CancellationToken cancel) => ReadAsync(fill: true, cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (ModelState.IsValid)
        {
            var command = new ChangeLine(person.Id, true, Input.Token ?? "", Input.Secret ?? "", Input.MonthlyQuota);
            if (await change.HandleAsync(command, cancel) is not { } refusal)
                return Done("บันทึกการตั้งค่า LINE แล้ว");
            ModelState.Refuse(refusal);
        }

        await ReadAsync(fill: false, cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostOffAsync(CancellationToken cancel)
    {
        var limit = await db.Organization.Select(o => o.Line.MonthlyQuota).SingleAsync(cancel);
        await change.HandleAsync(new(person.Id, false, "", "", limit), cancel);
        return Done("ปิดการส่ง LINE แล้ว");
    }

    private RedirectResult Done(string words)
    {
        TempData["Toast"] = words;
        return Redirect("~/admin/line");
    }

    private async Task ReadAsync(bool fill, CancellationToken cancel)
    {
        var organization = await db.Organization.AsNoTracking().SingleAsync(cancel);
        HasLine = organization.Line.CanPush;
        Linked = await db.Persons.CountAsync(p => p.IsActive && p.LineUserId != "", cancel);
        Month = await quota.ReadAsync(cancel);
        WebhookAddress = organization.Addresses.PublicAddress is { Length: > 0 } address
            ? address.TrimEnd('/') + Webhook.Path
            : "";
        if (fill)
            Input = new() { MonthlyQuota = organization.Line.MonthlyQuota };
    }
}

internal sealed class LineInput
{
    [StringLength(1000)]
    public string? Token { get; set; } = "";

    [StringLength(200)]
    public string? Secret { get; set; } = "";

    [Range(1, 100_000, ErrorMessage = "จำนวนข้อความต่อเดือนต้องอยู่ระหว่าง 1 ถึง 100,000")]
    public int MonthlyQuota { get; set; } = 300;
}
