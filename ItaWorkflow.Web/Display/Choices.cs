using System.Globalization;
using ItaWorkflow.Data.Persistence;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Web.Display;

/// <summary>What the selects of these pages offer.</summary>
internal static class Choices
{
    public static async Task<IReadOnlyList<SelectListItem>> DivisionsAsync(this ItaDbContext db, CancellationToken cancel) =>
        ToItems((await db.DivisionNamesAsync(cancel)).Select(d => KeyValuePair.Create(d.Id, d.Name)));

    public static async Task<IReadOnlyList<(int Id, string Name)>> DivisionNamesAsync(
        this ItaDbContext db,
        CancellationToken cancel
    )
    {
        var divisions = db.Divisions.Where(d => d.IsActive).OrderBy(d => d.SortOrder).Select(d => new { d.Id, d.Name });
        return [.. (await divisions.ToListAsync(cancel)).Select(d => (d.Id, d.Name))];
    }

    /// <summary>The chain of command first.</summary>
    public static async Task<IReadOnlyList<SelectListItem>> PositionsAsync(this ItaDbContext db, CancellationToken cancel)
    {
        var positions = await db.Positions.AsNoTracking().Include(p => p.Division).Where(p => p.IsActive).ToListAsync(cancel);
        return ToItems(
            positions
                .OrderByDescending(p => p.Post)
                .ThenBy(p => p.Division?.SortOrder)
                .ThenBy(p => p.Title, ThaiOrder.Names)
                .Select(p => KeyValuePair.Create(p.Id, p.Division is { } d ? $"{p.Title} · {d.Name}" : p.Title))
        );
    }

    public static async Task<IReadOnlyList<SelectListItem>> PersonsAsync(this ItaDbContext db, CancellationToken cancel)
    {
        var persons = await db.Persons.AsNoTracking().Include(p => p.Position).Where(p => p.IsActive).ToListAsync(cancel);
        return ToItems(
            persons
                .OrderByDescending(p => p.Position?.Post)
                .ThenBy(p => p.Name, ThaiOrder.Names)
                .Select(p => KeyValuePair.Create(p.Id, p.Position is { } position ? $"{p.Name} · {position.Title}" : p.Name))
        );
    }

    private static List<SelectListItem> ToItems(IEnumerable<KeyValuePair<int, string>> entries) =>
        [.. entries.Select(e => new SelectListItem(e.Value, e.Key.ToString(CultureInfo.InvariantCulture)))];
}
