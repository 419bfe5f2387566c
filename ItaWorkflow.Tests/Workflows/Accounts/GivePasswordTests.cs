using ItaWorkflow.Data.Organization;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Tests.Workflows.Opinions;
using ItaWorkflow.Workflows.Accounts;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Accounts;

public sealed class GivePasswordTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private static Town? _town;

    public async ValueTask InitializeAsync()
    {
        if (!await database.ReadAsync(db => db.Organization.AnyAsync()))
            _town = await Town.FoundAsync(database);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_forgotten_password_is_replaced_once_ends_every_session_and_must_be_changed()
    {
        var outcome = await GiveAsync(_town!.Mayor.Id, "");

        var account = await database.ReadAsync(db => db.Users.SingleAsync(a => a.PersonId == _town.Mayor.Id));
        Assert.True(account.MustChangePassword);
        Assert.NotEqual("mayor", account.SecurityStamp);
        Assert.NotNull((await SignInAsync("mayor", outcome.Password!)).Account);
        Assert.Null((await SignInAsync("mayor", Town.Password)).Account);
    }

    [Fact]
    public async Task A_person_without_an_account_gets_one_under_a_free_name()
    {
        var person = new Person { Name = "นางสาวเพิ่ง มา" };
        await database.ArrangeAsync(db => db.Add(person));

        Assert.Equal(GivePasswordHandler.NoUserName, (await GiveAsync(person.Id, " ")).Refusal);
        Assert.Equal("มีผู้ใช้ชื่อ Officer อยู่แล้ว", (await GiveAsync(person.Id, "Officer")).Refusal!.Text);
        var outcome = await GiveAsync(person.Id, "newcomer");
        Assert.NotNull((await SignInAsync("newcomer", outcome.Password!)).Account);
    }

    [Fact]
    public async Task Who_left_gets_no_password()
    {
        var person = new Person { Name = "นายลา ออก", IsActive = false };
        await database.ArrangeAsync(db => db.Add(person));
        Assert.Equal(GivePasswordHandler.NotHere, (await GiveAsync(person.Id, "gone")).Refusal);
    }

    private Task<GivePasswordOutcome> GiveAsync(int personId, string userName) =>
        database.AskAsync((GivePasswordHandler h) => h.HandleAsync(new(_town!.Administrator.Id, personId, userName), default));

    private Task<SignInOutcome> SignInAsync(string name, string password) =>
        database.AskAsync((SignInHandler h) => h.HandleAsync(new(name, password, "::1"), default));
}
