using System.ComponentModel.DataAnnotations;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Web.Display;
using ItaWorkflow.Web.Security;
using ItaWorkflow.Workflows.Organization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Web.Pages.Admin.Divisions;

internal sealed class EditModel(ItaDbContext db, CurrentPerson person, SaveDivisionHandler save) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public int? Id { get; set; }

    [BindProperty]
    public DivisionInput Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (Id is null)
        {
            Input.SortOrder = (await db.Divisions.MaxAsync(d => (int?)d.SortOrder, cancel) ?? 0) + 1;
            return Page();
        }

        var division = await db.Divisions.AsNoTracking().SingleOrDefaultAsync(d => d.Id == Id, cancel);
        if (division is null)
            return NotFound();
        Input = new()
        {
            Name = division.Name,
            NumberPrefix = division.NumberPrefix,
            Phone = division.Phone,
            SortOrder = division.SortOrder,
            IsActive = division.IsActive,
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (Id is { } id && !await db.Divisions.AnyAsync(d => d.Id == id, cancel))
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        var command = new SaveDivision(
            person.Id,
            Id,
            Input.Name,
            Input.NumberPrefix ?? "",
            Input.Phone ?? "",
            Input.SortOrder,
            Input.IsActive
        );
        if (await save.HandleAsync(command, cancel) is { } refusal)
        {
            ModelState.Refuse(refusal);
            return Page();
        }

        TempData["Toast"] = $"บันทึก{Input.Name.Trim()}แล้ว";
        return Redirect("~/admin/divisions");
    }
}

internal sealed class DivisionInput
{
    [Required(ErrorMessage = "โปรดกรอกชื่อสำนักหรือกอง")]
    [StringLength(200)]
    public string Name { get; set; } = "";

    [StringLength(60)]
    public string? NumberPrefix { get; set; } = "";

    [StringLength(100)]
    public string? Phone { get; set; } = "";

    [Range(0, 999)]
    public int SortOrder { get; set; }

    public bool IsActive { get; set; } = true;
}
