using System.ComponentModel.DataAnnotations;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Web.Display;
using ItaWorkflow.Web.Security;
using ItaWorkflow.Workflows.Settings;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Web.Pages.Admin.Public;

/// <summary>How the office shows itself to everybody, and what its link watch may call.</summary>
internal sealed class IndexModel(ItaDbContext db, CurrentPerson person, ChangePublicSettingsHandler change) : PageModel
{
    [BindProperty]
    public PublicSettingsInput Input { get; set; } = new();

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var settings = await db.Organization.AsNoTracking().Select(o => o.Public).SingleAsync(cancel);
        Input = new()
        {
            NeedsReview = settings.NeedsReview,
            Hours = settings.Hours,
            Website = settings.Website,
            Questions = settings.Questions,
            Complaints = settings.Complaints,
            InnerHosts = settings.InnerHosts,
        };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
            return Page();
        var refusal = await change.HandleAsync(
            new(
                person.Id,
                new()
                {
                    NeedsReview = Input.NeedsReview,
                    Hours = (Input.Hours ?? "").Trim(),
                    Website = (Input.Website ?? "").Trim(),
                    Questions = (Input.Questions ?? "").Trim(),
                    Complaints = (Input.Complaints ?? "").Trim(),
                    InnerHosts = (Input.InnerHosts ?? "").Trim(),
                }
            ),
            cancel
        );
        if (refusal is not null)
        {
            ModelState.Refuse(refusal);
            return Page();
        }

        TempData["Toast"] = "บันทึกการตั้งค่าหน้าสาธารณะแล้ว";
        return Redirect("~/admin/public");
    }
}

internal sealed class PublicSettingsInput
{
    public bool NeedsReview { get; set; }

    [StringLength(200)]
    public string? Hours { get; set; }

    [StringLength(500)]
    public string? Website { get; set; }

    [StringLength(500)]
    public string? Questions { get; set; }

    [StringLength(500)]
    public string? Complaints { get; set; }

    [StringLength(2000)]
    [DataType(DataType.MultilineText)]
    public string? InnerHosts { get; set; }
}
