using ItaWorkflow.Tests.Support;
using ItaWorkflow.Workflows.Accounts.Passkeys;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Accounts.Passkeys;

public sealed class RenamePasskeyTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task Its_person_and_nobody_else_names_it()
    {
        var town = await Town.FoundAsync(database);
        await SomePasskey.KeepAsync(database, town.Mayor.Id, 1, "เครื่องเก่า");

        await RenameAsync(town.Clerk.Id);
        Assert.Equal("เครื่องเก่า", await NameAsync());
        await RenameAsync(town.Mayor.Id);
        Assert.Equal("เครื่องใหม่", await NameAsync());

        Task RenameAsync(int personId) =>
            database.AskAsync(
                async (RenamePasskeyHandler h) =>
                {
                    await h.HandleAsync(new(personId, [1], "เครื่องใหม่"), default);
                    return true;
                }
            );
        async Task<string?> NameAsync() => (await database.ReadAsync(db => db.UserPasskeys.SingleAsync())).Data.Name;
    }
}
