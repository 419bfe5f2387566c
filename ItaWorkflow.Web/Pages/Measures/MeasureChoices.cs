using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Web.Display;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Web.Pages.Measures;

/// <summary>Whom a measure may be given to.</summary>
internal sealed record MeasureChoices(IReadOnlyList<(int Id, string Name)> Divisions, IReadOnlyList<OwnerChoice> Persons)
{
    public static async Task<MeasureChoices> ReadAsync(ItaDbContext db, CancellationToken cancel)
    {
        var persons = await db
            .Persons.Where(p => p.IsActive)
            .OrderBy(p => p.Division == null ? 99 : p.Division.SortOrder)
            .ThenBy(p => p.Id)
            .Select(p => new OwnerChoice(p.Id, p.Name, p.Position!.Title, p.Division == null ? "ฝ่ายบริหาร" : p.Division.Name))
            .ToListAsync(cancel);
        return new(await db.DivisionNamesAsync(cancel), persons);
    }
}

internal sealed record OwnerChoice(int Id, string Name, string? Position, string Division);
