using System.Globalization;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Bpmn;
using ItaWorkflow.Workflows.Seats;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Routes;

/// <summary>Finds the position that a route's performer expression names, and who sits there on a day.</summary>
public sealed class RouteResolver(ItaDbContext db, SeatResolver seats)
{
    private static readonly Dictionary<string, Post> Posts = RoutePerformers.PostWords.ToDictionary(
        p => p.Word,
        p => p.Post,
        StringComparer.Ordinal
    );

    /// <param name="performer">head-of-division, division-head: and a division, position: and a post (ปลัด, รองปลัด, รองนายก, นายก) or a title as it stands, position-id: and a number.</param>
    /// <returns>null when the organization has no such position.</returns>
    public async Task<Seat?> WhoAsync(string performer, int divisionId, DateOnly day, CancellationToken cancel) =>
        (await WhoAsync([performer], divisionId, day, cancel))[performer];

    /// <summary>A whole road at once: the positions are read together, and so are those who sit in them.</summary>
    public async Task<IReadOnlyDictionary<string, Seat?>> WhoAsync(
        IEnumerable<string> performers,
        int divisionId,
        DateOnly day,
        CancellationToken cancel
    )
    {
        var positions = await db
            .Positions.Where(p => p.IsActive)
            .OrderBy(p => p.SortOrder)
            .ThenBy(p => p.Id)
            .Select(p => new Place(p.Id, p.Title, p.Post, p.DivisionId, p.Division!.Name))
            .ToListAsync(cancel);
        var found = performers
            .Distinct(StringComparer.Ordinal)
            .ToDictionary(p => p, p => positions.Find(Is(p, divisionId)), StringComparer.Ordinal);
        var sitting = await seats.WhoAsync([.. found.Values.OfType<Place>().Select(p => p.Id)], day, cancel);
        return found.ToDictionary(f => f.Key, f => f.Value is { } place ? sitting[place.Id] : null, StringComparer.Ordinal);
    }

    private static Predicate<Place> Is(string performer, int divisionId)
    {
        if (performer == Performer.HeadOfDivision)
            return place => place.DivisionId == divisionId && place.Post is Post.DivisionHead;
        if (After(performer, Performer.DivisionHead) is { } division)
            return place => place.Division == division && place.Post is Post.DivisionHead;
        if (After(performer, Performer.PositionId) is { } id)
            return place => place.Id.ToString(CultureInfo.InvariantCulture) == id;
        var name = After(performer, Performer.Position) ?? performer;
        return Posts.TryGetValue(name, out var post) ? place => place.Post == post : place => place.Title == name;
    }

    private static string? After(string performer, string prefix) =>
        performer.StartsWith(prefix, StringComparison.Ordinal) ? performer[prefix.Length..].Trim() : null;

    private sealed record Place(int Id, string Title, Post Post, int? DivisionId, string? Division);
}
