using ItaWorkflow.Tests.Support;
using ItaWorkflow.Tests.Workflows.Opinions;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Organization;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Organization;

public sealed class SaveDivisionTests(TestDatabase database, TestCluster cluster) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task Divisions_are_added_changed_and_given_up_once_empty()
    {
        var town = await Town.FoundAsync(database);
        var command = new SaveDivision(town.Administrator.Id, null, " กองสวัสดิการสังคม ", "ตย ๕๒๕๐๐.๗", "", 7, true);

        Assert.Null(await HandleAsync(command));
        Assert.Equal(SaveDivisionHandler.SameName, await HandleAsync(command));
        Assert.Equal(SaveDivisionHandler.NoName, await HandleAsync(command with { Name = " " }));
        Assert.Equal(
            SaveDivisionHandler.NotEmpty,
            await HandleAsync(command with { Id = town.Finance.Id, Name = "กองคลัง", IsActive = false })
        );

        var id = await database.ReadAsync(db =>
            db.Divisions.Where(d => d.Name == "กองสวัสดิการสังคม").Select(d => d.Id).SingleAsync()
        );
        Assert.Null(await HandleAsync(command with { Id = id, IsActive = false }));
        var words = await database.ReadAsync(db => db.Journal.OrderBy(e => e.Id).Select(e => e.Text).ToListAsync());
        Assert.Equal(["นายระบบ มั่นคง เพิ่มกองสวัสดิการสังคม", "นายระบบ มั่นคง เลิกใช้กองสวัสดิการสังคม"], words);
    }

    [Fact]
    public async Task Divisions_of_one_prefix_write_it_one_way()
    {
        await using var own = new TestDatabase(cluster);
        await own.InitializeAsync();
        var town = await Town.FoundAsync(own);

        Assert.Null(
            await own.AskAsync(
                (SaveDivisionHandler h) =>
                    h.HandleAsync(new(town.Administrator.Id, town.Finance.Id, "กองคลัง", " ตย  52500 .2", "", 3, true), default)
            )
        );

        Assert.Equal(
            ["ตย ๕๒๕๐๐ .๒", "ตย ๕๒๕๐๐ .๒"],
            await own.ReadAsync(db =>
                db.Divisions.Where(d => d.Id == town.Finance.Id || d.Id == town.Strategy.Id)
                    .Select(d => d.NumberPrefix)
                    .ToListAsync()
            )
        );
    }

    private Task<Refusal?> HandleAsync(SaveDivision command) =>
        database.AskAsync((SaveDivisionHandler h) => h.HandleAsync(command, default));
}
