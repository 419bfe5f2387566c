using ItaWorkflow.Tests.Support;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Accounts;
using ItaWorkflow.Workflows.Recovery;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Recovery;

[OnBothStores]
public sealed class UseEntryLinkTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private const string Good = "กาแฟ เรือใบ ดินสอ ฝนตก";

    public async ValueTask InitializeAsync()
    {
        if (!await database.ReadAsync(db => db.Organization.AnyAsync()))
            await Town.FoundAsync(database);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_link_sets_one_password_once()
    {
        await LinkAsync("mayor", "first");
        await LinkAsync("mayor", "second");

        Assert.Equal(nameof(UseEntryLink.New), (await UseAsync("first", "short"))!.Field);
        Assert.Null(await UseAsync("first", Good));

        Assert.Equal(UseEntryLinkHandler.Over, await UseAsync("first", Good + "1"));
        Assert.Equal(UseEntryLinkHandler.Over, await UseAsync("second", Good + "1"));
        Assert.NotNull(
            (await database.AskAsync((SignInHandler h) => h.HandleAsync(new("mayor", Good, "10.0.0.7"), default))).Account
        );
    }

    [Fact]
    public async Task Sent_twice_at_once_it_counts_once()
    {
        await LinkAsync("deputy", "third");

        var answers = await Task.WhenAll(UseAsync("third", Good), UseAsync("third", Good));

        Assert.Single(answers, answer => answer is null);
        Assert.Single(answers, answer => answer == UseEntryLinkHandler.Over);
    }

    [Fact]
    public async Task After_half_an_hour_it_is_over()
    {
        await LinkAsync("clerk", "fourth");
        database.Clock.Advance(MailForgottenPasswordHandler.Life);

        Assert.Equal(UseEntryLinkHandler.Over, await UseAsync("fourth", Good));
    }

    private async Task LinkAsync(string userName, string secret)
    {
        var account = await database.ReadAsync(db => db.Users.SingleAsync(a => a.UserName == userName));
        await database.ArrangeAsync(db =>
            db.EntryLinks.Add(
                new()
                {
                    Key = DoorSecret.Hash(secret),
                    AccountId = account.Id,
                    EndsAt = database.Clock.GetUtcNow() + MailForgottenPasswordHandler.Life,
                }
            )
        );
    }

    private Task<Refusal?> UseAsync(string secret, string password) =>
        database.AskAsync((UseEntryLinkHandler h) => h.HandleAsync(new(secret, password), default));
}
