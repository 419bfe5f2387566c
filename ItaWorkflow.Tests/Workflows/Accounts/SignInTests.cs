using ItaWorkflow.Data.Journal;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Tests.Workflows.Opinions;
using ItaWorkflow.Workflows.Accounts;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Accounts;

public sealed class SignInTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private static Town? _town;

    public async ValueTask InitializeAsync()
    {
        if (!await database.ReadAsync(db => db.Organization.AnyAsync()))
            _town = await Town.FoundAsync(database);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task The_right_password_opens_the_door_and_the_journal_says_so()
    {
        var outcome = await SignInAsync("officer", Town.Password);

        Assert.Equal(_town!.Officer.Id, outcome.Account!.PersonId);
        Assert.Contains("เข้าสู่ระบบจาก 10.0.0.7", (await LastAsync(JournalKind.SignedIn)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_name_may_be_the_address() =>
        Assert.NotNull((await SignInAsync(" Mayor@Example.go.th ", Town.Password)).Account);

    [Fact]
    public async Task A_wrong_password_and_an_unknown_name_are_refused_alike()
    {
        Assert.Equal(SignInHandler.Wrong, (await SignInAsync("registrar", "wrong-password")).Refusal);
        Assert.Equal(SignInHandler.Wrong, (await SignInAsync("nobody", "wrong-password")).Refusal);
        Assert.Contains("nobody", (await LastAsync(JournalKind.SignInRefused)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Five_wrong_passwords_rest_the_account_for_fifteen_minutes_even_for_the_right_one()
    {
        for (var i = 0; i < 4; i++)
            Assert.Equal(SignInHandler.Wrong, (await SignInAsync("deputy", "wrong-password")).Refusal);
        Assert.Equal(PasswordAttempts.Resting, (await SignInAsync("deputy", "wrong-password")).Refusal);
        Assert.Equal(PasswordAttempts.Resting, (await SignInAsync("deputy", Town.Password)).Refusal);

        database.Clock.Advance(PasswordAttempts.Rest + TimeSpan.FromSeconds(1));
        Assert.NotNull((await SignInAsync("deputy", Town.Password)).Account);
    }

    [Fact]
    public async Task The_right_password_begins_the_count_anew()
    {
        for (var round = 0; round < 3; round++)
        {
            for (var i = 0; i < 4; i++)
                await SignInAsync("finance-head", "wrong-password");
            Assert.NotNull((await SignInAsync("finance-head", Town.Password)).Account);
        }
    }

    [Fact]
    public async Task Guesses_sent_at_once_are_all_counted()
    {
        var guesses = Enumerable.Range(0, 12).Select(_ => SignInAsync("clerk", "wrong-password"));
        await Task.WhenAll(guesses);

        var account = await database.ReadAsync(db => db.Users.SingleAsync(a => a.UserName == "clerk"));
        Assert.True(account.LockoutEnd > database.Clock.Now);
    }

    [Fact]
    public async Task Who_left_the_office_stays_outside()
    {
        await database.ReadAsync(db =>
            db.Persons.Where(p => p.Id == _town!.FinanceOfficer.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(p => p.IsActive, false))
        );
        Assert.Equal(SignInHandler.Wrong, (await SignInAsync("finance-officer", Town.Password)).Refusal);
    }

    private Task<SignInOutcome> SignInAsync(string name, string password) =>
        database.AskAsync((SignInHandler h) => h.HandleAsync(new(name, password, "10.0.0.7"), default));

    private Task<JournalEntry> LastAsync(JournalKind kind) =>
        database.ReadAsync(db => db.Journal.Where(e => e.Kind == kind).OrderByDescending(e => e.Id).FirstAsync());
}
