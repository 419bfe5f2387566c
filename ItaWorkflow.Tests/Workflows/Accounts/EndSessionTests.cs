using ItaWorkflow.Data.Journal;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Workflows.Accounts;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Accounts;

public sealed class EndSessionTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task A_person_ends_their_own_sessions_and_nobody_elses()
    {
        var town = await Town.FoundAsync(database);
        await database.BeginSessionAsync("mayor");
        var session = await database.ReadAsync(db => db.Sessions.SingleAsync());

        await EndAsync(town.Clerk.Id, session.Id);
        Assert.Null(await EndedAsync());

        await EndAsync(town.Mayor.Id, session.Id);
        Assert.Equal(database.Clock.Now, await EndedAsync());
        Assert.Contains(
            "ให้เครื่อง Chrome บน Windows (10.0.0.7) ออกจากระบบ",
            (await database.ReadAsync(db => db.Journal.SingleAsync(e => e.Kind == JournalKind.SessionEnded))).Text,
            StringComparison.Ordinal
        );
    }

    private Task<DateTimeOffset?> EndedAsync() => database.ReadAsync(db => db.Sessions.Select(s => s.EndedAt).SingleAsync());

    private Task<bool> EndAsync(int personId, long sessionId) =>
        database.AskAsync(
            async (EndSessionHandler h) =>
            {
                await h.HandleAsync(new(personId, sessionId, IsElsewhere: true), default);
                return true;
            }
        );
}
