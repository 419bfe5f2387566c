using System.ComponentModel.DataAnnotations;
using System.Text;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Settings;
using ItaWorkflow.Web.Display;
using ItaWorkflow.Web.Security;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Settings;
using ItaWorkflow.Workflows.Signing.Stamping;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Web.Pages.Admin.Settings;

internal sealed class IndexModel(
    ItaDbContext db,
    CurrentPerson person,
    ChangeOrganizationHandler change,
    ChangeEmblemHandler changeEmblem,
    TrustStamperHandler trust,
    DistrustStamperHandler distrust
) : PageModel
{
    [BindProperty]
    public OrganizationInput Input { get; set; } = new();

    /// <summary>As a data address; null: the placeholder.</summary>
    public string? Emblem { get; private set; }

    public IReadOnlyList<StamperRow> Stampers { get; private set; } = [];

    /// <summary>Time-stamps are asked for, and nobody said whose count.</summary>
    public bool StampsProveNothing { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var organization = await ReadAsync(cancel);
        Input = new()
        {
            Name = organization.Name,
            Address = organization.Address,
            Phone = organization.Phone,
            Numbering = organization.Numbering,
            Practice = organization.Practice,
            PublicAddress = organization.Addresses.PublicAddress,
            TimestampUrl = organization.Addresses.TimestampUrl,
        };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
            return await AgainAsync(null, cancel);
        var command = new ChangeOrganization(
            person.Id,
            Input.Name,
            Input.Address ?? "",
            Input.Phone ?? "",
            Input.Numbering,
            Input.Practice,
            new() { PublicAddress = Input.PublicAddress ?? "", TimestampUrl = Input.TimestampUrl ?? "" }
        );
        return await change.HandleAsync(command, cancel) is { } refusal
            ? await AgainAsync(refusal, cancel)
            : Done("บันทึกข้อมูลหน่วยงานแล้ว");
    }

    public async Task<IActionResult> OnPostEmblemAsync(IFormFile? picture, CancellationToken cancel)
    {
        ModelState.Clear();
        await OnGetAsync(cancel);
        if (picture is null)
            return await AgainAsync(new("โปรดเลือกไฟล์ตรา", "Picture"), cancel);
        if (picture.Length > ChangeEmblemHandler.LargestPicture)
            return await AgainAsync(ChangeEmblemHandler.TooLarge, cancel);
        using var copy = new MemoryStream();
        await picture.CopyToAsync(copy, cancel);
        return await changeEmblem.HandleAsync(new(person.Id, copy.ToArray()), cancel) is { } refusal
            ? await AgainAsync(refusal, cancel)
            : Done("เปลี่ยนตราแล้ว บันทึกข้อความที่ลงนามไปแล้วยังใช้ตราเดิม");
    }

    public async Task<IActionResult> OnPostRemoveEmblemAsync(CancellationToken cancel)
    {
        await changeEmblem.HandleAsync(new(person.Id, null), cancel);
        return Done("นำตราออกแล้ว");
    }

    public async Task<IActionResult> OnPostTrustAsync(IFormFile? file, string? pem, CancellationToken cancel)
    {
        ModelState.Clear();
        await OnGetAsync(cancel);
        if (file is { Length: > TrustStamperHandler.LargestFile })
            return await AgainAsync(TrustStamperHandler.TooLarge, cancel);
        using var copy = new MemoryStream();
        if (file is null)
            copy.Write(Encoding.UTF8.GetBytes(pem ?? ""));
        else
            await file.CopyToAsync(copy, cancel);
        return await trust.HandleAsync(new(person.Id, copy.ToArray()), cancel) is { } refusal
            ? await AgainAsync(refusal, cancel)
            : Done("เพิ่มผู้ให้บริการประทับเวลาที่เชื่อถือแล้ว");
    }

    public async Task<IActionResult> OnPostDistrustAsync(int id, CancellationToken cancel)
    {
        ModelState.Clear();
        await OnGetAsync(cancel);
        return await distrust.HandleAsync(new(person.Id, id), cancel) is { } refusal
            ? await AgainAsync(refusal, cancel)
            : Done("เลิกเชื่อถือผู้ให้บริการประทับเวลาแล้ว");
    }

    private RedirectResult Done(string words)
    {
        TempData["Toast"] = words;
        return Redirect("~/admin/organization");
    }

    private async Task<IActionResult> AgainAsync(Refusal? refusal, CancellationToken cancel)
    {
        if (refusal is not null)
            ModelState.Refuse(refusal);
        await ReadAsync(cancel);
        return Page();
    }

    private async Task<OrganizationProfile> ReadAsync(CancellationToken cancel)
    {
        var organization = await db.Organization.AsNoTracking().SingleAsync(cancel);
        Emblem = organization.Emblem is { } bytes
            ? $"data:{organization.EmblemType};base64,{Convert.ToBase64String(bytes)}"
            : null;
        Stampers = [.. (await db.TrustedStampers.AsNoTracking().OrderBy(s => s.Id).ToListAsync(cancel)).Select(StamperRow.Of)];
        StampsProveNothing = organization.Addresses.TimestampUrl.Length > 0 && Stampers.All(s => s.EndedAt is not null);
        return organization;
    }
}

internal sealed class OrganizationInput
{
    [Required(ErrorMessage = "โปรดกรอกชื่อหน่วยงาน")]
    [StringLength(200)]
    public string Name { get; set; } = "";

    [StringLength(500)]
    public string? Address { get; set; } = "";

    [StringLength(100)]
    public string? Phone { get; set; } = "";

    public NumberingSettings Numbering { get; set; } = new();
    public Practice Practice { get; set; } = new();

    [StringLength(300)]
    public string? PublicAddress { get; set; } = "";

    [StringLength(300)]
    public string? TimestampUrl { get; set; } = "";

    /// <summary>Only names the field that a refusal of the emblem is about.</summary>
    public string? Picture { get; set; }

    /// <summary>Only names the field that a refusal of a certificate is about.</summary>
    public string? File { get; set; }
}
