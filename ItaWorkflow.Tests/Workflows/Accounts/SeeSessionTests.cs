using ItaWorkflow.Tests.Support;
using ItaWorkflow.Workflows.Accounts;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Accounts;

public sealed class SeeSessionTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task A_session_is_seen_at_most_every_five_minutes()
    {
        await Town.FoundAsync(database);
        await database.BeginSessionAsync("mayor");
        var begun = database.Clock.Now;

        database.Clock.Advance(TimeSpan.FromMinutes(4));
        Assert.Equal(begun, await SeeAsync());

        database.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(database.Clock.Now, await SeeAsync());
    }

    private async Task<DateTimeOffset> SeeAsync()
    {
        var session = await database.ReadAsync(db => db.Sessions.SingleAsync());
        await database.AskAsync(
            async (SeeSessionHandler h) =>
            {
                await h.HandleAsync(new(session.Id, session.SeenAt), default);
                return true;
            }
        );
        return await database.ReadAsync(db => db.Sessions.Select(s => s.SeenAt).SingleAsync());
    }
}
