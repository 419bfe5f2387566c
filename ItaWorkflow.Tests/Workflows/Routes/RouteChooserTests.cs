using ItaWorkflow.Data.Memos;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Approvals;
using ItaWorkflow.Workflows.Memos;
using ItaWorkflow.Workflows.MemoSheets;
using ItaWorkflow.Workflows.Routes;
using ItaWorkflow.Workflows.Routes.Rules;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Routes;

/// <summary>Which route a memo takes, why, and that nothing goes on a road that its drafter has not seen.</summary>
public sealed class RouteChooserTests(Chain chain) : IClassFixture<Chain>, IAsyncLifetime
{
    private static readonly string[] Both = ["municipality-with-deputy", "three-steps"];
    private readonly TestDatabase database = chain.Database;
    private readonly Town town = chain.Town;
    private int three;

    public async ValueTask InitializeAsync()
    {
        var known = await database.ReadAsync(db =>
            db.ApprovalRoutes.Where(r => r.Key == Both[1]).Select(r => (int?)r.Id).SingleOrDefaultAsync()
        );
        three = known ?? await chain.PublishAsync(Both[1]);
        await database.ArrangeAsync(db =>
        {
            db.RouteRules.RemoveRange(db.RouteRules);
            db.Organization.Single().Routes = new() { ByRuleOnly = false };
        });
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task The_first_rule_that_holds_gives_the_route_and_its_reason_in_words()
    {
        await RuleAsync("amount > 500000", Both[0]);
        await RuleAsync("amount > 100000", Both[1], MemoKind.Finance, town.Strategy.Id);

        var choice = await ChooseAsync(await DraftAsync(c => c with { Amount = 250_000, Kind = MemoKind.Finance }));

        Assert.Equal(Both[1], choice.Route.Route.Key);
        Assert.Equal(
            "เพราะวงเงินเกิน 100,000 บาท และเป็นเรื่องการเงินและพัสดุ และเป็นเรื่องของกองยุทธศาสตร์และงบประมาณ",
            choice.Why
        );
    }

    [Theory]
    [InlineData(MemoKind.General, 250_000)]
    [InlineData(MemoKind.Finance, 100_000)]
    public async Task Where_no_rule_holds_the_default_is_taken(MemoKind kind, int amount)
    {
        await RuleAsync("amount > 100000", Both[1], MemoKind.Finance);

        var choice = await ChooseAsync(await DraftAsync(c => c with { Amount = amount, Kind = kind }));

        Assert.Equal(Both[0], choice.Route.Route.Key);
        Assert.Contains("เส้นทางปกติ", choice.Why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rule_of_another_division_does_not_hold()
    {
        await RuleAsync("", Both[1], division: town.Finance.Id);

        Assert.Equal(Both[0], (await ChooseAsync(await DraftAsync())).Route.Route.Key);
    }

    [Fact]
    public async Task No_amount_counts_as_nothing()
    {
        await RuleAsync("amount = 0", Both[1]);

        Assert.Equal(Both[1], (await ChooseAsync(await DraftAsync())).Route.Route.Key);
    }

    [Fact]
    public async Task A_drafter_who_chooses_another_route_says_why_and_the_journal_keeps_it()
    {
        var id = await DraftAsync();
        await WishAsync(id, new(three, "", []));
        Assert.Equal(SubmitMemoHandler.NoReason, await chain.SubmitAsync(id));

        await WishAsync(id, new(three, "รองนายกมอบหมายให้เสนอตรง", []));
        Assert.Null(await chain.SubmitAsync(id));

        Assert.Equal(three, (await chain.MemoAsync(id)).Cases.Single().RouteId);
        Assert.True(
            await database.ReadAsync(db => db.Journal.AnyAsync(e => e.MemoId == id && e.Text.Contains("มอบหมายให้เสนอตรง")))
        );
    }

    [Fact]
    public async Task Where_the_rule_or_the_office_does_not_allow_it_the_choice_counts_for_nothing()
    {
        await database.ArrangeAsync(db => db.Organization.Single().Routes = new() { ByRuleOnly = true });
        var id = await DraftAsync();
        await WishAsync(id, new(three, "อยากให้เร็ว", []));
        Assert.Equal(Both[0], (await ChooseAsync(id)).Route.Route.Key);

        await RuleAsync("", Both[0], mayChooseOther: true);
        Assert.Equal(Both[1], (await ChooseAsync(id)).Route.Route.Key);
    }

    [Fact]
    public async Task Nothing_is_submitted_on_a_road_that_the_page_did_not_show()
    {
        var id = await DraftAsync(c => c with { Amount = 5 });
        var seen = await StampAsync(id);
        await RuleAsync("amount > 1", Both[1]);

        var refusal = await SubmitAsync(id, seen);
        Assert.Contains("เพราะวงเงินเกิน 1 บาท", refusal!.Text, StringComparison.Ordinal);
        Assert.Equal(MemoState.Draft, (await chain.MemoAsync(id)).State);

        Assert.Null(await SubmitAsync(id, await StampAsync(id)));
    }

    [Fact]
    public async Task Another_person_on_the_same_route_is_another_road()
    {
        var id = await DraftAsync();
        var seen = await StampAsync(id);
        var other = await database.ReadAsync(db =>
            db.Persons.Where(p => p.Id == town.Registrar.Id).Select(p => p.Id).SingleAsync()
        );
        await database.ArrangeAsync(db => db.ActingAppointments.Single(a => a.Id == town.ClerkAppointment.Id).PersonId = other);

        var refusal = await SubmitAsync(id, seen);
        await database.ArrangeAsync(db =>
            db.ActingAppointments.Single(a => a.Id == town.ClerkAppointment.Id).PersonId = town.Clerk.Id
        );

        Assert.StartsWith("ผู้พิจารณาในเส้นทางเปลี่ยนไป", refusal!.Text, StringComparison.Ordinal);
    }

    private async Task<long> DraftAsync(Func<MemoContent, MemoContent>? change = null) =>
        await chain.DraftAsync(content: (change ?? (c => c))(Chain.Content("ขออนุมัติจัดซื้อ")));

    private async Task RuleAsync(
        string condition,
        string route,
        MemoKind? kind = null,
        int? division = null,
        bool mayChooseOther = false
    ) =>
        Assert.Null(
            await chain.AsAsync<SaveRouteRuleHandler, Refusal?>(
                (h, _) =>
                    h.HandleAsync(new(town.Administrator.Id, null, kind, division, condition, route, mayChooseOther), default)
            )
        );

    private async Task WishAsync(long id, RoadWish wish)
    {
        var memo = await chain.MemoAsync(id);
        var saved = await chain.AsAsync<SaveDraftHandler, DraftSaved>(
            (h, _) => h.HandleAsync(new(id, memo.Revision, town.Officer.Id, memo.Content, ByHand: true, wish), default)
        );
        Assert.Null(saved.Refusal);
    }

    private async Task<RouteChoice> ChooseAsync(long id) =>
        (
            await chain.AsAsync<RouteChooser, RouteChoice?>(
                async (chooser, db) =>
                    await chooser.ChooseAsync(await db.Memos.Include(m => m.Division).SingleAsync(m => m.Id == id), default)
            )
        )!;

    private async Task<string> StampAsync(long id) =>
        await chain.AsAsync<ItaWorkflow.Workflows.Cases.RoutePlan, string>(
            async (plan, db) =>
            {
                var choice = await ChooseAsync(id);
                var memo = await db.Memos.Include(m => m.Division).SingleAsync(m => m.Id == id);
                var variables = CaseVariables.Of(memo, memo.Division!.Name);
                var day = ItaWorkflow.Data.Calendar.ThaiDate.DayOf(database.Clock.GetUtcNow());
                var steps = await plan.PredictAsync(choice.Route.Definition, variables, memo, day, default);
                return RoadStamp.Of(choice.Route.Route, steps);
            }
        );

    private async Task<Refusal?> SubmitAsync(long id, string seen)
    {
        var revision = (await chain.MemoAsync(id)).Revision;
        return await chain.AsAsync<SubmitMemoHandler, Refusal?>(
            (h, _) => h.HandleAsync(new(id, revision, town.Officer.Id, seen), default)
        );
    }
}
