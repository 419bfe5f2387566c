using ItaWorkflow.Tests.Support;
using ItaWorkflow.Workflows.Accounts;
using ItaWorkflow.Workflows.Accounts.Passkeys;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Accounts.Passkeys;

public sealed class SignInByPasskeyTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task Its_counter_is_kept_and_who_left_stays_outside()
    {
        var town = await Town.FoundAsync(database);
        await SomePasskey.KeepAsync(database, town.Mayor.Id, 1, "เครื่องเก่า");
        var account = await database.ReadAsync(db => db.Users.Where(a => a.UserName == "mayor").Select(a => a.Id).SingleAsync());

        Assert.Equal(account, (await SignInAsync()).Account!.Id);
        Assert.Equal(7u, (await database.ReadAsync(db => db.UserPasskeys.SingleAsync())).Data.SignCount);

        await database.ReadAsync(db =>
            db.Persons.Where(p => p.Id == town.Mayor.Id).ExecuteUpdateAsync(set => set.SetProperty(p => p.IsActive, false))
        );
        Assert.Equal(SignInByPasskeyHandler.NotHere, (await SignInAsync()).Refusal);

        Task<SignInOutcome> SignInAsync() =>
            database.AskAsync(
                (SignInByPasskeyHandler h) => h.HandleAsync(new(account, SomePasskey.Of(database, 1, 7), "10.0.0.7"), default)
            );
    }
}
