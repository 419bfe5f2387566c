using ItaWorkflow.Tests.Support;
using ItaWorkflow.Workflows.Accounts;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Accounts;

public sealed class EndOtherSessionsTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task Only_the_session_that_asks_stays()
    {
        var town = await Town.FoundAsync(database);
        await database.BeginSessionAsync("mayor");
        await database.BeginSessionAsync("mayor");
        await database.BeginSessionAsync("clerk");
        var own = await database.ReadAsync(db => db.Sessions.OrderBy(s => s.Id).Select(s => s.Id).FirstAsync());

        await database.AskAsync(
            async (EndOtherSessionsHandler h) =>
            {
                await h.HandleAsync(new(town.Mayor.Id, own), default);
                return true;
            }
        );

        Assert.Equal(
            [true, false, true],
            await database.ReadAsync(db => db.Sessions.OrderBy(s => s.Id).Select(s => s.EndedAt == null).ToListAsync())
        );
    }
}
