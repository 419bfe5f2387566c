using System.ComponentModel.DataAnnotations;
using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Web.Display;
using ItaWorkflow.Workflows.Cases;
using ItaWorkflow.Workflows.Routes;
using ItaWorkflow.Workflows.Routes.Rules;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Web.Pages.Admin.RouteRules;

/// <summary>A memo that does not exist, as the page's address names it.</summary>
internal sealed class SampleMemo
{
    public int? DivisionId { get; set; }

    [EnumDataType(typeof(MemoKind))]
    public MemoKind Kind { get; set; }

    [EnumDataType(typeof(Urgency))]
    public Urgency Urgency { get; set; }

    public string? Amount { get; set; }
    public bool IsAsked => DivisionId is not null;
}

/// <param name="Outcomes">Of each rule in order: whether it holds, and why it could not be worked out.</param>
/// <param name="Winner">null: the default.</param>
internal sealed record Trial(
    IReadOnlyList<(RuleRow Row, bool Holds, string? Fault)> Outcomes,
    RuleRow? Winner,
    string RouteName,
    IReadOnlyList<RoadStop> Road
);

/// <summary>Leads a sample memo through the rules and shows whom it would meet.</summary>
internal sealed class RuleTrial(ItaDbContext db, RouteShelf shelf, RoutePlan plan, TimeProvider clock)
{
    /// <returns>null: no such division, or no route.</returns>
    public async Task<Trial?> RunAsync(SampleMemo sample, IReadOnlyList<RuleRow> rules, CancellationToken cancel)
    {
        var division = await db.Divisions.AsNoTracking().SingleOrDefaultAsync(d => d.Id == sample.DivisionId, cancel);
        var published = await shelf.PublishedAsync(cancel);
        if (division is null || published.Count == 0 || !BahtAmount.TryRead(sample.Amount, out var amount))
            return null;
        var content = new MemoContent
        {
            Kind = sample.Kind,
            Urgency = sample.Urgency,
            Amount = amount,
        };
        var outcomes = rules
            .Select(r => (r, r.Rule.Holds(content, division.Id, division.Name, out var fault) && r.Route is not null, fault))
            .ToList();
        var winner = outcomes.Find(o => o.Item2).r;
        var route = RouteShelf.Open(published.Find(p => p.Key == winner?.Rule.RouteKey) ?? published[0]);
        var steps = await plan.PredictAsync(
            route.Definition,
            CaseVariables.Of(content, division.Name),
            new()
            {
                DivisionId = division.Id,
                DraftedById = 0,
                CreatedAt = clock.GetUtcNow(),
            },
            clock.Today(),
            cancel
        );
        return new(outcomes, winner, route.Route.Name, Road.Of(steps, []));
    }
}
