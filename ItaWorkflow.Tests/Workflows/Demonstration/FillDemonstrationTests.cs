using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Routes;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Tests.Workflows.Opinions;
using ItaWorkflow.Workflows.Accounts;
using ItaWorkflow.Workflows.Demonstration;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Demonstration;

public sealed class FillDemonstrationTests(TestCluster cluster) : IAsyncLifetime
{
    /// <summary>A fresh one for each test: only the first filling finds it empty.</summary>
    private readonly TestDatabase database = new(cluster);

    public ValueTask InitializeAsync() => database.InitializeAsync();

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task An_empty_database_is_filled_once_and_everybody_can_sign_in()
    {
        Assert.True(await FillAsync());
        Assert.False(await FillAsync());

        await using var db = database.Open();
        Assert.True((await db.Organization.SingleAsync()).IsDemonstration);
        Assert.Equal(6, await db.Divisions.CountAsync());
        Assert.InRange(await db.Persons.CountAsync(), 14, 18);
        Assert.Equal(4, await db.Checkpoints.CountAsync());
        Assert.Equal(2, await db.ApprovalRoutes.CountAsync(r => r.State == RouteState.Published));
        Assert.Equal(8, await db.SigningKeys.CountAsync());
        Assert.True(await db.Measures.AllAsync(m => m.Owners.Count > 0 && m.Divisions.Count > 0));
        foreach (var person in DemonstrationCast.People)
            Assert.NotNull((await SignInAsync(person.UserName)).Account);
    }

    [Fact]
    public async Task The_post_of_the_clerk_is_vacant_and_held_by_order()
    {
        await FillAsync();
        await using var db = database.Open();

        var clerk = await db.Positions.Include(p => p.Holders).SingleAsync(p => p.Post == Post.Clerk);
        var order = await db.ActingAppointments.Include(a => a.Person).SingleAsync();
        Assert.Empty(clerk.Holders);
        Assert.Equal((clerk.Id, "นายสมมติ ตั้งใจ", "๑๒๓/๒๕๖๙"), (order.PositionId, order.Person!.Name, order.OrderNumber));
    }

    private Task<bool> FillAsync() => database.AskAsync((FillDemonstrationHandler h) => h.HandleAsync(default));

    private Task<SignInOutcome> SignInAsync(string name) =>
        database.AskAsync((SignInHandler h) => h.HandleAsync(new(name, DemonstrationCast.Password, "::1"), default));
}
