using ItaWorkflow.Tests.Support;
using ItaWorkflow.Workflows.Accounts;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Accounts;

public sealed class OwnDeviceTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task Its_person_and_nobody_else_says_that_a_device_is_theirs()
    {
        var town = await Town.FoundAsync(database);
        await database.BeginSessionAsync("mayor", "at the desk");
        await database.BeginSessionAsync("mayor", "somewhere");
        var strange = await database.ReadAsync(db => db.Sessions.SingleAsync(s => s.IsNewDevice));

        Assert.Equal(0, await OwnAsync(town.Clerk.Id));
        Assert.Equal(1, await OwnAsync(town.Mayor.Id));
        Assert.False(await database.ReadAsync(db => db.Sessions.AnyAsync(s => s.IsNewDevice)));

        Task<int> OwnAsync(int personId) =>
            database.AskAsync((OwnDeviceHandler h) => h.HandleAsync(new(personId, strange.Id), default));
    }
}
