using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Organization;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Approvals;

/// <summary>Finds the position that a route's performer expression names, and who sits there on a day.</summary>
public sealed class RouteResolver(ItaDbContext db, SeatResolver seats)
{
    private const string PositionPrefix = "position:";

    private static readonly Dictionary<string, Post> Posts = new(StringComparer.Ordinal)
    {
        ["นายก"] = Post.Mayor,
        ["รองนายก"] = Post.DeputyMayor,
        ["ปลัด"] = Post.Clerk,
        ["รองปลัด"] = Post.DeputyClerk,
    };

    /// <param name="performer">head-of-division, or position: and a post (ปลัด, รองปลัด, รองนายก, นายก) or a title as it stands.</param>
    /// <returns>null when the organization has no such position.</returns>
    public async Task<Seat?> WhoAsync(string performer, int divisionId, DateOnly day, CancellationToken cancel)
    {
        var position = await PositionOf(performer, divisionId)
            .OrderBy(p => p.SortOrder)
            .ThenBy(p => p.Id)
            .FirstOrDefaultAsync(cancel);
        return position is null ? null : await seats.WhoAsync(position.Id, day, cancel);
    }

    private IQueryable<Position> PositionOf(string performer, int divisionId)
    {
        var positions = db.Positions.Where(p => p.IsActive);
        if (string.Equals(performer, "head-of-division", StringComparison.Ordinal))
            return positions.Where(p => p.DivisionId == divisionId && p.Post == Post.DivisionHead);

        var name = performer.StartsWith(PositionPrefix, StringComparison.Ordinal)
            ? performer[PositionPrefix.Length..].Trim()
            : performer;
        return Posts.TryGetValue(name, out var post)
            ? positions.Where(p => p.Post == post)
            : positions.Where(p => p.Title == name);
    }
}
