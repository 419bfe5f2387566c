using ItaWorkflow.Tests.Support;
using ItaWorkflow.Workflows.Accounts.Passkeys;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Accounts.Passkeys;

public sealed class RemovePasskeyTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task Its_person_and_nobody_else_removes_it_and_the_journal_tells()
    {
        var town = await Town.FoundAsync(database);
        await SomePasskey.KeepAsync(database, town.Mayor.Id, 1, "เครื่องเก่า");

        await RemoveAsync(town.Clerk.Id);
        Assert.Equal(1, await database.ReadAsync(db => db.UserPasskeys.CountAsync()));
        await RemoveAsync(town.Mayor.Id);
        Assert.Equal(0, await database.ReadAsync(db => db.UserPasskeys.CountAsync()));
        Assert.True(await database.ReadAsync(db => db.Journal.AnyAsync(e => e.Text.Contains("ลบพาสคีย์ “เครื่องเก่า”"))));

        Task RemoveAsync(int personId) =>
            database.AskAsync(
                async (RemovePasskeyHandler h) =>
                {
                    await h.HandleAsync(new(personId, [1]), default);
                    return true;
                }
            );
    }
}
