using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Staffing;

/// <summary>What of an office stands already, as far as a table of people may touch it.</summary>
/// <param name="Accounts">Who can come in, by the person's id, with their user name.</param>
internal sealed record StandingOffice(
    IReadOnlyList<Division> Divisions,
    IReadOnlyList<Position> Positions,
    IReadOnlyList<Person> Persons,
    IReadOnlyDictionary<int, string> Accounts
)
{
    /// <summary>Of the entities as they are tracked: what the table changes, it changes in them.</summary>
    public static async Task<StandingOffice> ReadAsync(ItaDbContext db, CancellationToken cancel) =>
        new(
            await db.Divisions.Where(d => d.IsActive).OrderBy(d => d.SortOrder).ToListAsync(cancel),
            await db.Positions.Include(p => p.Holders).Include(p => p.HeldBeside).Where(p => p.IsActive).ToListAsync(cancel),
            await db.Persons.Where(p => p.IsActive).ToListAsync(cancel),
            await db.Users.ToDictionaryAsync(a => a.PersonId, a => a.UserName ?? "", cancel)
        );

    public Division? DivisionOf(string name) => Divisions.FirstOrDefault(d => Same(d.Name, name));

    public Position? PositionOf(string title, string division) =>
        Positions.FirstOrDefault(p =>
            Same(p.Title, title)
            && (p.DivisionId is null || Same(Divisions.FirstOrDefault(d => d.Id == p.DivisionId)?.Name ?? "", division))
        );

    public Person? PersonOf(string name) => Persons.FirstOrDefault(p => PersonNames.Key(p.Name) == PersonNames.Key(name));

    public static bool Same(string one, string other) => Bare(one) == Bare(other);

    public static string Bare(string text) => text.Replace(" ", "", StringComparison.Ordinal);
}
