using ItaWorkflow.Tests.Support;
using ItaWorkflow.Workflows.Accounts;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Accounts;

public sealed class ClearDoorsTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task What_nobody_used_for_long_is_forgotten()
    {
        await Town.FoundAsync(database);
        await database.BeginSessionAsync("mayor");
        database.Clock.Advance(ClearDoorsHandler.Patience - TimeSpan.FromHours(1));
        await database.BeginSessionAsync("clerk");
        Assert.Equal(2, await ClearAsync());

        database.Clock.Advance(TimeSpan.FromHours(2));
        Assert.Equal(1, await ClearAsync());
    }

    private async Task<int> ClearAsync()
    {
        await database.AskAsync(
            async (ClearDoorsHandler h) =>
            {
                await h.HandleAsync(default);
                return true;
            }
        );
        return await database.ReadAsync(db => db.Sessions.CountAsync());
    }
}
