using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Routes;
using ItaWorkflow.Workflows.Routes.Rules;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Routes.Rules;

public sealed class SaveRouteRuleTests(Chain chain) : IClassFixture<Chain>
{
    private const string Route = "municipality-with-deputy";
    private readonly TestDatabase database = chain.Database;

    [Fact]
    public async Task A_rule_is_added_last_and_changed_where_it_stands()
    {
        await database.ArrangeAsync(db => db.RouteRules.RemoveRange(db.RouteRules));
        Assert.Null(await SaveAsync(condition: "amount > 1"));
        Assert.Null(await SaveAsync(condition: "amount > 2"));
        var first = await database.ReadAsync(db => db.RouteRules.OrderBy(r => r.SortOrder).FirstAsync());

        Assert.Null(await SaveAsync(first.Id, condition: " amount > 3 ", kind: MemoKind.Finance));

        var rules = await database.ReadAsync(db => db.RouteRules.OrderBy(r => r.SortOrder).ToListAsync());
        Assert.Equal(["amount > 3", "amount > 2"], rules.Select(r => r.Condition));
        Assert.Equal(MemoKind.Finance, rules[0].Kind);
        Assert.Contains(
            "วงเงินเกิน 3 บาท",
            await database.ReadAsync(db =>
                db.Journal.Where(e => e.Kind == JournalKind.RouteRuleChanged)
                    .OrderByDescending(e => e.Id)
                    .Select(e => e.Text)
                    .FirstAsync()
            ),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task What_cannot_work_is_refused_at_its_field()
    {
        Assert.Equal(SaveRouteRuleHandler.NotInUse, await SaveAsync(route: "nowhere"));
        Assert.Equal(SaveRouteRuleHandler.NoDivision, await SaveAsync(division: 999));
        Assert.Equal(nameof(SaveRouteRule.Condition), (await SaveAsync(condition: "amount >"))!.Field);
        Assert.Equal(SaveRouteRuleHandler.TooLong, await SaveAsync(condition: new string(' ', 1001)));
        Assert.Equal(SaveRouteRuleHandler.Gone, await SaveAsync(999));
    }

    [Fact]
    public async Task A_route_that_a_rule_uses_is_not_retired()
    {
        var other = await chain.PublishAsync("three-steps");
        Assert.Null(await SaveAsync(route: "three-steps"));
        var number = await database.ReadAsync(db =>
            db.RouteRules.Where(r => r.RouteKey == "three-steps").Select(r => r.SortOrder).SingleAsync()
        );

        var refusal = await chain.AsAsync<RetireRouteHandler, Refusal?>(
            (h, _) => h.HandleAsync(new(chain.Town.Administrator.Id, other), default)
        );

        Assert.Equal(RetireRouteHandler.UsedByRule(number), refusal);
    }

    private Task<Refusal?> SaveAsync(
        int? id = null,
        string condition = "",
        string route = Route,
        MemoKind? kind = null,
        int? division = null
    ) =>
        chain.AsAsync<SaveRouteRuleHandler, Refusal?>(
            (h, _) => h.HandleAsync(new(chain.Town.Administrator.Id, id, kind, division, condition, route, false), default)
        );
}
