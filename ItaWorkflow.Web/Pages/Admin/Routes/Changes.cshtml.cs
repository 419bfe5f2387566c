using ItaWorkflow.Data.Persistence;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Web.Pages.Admin.Routes;

/// <summary>What changed between two versions, as two pictures and in words.</summary>
internal sealed class ChangesModel(ItaDbContext db) : PageModel
{
    public RouteVersion After { get; private set; } = null!;
    public RouteVersion Before { get; private set; } = null!;
    public IReadOnlyList<RouteVersion> Versions { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(int id, int from, CancellationToken cancel)
    {
        if (await db.ApprovalRoutes.Where(r => r.Id == id).Select(r => r.Key).SingleOrDefaultAsync(cancel) is not { } key)
            return NotFound();
        Versions = await RouteVersion.OfAsync(db, key, cancel);
        After = Versions.First(v => v.Id == id);
        var before = Versions.FirstOrDefault(v => v.Id == from) ?? await OtherAsync(from, cancel);
        if (before is null)
            return NotFound();
        Before = before;
        return Page();
    }

    /// <summary>A draft's key may have changed since it was begun.</summary>
    private async Task<RouteVersion?> OtherAsync(int id, CancellationToken cancel) =>
        await db.ApprovalRoutes.Where(r => r.Id == id).Select(r => r.Key).SingleOrDefaultAsync(cancel) is { } key
            ? (await RouteVersion.OfAsync(db, key, cancel)).Find(v => v.Id == id)
            : null;
}
