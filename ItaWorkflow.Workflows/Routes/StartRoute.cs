using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Routes;
using ItaWorkflow.Workflows.Administration;
using ItaWorkflow.Workflows.Bpmn;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Routes;

public enum RouteOrigin
{
    /// <summary>A start event alone.</summary>
    Empty,

    /// <summary>A drawing that comes with the product, by its name in <see cref="StartRoute.Drawing"/>.</summary>
    Template,

    /// <summary>A route of its own, drawn like another.</summary>
    Copy,

    /// <summary>The next version of a route.</summary>
    Version,

    /// <summary>What somebody drew on a page that can no longer be saved where it was opened: kept beside.</summary>
    Drawing,
}

/// <summary>Begins a draft.</summary>
/// <param name="Name">Of the new route; empty: named after its origin.</param>
/// <param name="RouteId">The route that a copy or a version begins from.</param>
public sealed record StartRoute(int PersonId, RouteOrigin Origin, string Name = "", int? RouteId = null, string Drawing = "");

public sealed record StartRouteOutcome(int RouteId, Refusal? Refusal);

public sealed class StartRouteHandler(ItaDbContext db, TimeProvider clock)
{
    public static readonly Refusal Unnamed = new("โปรดตั้งชื่อเส้นทาง", nameof(StartRoute.Name));
    public static readonly Refusal NotFound = new("ไม่พบเส้นทางที่เลือก");
    private const int LongestName = 150;

    /// <summary>The drawings that come with the product.</summary>
    public static IReadOnlyList<(string Template, string Name)> Templates { get; } =
    [.. RouteText.Templates.Select(t => (t, RouteText.Title(RouteText.Decode(RouteText.Read(t))).Name))];

    public async Task<StartRouteOutcome> HandleAsync(StartRoute command, CancellationToken cancel)
    {
        if (command.Origin is RouteOrigin.Empty && string.IsNullOrWhiteSpace(command.Name))
            return new(0, Unnamed);
        if (command.Origin is RouteOrigin.Drawing && !BpmnReader.Read(command.Drawing).IsReadable)
            return new(0, SaveRouteDraftHandler.Unreadable);
        ApprovalRoute? draft = null;
        var refusal = await db.AdministerAsync(
            command.PersonId,
            clock,
            async act =>
            {
                var before = command.RouteId is { } id ? await db.ApprovalRoutes.FindAsync([id], cancel) : null;
                if (before is null && command.Origin is RouteOrigin.Copy or RouteOrigin.Version)
                    return NotFound;
                draft = await DraftAsync(command, before, act, cancel);
                db.ApprovalRoutes.Add(draft);
                act.Record(JournalKind.RouteDrawn, $"เริ่มร่างเส้นทางเสนอ “{draft.Name}”");
                return null;
            },
            cancel
        );
        return new(draft?.Id ?? 0, refusal);
    }

    private async Task<ApprovalRoute> DraftAsync(
        StartRoute command,
        ApprovalRoute? before,
        AdministrativeAct act,
        CancellationToken cancel
    )
    {
        var bpmn = await BpmnAsync(command, before, cancel);
        var (key, name) = RouteText.Title(bpmn);
        return new()
        {
            Key = key,
            Version = 0,
            Name = name,
            Bpmn = bpmn,
            File = command.Origin is RouteOrigin.Version ? before!.File : null,
            State = RouteState.Draft,
            BasedOnId = before is { State: not RouteState.Draft } ? before.Id : before?.BasedOnId,
            CreatedAt = act.At,
            DrawnById = act.By.Id,
            DrawnAt = act.At,
        };
    }

    private async Task<string> BpmnAsync(StartRoute command, ApprovalRoute? before, CancellationToken cancel) =>
        command.Origin switch
        {
            RouteOrigin.Version => before!.Bpmn,
            RouteOrigin.Drawing => command.Drawing,
            RouteOrigin.Copy => await AnewAsync(before!.Bpmn, Named(command, before.Name + " (สำเนา)"), cancel),
            RouteOrigin.Template => await FromTemplateAsync(command, cancel),
            _ => await AnewAsync(RouteText.Empty, Named(command, ""), cancel),
        };

    private Task<string> FromTemplateAsync(StartRoute command, CancellationToken cancel)
    {
        var template = RouteText.Templates.FirstOrDefault(t => t == command.Drawing) ?? RouteText.Templates[0];
        var bpmn = RouteText.Decode(RouteText.Read(template));
        return AnewAsync(bpmn, Named(command, RouteText.Title(bpmn).Name), cancel);
    }

    private static string Named(StartRoute command, string otherwise) =>
        command.Name.Trim() is { Length: > 0 } name ? name[..Math.Min(name.Length, LongestName)] : otherwise;

    /// <summary>A key that no route has: publishing it retires no other.</summary>
    private async Task<string> AnewAsync(string bpmn, string name, CancellationToken cancel)
    {
        var taken = await db.ApprovalRoutes.Select(r => r.Key).Distinct().ToListAsync(cancel);
        var number = taken.Count + 1;
        while (taken.Contains($"route-{number}", StringComparer.Ordinal))
            number++;
        return RouteText.Retitle(bpmn, $"route-{number}", name);
    }
}
