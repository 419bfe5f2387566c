using ItaWorkflow.Data.Journal;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Tests.Workflows.Opinions;
using ItaWorkflow.Workflows.Accounts;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Accounts;

public sealed class SignOutEverywhereTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task Every_cookie_given_before_is_worth_nothing()
    {
        var town = await Town.FoundAsync(database);

        Assert.Null(await database.AskAsync((SignOutEverywhereHandler h) => h.HandleAsync(new(town.Mayor.Id), default)));

        var stamp = await database.ReadAsync(db =>
            db.Users.Where(a => a.PersonId == town.Mayor.Id).Select(a => a.SecurityStamp).SingleAsync()
        );
        Assert.NotEqual("mayor", stamp);
        Assert.True(await database.ReadAsync(db => db.Journal.AnyAsync(e => e.Kind == JournalKind.SignedOutEverywhere)));
    }
}
