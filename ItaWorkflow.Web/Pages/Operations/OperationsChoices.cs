using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Routes;
using ItaWorkflow.Web.Display;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Web.Pages.Operations;

/// <summary>What the page may be narrowed to.</summary>
/// <param name="Routes">Every route that was ever in use, by the name of its newest version.</param>
internal sealed record OperationsChoices(
    IReadOnlyList<(string Key, string Name)> Routes,
    IReadOnlyList<(int Id, string Name)> Divisions
)
{
    public static async Task<OperationsChoices> ReadAsync(ItaDbContext db, CancellationToken cancel)
    {
        var routes = await db
            .ApprovalRoutes.Where(r => r.State != RouteState.Draft)
            .GroupBy(r => r.Key)
            .Select(g => new { g.Key, Name = g.OrderByDescending(r => r.Version).First().Name })
            .ToListAsync(cancel);
        return new([.. routes.Select(r => (r.Key, r.Name))], await db.DivisionNamesAsync(cancel));
    }
}
