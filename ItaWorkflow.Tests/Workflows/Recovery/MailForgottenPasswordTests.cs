using ItaWorkflow.Data.Doors;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Workflows.Recovery;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Recovery;

public sealed class MailForgottenPasswordTests(TestDatabase database, MailServer mail)
    : IClassFixture<TestDatabase>,
        IClassFixture<MailServer>
{
    [Fact]
    public async Task A_link_goes_to_the_address_that_is_known_and_not_again_at_once()
    {
        var town = await Town.FoundAsync(database);
        Assert.False(await ForgetAsync("mayor"));
        await database.SendsMailAsync(town, mail);

        Assert.False(await ForgetAsync("nobody"));
        Assert.True(await ForgetAsync("mayor"));
        Assert.False(await ForgetAsync("mayor@example.go.th"));
        database.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.True(await ForgetAsync("mayor@example.go.th"));

        var received = (await mail.WaitForAsync(2))[0];
        Assert.Equal(["mayor@example.go.th"], received.Recipients);
        Assert.Contains(
            $"{MailingOffice.Address}/account/new-password?link={MailingOffice.SecretIn(received)}",
            received.Text,
            StringComparison.Ordinal
        );
        Assert.Equal(2, await database.ReadAsync(db => db.Journal.CountAsync(e => e.Kind == JournalKind.EntryLinkSent)));

        // Whose only door is a provider's has no use for a password.
        await database.ReadAsync(db =>
            db.Users.Where(a => a.UserName == "deputy")
                .ExecuteUpdateAsync(set => set.SetProperty(a => a.OnlyDoor, (DoorKind?)DoorKind.Entra))
        );
        Assert.False(await ForgetAsync("deputy"));
    }

    private Task<bool> ForgetAsync(string name) =>
        database.AskAsync((MailForgottenPasswordHandler h) => h.HandleAsync(new(name, "198.51.100.7"), default));
}
