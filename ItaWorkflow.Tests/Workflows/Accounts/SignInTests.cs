using ItaWorkflow.Data.Accounts;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Workflows.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace ItaWorkflow.Tests.Workflows.Accounts;

[OnBothStores]
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
        Assert.Contains("เข้าสู่ระบบจาก 10.0.0.7", await SignedInAsync(_town!.Officer.Id), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_name_may_be_the_address() =>
        Assert.NotNull((await SignInAsync(" Mayor@Example.go.th ", Town.Password)).Account);

    [Theory]
    [InlineData("registrar", "10.1.0.1")]
    [InlineData("nobody", "10.1.0.2")]
    public async Task Of_fifty_attempts_at_once_two_are_looked_at_whether_or_not_the_name_exists(string name, string from)
    {
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => SignInAsync(name, "wrong-password", from)));

        Assert.Equal(2, outcomes.Count(o => o.Refusal == SignInHandler.Wrong));
        Assert.Equal(48, outcomes.Count(o => o.Refusal == SecretTrials.TooSoon(TimeSpan.FromSeconds(1))));
    }

    [Fact]
    public async Task A_stranger_never_keeps_the_mayor_out()
    {
        var browser = DoorSecret.Make();
        await database.BeginSessionAsync("mayor", browser);
        for (var i = 0; i < 30; i++)
        {
            await SignInAsync("mayor", "wrong-password", "198.51.100.9");
            database.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.NotNull((await SignInAsync("mayor", Town.Password, "198.51.100.9", browser)).Account);
        Assert.NotNull((await SignInAsync("mayor", Town.Password, "10.1.0.3")).Account);
        Assert.True((await SignInAsync("mayor", Town.Password, "198.51.100.9")).Wait > TimeSpan.Zero);
    }

    [Fact]
    public async Task Pauses_grow_and_are_over_with_time()
    {
        for (var second = 1; second <= 32; second *= 2)
        {
            await FailAsync("deputy", "10.1.0.4");
            await FailAsync("deputy", "10.1.0.4");
            database.Clock.Advance(TimeSpan.FromSeconds(second));
        }
        await FailAsync("deputy", "10.1.0.4");
        Assert.Equal(TimeSpan.FromSeconds(64), (await SignInAsync("deputy", Town.Password, "10.1.0.4")).Wait);

        database.Clock.Advance(TimeSpan.FromMinutes(5));
        Assert.NotNull((await SignInAsync("deputy", Town.Password, "10.1.0.4")).Account);
    }

    [Fact]
    public async Task An_office_behind_one_address_comes_in_all_at_once()
    {
        string[] people = ["clerk", "strategy-head", "finance-head", "registrar", "admin", "officer"];
        await FailAsync("officer", "10.1.0.5");
        await FailAsync("nobody-3", "10.1.0.5");
        database.Clock.Advance(TimeSpan.FromSeconds(1));

        var outcomes = await Task.WhenAll(people.Select(name => SignInAsync(name, Town.Password, "10.1.0.5")));

        Assert.All(outcomes, outcome => Assert.NotNull(outcome.Account));
        Assert.Contains("หลังกรอกรหัสผ่านผิด 1 ครั้ง", await SignedInAsync(_town!.Officer.Id), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_password_over_a_thousand_names_is_stopped()
    {
        var looked = 0;
        for (var i = 0; i < 1_000; i++)
        {
            looked += (await SignInAsync($"name-{i}", "Spring-2569-go", "2001:db8:1:2::" + (i + 1))).Wait > TimeSpan.Zero ? 0 : 1;
            database.Clock.Advance(TimeSpan.FromSeconds(3));
        }

        Assert.InRange(looked, 10, 25);
    }

    [Fact]
    public async Task A_known_browser_that_guesses_waits_too()
    {
        var browser = DoorSecret.Make();
        await database.BeginSessionAsync("clerk", browser);
        for (var i = 0; i < 5; i++)
            Assert.Equal(SignInHandler.Wrong, (await SignInAsync("clerk", "wrong-password", "10.1.0.6", browser)).Refusal);

        Assert.True((await SignInAsync("clerk", Town.Password, "10.1.0.6", browser)).Wait > TimeSpan.Zero);
        Assert.NotNull((await SignInAsync("clerk", Town.Password, "10.1.0.7")).Account);
    }

    [Fact]
    public async Task No_failure_leaves_a_line_of_its_own()
    {
        var before = await database.ReadAsync(db => db.Journal.CountAsync());
        await FailAsync("finance-head", "10.1.0.8");
        await FailAsync("nobody-2", "10.1.0.9");

        Assert.Equal(before, await database.ReadAsync(db => db.Journal.CountAsync()));
    }

    [Fact]
    public async Task A_password_hashed_with_fewer_rounds_is_hashed_anew_when_it_is_right()
    {
        var before = new PasswordHasher<Account>(Options.Create(TownFounder.With(new()))).HashPassword(null!, Town.Password);
        await database.ReadAsync(db =>
            db.Users.Where(a => a.UserName == "deputy").ExecuteUpdateAsync(set => set.SetProperty(a => a.PasswordHash, before))
        );

        Assert.NotNull((await SignInAsync("deputy", Town.Password, "10.1.0.11")).Account);
        var after = await HashAsync();
        Assert.NotNull((await SignInAsync("deputy", Town.Password, "10.1.0.11")).Account);

        Assert.NotEqual(before, after);
        Assert.Equal(after, await HashAsync());

        Task<string?> HashAsync() =>
            database.ReadAsync(db => db.Users.Where(a => a.UserName == "deputy").Select(a => a.PasswordHash).SingleAsync());
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

    private async Task FailAsync(string name, string from) => await SignInAsync(name, "wrong-password", from);

    private Task<SignInOutcome> SignInAsync(string name, string password, string from = "10.0.0.7", string browser = "") =>
        database.AskAsync((SignInHandler h) => h.HandleAsync(new(name, password, from, browser), default));

    private Task<string> SignedInAsync(int personId) =>
        database.ReadAsync(db =>
            db.Journal.Where(e => e.Kind == JournalKind.SignedIn && e.PersonId == personId)
                .OrderByDescending(e => e.Id)
                .Select(e => e.Text)
                .FirstAsync()
        );
}
