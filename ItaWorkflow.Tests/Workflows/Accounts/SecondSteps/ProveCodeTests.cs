using ItaWorkflow.Tests.Support;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Accounts;
using ItaWorkflow.Workflows.Accounts.SecondSteps;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Accounts.SecondSteps;

[OnBothStores]
public sealed class ProveCodeTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private static Town? _town;

    public async ValueTask InitializeAsync()
    {
        if (!await database.ReadAsync(db => db.Organization.AnyAsync()))
            _town = await Town.FoundAsync(database);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_code_counts_once_even_when_it_is_brought_twice_at_once()
    {
        var (phone, _) = await Phone.EnrolAsync(database, _town!.Mayor);
        var account = await Phone.AccountOfAsync(database, _town.Mayor);
        Assert.Equal(ProveCodeHandler.Used, await ProveAsync(account, phone.Code()));

        database.Clock.Advance(TimeSpan.FromSeconds(30));
        var code = phone.Code();
        var answers = await Task.WhenAll(ProveAsync(account, code), ProveAsync(account, code));

        Assert.Single(answers, answer => answer is null);
        Assert.Single(answers, answer => answer == ProveCodeHandler.Used);
    }

    [Fact]
    public async Task A_code_of_long_ago_is_none()
    {
        var (phone, _) = await Phone.EnrolAsync(database, _town!.Clerk);
        var account = await Phone.AccountOfAsync(database, _town.Clerk);
        var old = phone.Code();
        database.Clock.Advance(TimeSpan.FromMinutes(5));

        Assert.Equal(ProveCodeHandler.Wrong, await ProveAsync(account, old));
        Assert.Null(await ProveAsync(account, phone.Code(later: 1)));
    }

    [Fact]
    public async Task Each_code_on_paper_counts_once_however_it_is_typed()
    {
        var (_, paper) = await Phone.EnrolAsync(database, _town!.Deputy);
        var account = await Phone.AccountOfAsync(database, _town.Deputy);

        Assert.Null(await ProveAsync(account, paper[3].ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal)));
        Assert.Equal(ProveCodeHandler.Wrong, await ProveAsync(account, paper[3]));
        Assert.Null(await ProveAsync(account, paper[4]));
    }

    [Fact]
    public async Task Trials_make_wait_but_not_in_a_browser_that_its_person_uses()
    {
        var (phone, _) = await Phone.EnrolAsync(database, _town!.Officer);
        var account = await Phone.AccountOfAsync(database, _town.Officer);
        await database.BeginSessionAsync("officer", "at the desk");
        for (var i = 0; i < 5; i++)
            Assert.Equal(ProveCodeHandler.Wrong, await ProveAsync(account, "000000"));

        Assert.Equal(
            SecretTrials.TooSoon(TimeSpan.FromSeconds(1), nameof(ProveCode.Code)),
            await ProveAsync(account, phone.Code(later: 1))
        );
        Assert.Null(await ProveAsync(account, phone.Code(later: 1), "at the desk"));
    }

    private Task<Refusal?> ProveAsync(int accountId, string code, string browser = "") =>
        database.AskAsync((ProveCodeHandler h) => h.HandleAsync(new(accountId, code, "10.0.0.7", browser), default));
}
