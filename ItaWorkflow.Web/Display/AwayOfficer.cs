using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Seats;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Web.Display;

/// <summary>An officer with whom a memo waits or will wait, and who is away.</summary>
public sealed record AwayOfficer(int PersonId, string Name, AbsenceKind Kind, DateOnly From, DateOnly Until)
{
    public string Words => $"{Name} {Kind.Words()} ถึง {ThaiDate.Short(Until)}";
}

public static class AwayOfficers
{
    /// <summary>Of these people, those who are away that day.</summary>
    public static async Task<IReadOnlyList<AwayOfficer>> AwayAsync(
        this ItaDbContext db,
        IReadOnlyCollection<int> people,
        DateOnly day,
        CancellationToken cancel
    ) =>
        people.Count == 0
            ? []
            : await db
                .Absences.Where(Absence.On(day))
                .Where(a => people.Contains(a.PersonId))
                .OrderBy(a => a.Until)
                .Select(a => new AwayOfficer(a.PersonId, a.Person!.Name, a.Kind, a.From, a.Until))
                .ToListAsync(cancel);
}
