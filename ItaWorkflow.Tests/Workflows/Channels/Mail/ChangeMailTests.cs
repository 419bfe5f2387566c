using ItaWorkflow.Data.Channels;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Tests.Workflows.Opinions;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Channels.Mail;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Channels.Mail;

public sealed class ChangeMailTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task The_password_is_sealed_and_kept_while_its_field_is_empty()
    {
        var town = await Town.FoundAsync(database);
        var account = new MailAccount
        {
            Host = "127.0.0.1",
            Port = 2525,
            From = "ita@example.go.th",
        };
        var command = new ChangeMail(town.Administrator.Id, account, "");

        Assert.Equal(ChangeMailHandler.BadHost, await HandleAsync(command with { Account = account with { Host = "no host" } }));
        Assert.Equal(ChangeMailHandler.BadPort, await HandleAsync(command with { Account = account with { Port = 0 } }));
        Assert.Equal(ChangeMailHandler.BadFrom, await HandleAsync(command with { Account = account with { From = "nobody" } }));
        Assert.Null(await HandleAsync(command with { Account = account with { User = "ita" }, Password = "hunter2-secret" }));
        var sealedOnce = await SecretAsync();
        Assert.DoesNotContain("hunter2", sealedOnce, StringComparison.Ordinal);
        Assert.Null(await HandleAsync(command with { Account = account with { User = "ita" } }));
        Assert.Equal(sealedOnce, await SecretAsync());

        Assert.Null(await HandleAsync(command));
        Assert.Equal("", await SecretAsync());
    }

    private Task<Refusal?> HandleAsync(ChangeMail command) =>
        database.AskAsync((ChangeMailHandler h) => h.HandleAsync(command, default));

    private Task<string> SecretAsync() => database.ReadAsync(db => db.Organization.Select(o => o.Mail.Secret).SingleAsync());
}
