using ItaWorkflow.Data.Organization;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Tests.Workflows.Routes;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Cases;
using Microsoft.EntityFrameworkCore;
using static ItaWorkflow.Tests.Workflows.Routes.DrawnRoute;

namespace ItaWorkflow.Tests.Workflows.Cases;

[OnBothStores]
public sealed class RetryCaseTests(Chain chain) : IClassFixture<Chain>
{
    private readonly TestDatabase database = chain.Database;
    private readonly Town town = chain.Town;

    [Fact]
    public async Task A_step_for_which_there_is_no_position_is_stuck_until_there_is_one()
    {
        await database.ArrangeAsync(db =>
        {
            var lawyer = new Position
            {
                Title = "นิติกร",
                Post = Post.Officer,
                DivisionId = town.ClerksOffice.Id,
            };
            db.Positions.Add(lawyer);
            db.Persons.Add(
                new Person
                {
                    Name = "นายกฎหมาย แม่นยำ",
                    Position = lawyer,
                    DivisionId = town.ClerksOffice.Id,
                }
            );
        });
        var id = await chain.TravelAsync(
            Step("head", "head-of-division", "propose") + Step("law", "position:นิติกร"),
            "s>head; head>law; law>e"
        );
        await RenameAsync("นิติกร", "นิติกรเดิม");

        Assert.Null(await chain.DecideAsync(id, town.StrategyHead));

        var stuck = await chain.CaseAsync(id);
        Assert.Equal("law", stuck.StuckElement);
        Assert.Contains("ไม่มีตำแหน่ง", stuck.StuckReason, StringComparison.Ordinal);
        Assert.Equal("", await chain.OpenAsync(id));

        Assert.Equal(RetryCaseHandler.NotYours, await RetryAsync(stuck.Id, town.Officer));
        Assert.Null(await RetryAsync(stuck.Id));
        Assert.NotNull((await chain.CaseAsync(id)).StuckSince);
        await RenameAsync("นิติกรเดิม", "นิติกร");
        Assert.Null(await RetryAsync(stuck.Id, town.Clerk));

        Assert.Equal("law", await chain.OpenAsync(id));
        Assert.Null((await chain.CaseAsync(id)).StuckSince);
        Assert.Equal(RetryCaseHandler.NotStuck, await RetryAsync(stuck.Id));
    }

    private Task<Refusal?> RetryAsync(long caseId, Person? by = null) =>
        chain.AsAsync<RetryCaseHandler, Refusal?>((h, _) => h.HandleAsync(new((by ?? town.Administrator).Id, caseId), default));

    private Task<int> RenameAsync(string from, string to) =>
        database.ReadAsync(db =>
            db.Positions.Where(p => p.Title == from).ExecuteUpdateAsync(p => p.SetProperty(x => x.Title, to))
        );
}
