using ItaWorkflow.Tests.Support;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Organization;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Organization;

public sealed class SaveDivisionTests(TestDatabase database) : IClassFixture<TestDatabase>
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

    private Task<Refusal?> HandleAsync(SaveDivision command) =>
        database.AskAsync((SaveDivisionHandler h) => h.HandleAsync(command, default));
}
