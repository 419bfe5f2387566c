using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Web.Display;
using ItaWorkflow.Workflows.Seats;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Web.Pages.Admin.Positions;

internal sealed class IndexModel(ItaDbContext db, SeatResolver seats, TimeProvider clock) : PageModel
{
    /// <summary>Part of a title or of a holder's name.</summary>
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Search { get; set; }

    [BindProperty(SupportsGet = true)]
    public int? Division { get; set; }

    /// <summary>vacant, retired; else all in use.</summary>
    [BindProperty(SupportsGet = true)]
    public string? State { get; set; }

    public IReadOnlyList<Seat> Rows { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Divisions { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Divisions = await db.DivisionsAsync(cancel);
        var positions = db.Positions.Where(p => p.IsActive == (State != "retired"));
        if (Division is { } division)
            positions = positions.Where(p => p.DivisionId == division);
        if (Search?.Trim() is { Length: > 0 } text)
            positions = positions.Where(p => p.Title.Contains(text) || p.Holders.Any(h => h.IsActive && h.Name.Contains(text)));
        var ids = await positions.Select(p => p.Id).ToListAsync(cancel);
        Rows =
        [
            .. (await seats.WhoAsync(ids, clock.Today(), cancel))
                .Values.Where(s => State != "vacant" || s.IsVacant)
                .OrderByDescending(s => s.Position.Post >= Post.DeputyClerk ? s.Position.Post : Post.Officer)
                .ThenBy(s => s.Position.Division?.SortOrder ?? 0)
                .ThenByDescending(s => s.Position.Post)
                .ThenBy(s => s.Position.SortOrder)
                .ThenBy(s => s.Position.Title, ThaiOrder.Names),
        ];
    }
}
