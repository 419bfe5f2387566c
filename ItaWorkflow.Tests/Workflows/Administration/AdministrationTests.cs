using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Tests.Support.House;
using ItaWorkflow.Workflows.Administration;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Administration;

/// <summary>Whose it is to administer, the use case asks: not only the page that leads to it.</summary>
public sealed class AdministrationTests(Chain chain) : IClassFixture<Chain>
{
    [Fact]
    public async Task Nobody_administers_but_an_administrator_in_office()
    {
        var former = new Person
        {
            Name = "นายเคย ดูแล",
            IsAdministrator = true,
            IsActive = false,
        };
        await chain.Database.ArrangeAsync(db => db.Persons.Add(former));
        var before = await chain.Database.ReadAsync(EverythingAsync);

        foreach (var by in (Person[])[chain.Town.Officer, chain.Town.Registrar, former])
        foreach (var act in AdministrativeActs.All)
            Assert.Equal((act.Name, AdministrativeAct.NotYours), (act.Name, await act.AskAsync(chain.Database, by.Id)));

        Assert.Equal(before, await chain.Database.ReadAsync(EverythingAsync));
    }

    [Fact]
    public void Every_use_case_of_an_administrator_is_among_them()
    {
        var administering = SourceFile
            .Of("ItaWorkflow.Workflows")
            .Where(f => f.Room is not "Administration" && f.Text.Contains("AdministerAsync(", StringComparison.Ordinal))
            .Select(f => Path.GetFileNameWithoutExtension(f.Path) + "Handler");

        Assert.Empty(administering.Except(AdministrativeActs.All.Select(act => act.Name)));
    }

    /// <summary>Every row of every table, in words.</summary>
    private static async Task<string> EverythingAsync(ItaDbContext db)
    {
        var set = typeof(DbContext).GetMethod(nameof(DbContext.Set), [])!;
        foreach (var type in db.Model.GetEntityTypes().Where(t => !t.IsOwned() && !t.HasSharedClrType))
            await ((IQueryable<object>)set.MakeGenericMethod(type.ClrType).Invoke(db, null)!).LoadAsync();
        return db.ChangeTracker.DebugView.LongView;
    }
}
