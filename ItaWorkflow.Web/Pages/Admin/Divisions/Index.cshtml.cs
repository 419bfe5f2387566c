using ItaWorkflow.Data.Persistence;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Web.Pages.Admin.Divisions;

internal sealed record DivisionRow(int Id, string Name, string NumberPrefix, string? Head, int People, bool IsActive);

internal sealed class IndexModel(ItaDbContext db) : PageModel
{
    public IReadOnlyList<DivisionRow> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) =>
        Rows = await db
            .Divisions.OrderByDescending(d => d.IsActive)
            .ThenBy(d => d.SortOrder)
            .ThenByName(d => d.Name)
            .Select(d => new DivisionRow(
                d.Id,
                d.Name,
                d.NumberPrefix,
                d.Positions.Where(p => p.IsActive && p.Post == Data.Organization.Post.DivisionHead)
                    .SelectMany(p => p.Holders)
                    .Where(h => h.IsActive)
                    .Select(h => h.Name)
                    .FirstOrDefault(),
                db.Persons.Count(p => p.DivisionId == d.Id && p.IsActive),
                d.IsActive
            ))
            .ToListAsync(cancel);
}
