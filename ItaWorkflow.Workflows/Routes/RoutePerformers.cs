using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Bpmn;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Routes;

/// <summary>Whom a route may name: the organization's posts, titles and heads of divisions, as performers write them.</summary>
public sealed record RoutePerformers(
    IReadOnlyList<string> Posts,
    IReadOnlyList<string> Titles,
    IReadOnlyList<string> Headed,
    IReadOnlyList<string> Headless
)
{
    /// <summary>How a performer writes a post.</summary>
    internal static readonly (string Word, Post Post)[] PostWords =
    [
        ("นายก", Post.Mayor),
        ("รองนายก", Post.DeputyMayor),
        ("ปลัด", Post.Clerk),
        ("รองปลัด", Post.DeputyClerk),
    ];

    public static async Task<RoutePerformers> KnownAsync(ItaDbContext db, CancellationToken cancel)
    {
        var positions = await db
            .Positions.Where(p => p.IsActive)
            .OrderBy(p => p.SortOrder)
            .ThenBy(p => p.Id)
            .Select(p => new
            {
                p.Title,
                p.Post,
                p.DivisionId,
            })
            .ToListAsync(cancel);
        var divisions = await db.Divisions.Where(d => d.IsActive).OrderBy(d => d.SortOrder).ToListAsync(cancel);
        var heads = positions.Where(p => p.Post is Post.DivisionHead).Select(p => p.DivisionId).ToHashSet();
        return new(
            [.. PostWords.Where(w => positions.Exists(p => p.Post == w.Post)).Select(w => w.Word)],
            [.. positions.Select(p => p.Title).Distinct(StringComparer.Ordinal)],
            [.. divisions.Where(d => heads.Contains(d.Id)).Select(d => d.Name)],
            [.. divisions.Where(d => !heads.Contains(d.Id)).Select(d => d.Name)]
        );
    }

    /// <summary>A warning, not a refusal: the position may be filled in before the first memo comes.</summary>
    internal IEnumerable<BpmnFinding> Missing(UserTask task)
    {
        if (task.Performer is Performer.HeadOfDivision && Headless.Count > 0)
            yield return Warn(task, $"ยังไม่มีตำแหน่งหัวหน้าใน {string.Join(", ", Headless)}");
        foreach (var name in PlacesOf(task.Performer).Where(p => p is not Performer.HeadOfDivision).Select(NameOf))
            if (!Knows(name))
                yield return Warn(task, $"หน่วยงานยังไม่มีตำแหน่ง “{name}”");
    }

    private bool Knows(string name) =>
        name.StartsWith(Performer.DivisionHead, StringComparison.Ordinal)
            ? Headed.Contains(name[Performer.DivisionHead.Length..].Trim(), StringComparer.Ordinal)
            : Posts.Contains(name, StringComparer.Ordinal) || Titles.Contains(name, StringComparer.Ordinal);

    /// <summary>The single positions that a performer names, as <see cref="RouteResolver"/> takes them.</summary>
    public static IReadOnlyList<string> PlacesOf(string? performer) =>
        performer is null or Performer.ChosenByDrafter ? []
        : Performer.ListOf(performer) is { Count: > 0 } list ? [.. list.Select(name => Performer.Position + name)]
        : [performer];

    private static string NameOf(string place) =>
        place.StartsWith(Performer.Position, StringComparison.Ordinal) ? place[Performer.Position.Length..].Trim() : place;

    private static BpmnFinding Warn(UserTask task, string reason) => new(task.Id, task.ElementKind, reason, IsRefusal: false);
}
