using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Settings;
using ItaWorkflow.Workflows.Routes;
using ItaWorkflow.Workflows.Seats;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Web.Pages.Admin;

/// <summary>A first step as the page shows it.</summary>
/// <param name="Why">What it is for; of one that is done, the fact that ticked it.</param>
internal sealed record FirstStepRow(FirstStep Step, string Title, string Why, bool IsDone, bool IsSkipped)
{
    public string Path { get; init; } = "";
    public string Press { get; init; } = "";
    public int Number => (int)Step + 1;
    public bool IsOver => IsDone || IsSkipped;
}

/// <summary>What a new office has still to do. Nothing of it is kept but what it passes over: the facts tick.</summary>
internal sealed record FirstStepsView(IReadOnlyList<FirstStepRow> Steps, DeputyRoutes Routes)
{
    public bool IsOver => Steps.All(s => s.IsOver);
    public FirstStepRow? Next => Steps.FirstOrDefault(s => !s.IsOver);
    public int Done => Steps.Count(s => s.IsOver);

    public static async Task<FirstStepsView> ReadAsync(
        ItaDbContext db,
        RouteShelf shelf,
        DateOnly today,
        CancellationToken cancel
    )
    {
        var sitting = db.SittingOn(today).Where(s => s.IsActive && s.Post != Post.Officer && s.PersonId != null);
        var facts = await db
            .Organization.Select(o => new FirstFacts(
                o.FirstSteps,
                o.Emblem != null,
                o.Mail.Host,
                db.Divisions.Count(d => d.IsActive),
                db.Divisions.Count(d => d.IsActive && sitting.Any(s => s.Post == Post.DivisionHead && s.DivisionId == d.Id)),
                db.Persons.Count(p => p.IsActive),
                db.Users.Count(a => a.Person!.IsActive),
                sitting.Any(s => s.Post == Post.Mayor),
                sitting.Any(s => s.Post == Post.DeputyMayor),
                sitting.Select(s => s.PersonId).Distinct().Count(),
                db.SigningKeys.Where(k => k.RevokedAt == null && sitting.Any(s => s.PersonId == k.PersonId))
                    .Select(k => k.PersonId)
                    .Distinct()
                    .Count(),
                db.Memos.Count(m => m.State != MemoState.Discarded)
            ))
            .SingleAsync(cancel);
        var routes = DeputyRoutes.Of(await shelf.PublishedAsync(cancel));
        return new([.. Enum.GetValues<FirstStep>().Select(step => FirstStepRows.Of(step, facts, routes))], routes);
    }
}
