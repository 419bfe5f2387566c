using System.ComponentModel.DataAnnotations;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Web.Display;
using ItaWorkflow.Web.Security;
using ItaWorkflow.Workflows.Organization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Web.Pages.Admin.Positions;

internal sealed class EditModel(ItaDbContext db, CurrentPerson person, SavePositionHandler save) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public int? Id { get; set; }

    [BindProperty]
    public PositionInput Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Divisions { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await ReadAsync(cancel);
        if (Id is null)
            return Page();
        var position = await db.Positions.AsNoTracking().SingleOrDefaultAsync(p => p.Id == Id, cancel);
        if (position is null)
            return NotFound();
        Input = new()
        {
            Title = position.Title,
            Post = position.Post,
            DivisionId = position.DivisionId,
            SortOrder = position.SortOrder,
            IsActive = position.IsActive,
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (Id is { } id && !await db.Positions.AnyAsync(p => p.Id == id, cancel))
            return NotFound();
        await ReadAsync(cancel);
        if (!ModelState.IsValid)
            return Page();
        var command = new SavePosition(person.Id, Id, Input.Title, Input.Post, Input.DivisionId, Input.SortOrder, Input.IsActive);
        if (await save.HandleAsync(command, cancel) is { } refusal)
        {
            ModelState.Refuse(refusal);
            return Page();
        }

        TempData["Toast"] = $"บันทึกตำแหน่ง{Input.Title.Trim()}แล้ว";
        return Redirect("~/admin/positions");
    }

    private async Task ReadAsync(CancellationToken cancel) => Divisions = await db.DivisionsAsync(cancel);
}

internal sealed class PositionInput
{
    [Required(ErrorMessage = "โปรดกรอกชื่อตำแหน่งตามที่ใช้ใต้ลายมือชื่อ")]
    [StringLength(200)]
    public string Title { get; set; } = "";

    public Post Post { get; set; }
    public int? DivisionId { get; set; }

    [Range(0, 999)]
    public int SortOrder { get; set; }

    public bool IsActive { get; set; } = true;
}
