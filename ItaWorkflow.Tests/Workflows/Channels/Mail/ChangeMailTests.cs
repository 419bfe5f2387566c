using System.Security.Cryptography;
using ItaWorkflow.Data.Channels;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Tests.Workflows.Opinions;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Channels.Mail;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Channels.Mail;

[OnBothStores]
public sealed class ChangeMailTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private static readonly MailAccount Account = new()
    {
        Host = "127.0.0.1",
        Port = 2525,
        From = "ita@example.go.th",
    };

    private int _administratorId;

    public async ValueTask InitializeAsync()
    {
        if (!await database.ReadAsync(db => db.Organization.AnyAsync()))
            await Town.FoundAsync(database);
        _administratorId = await database.ReadAsync(db =>
            db.Persons.Where(p => p.IsAdministrator).Select(p => p.Id).SingleAsync()
        );
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task The_password_is_sealed_and_kept_while_its_field_is_empty()
    {
        Assert.Equal(ChangeMailHandler.BadHost, await ChangeAsync(Account with { Host = "no host" }));
        Assert.Equal(ChangeMailHandler.BadPort, await ChangeAsync(Account with { Port = 0 }));
        Assert.Equal(ChangeMailHandler.BadFrom, await ChangeAsync(Account with { From = "nobody" }));
        Assert.Null(await ChangeAsync(Account with { User = "ita" }, "hunter2-secret"));
        var sealedOnce = (await KeptAsync()).Secret;
        Assert.DoesNotContain("hunter2", sealedOnce, StringComparison.Ordinal);
        Assert.Null(await ChangeAsync(Account with { User = "ita" }));
        Assert.Equal(sealedOnce, (await KeptAsync()).Secret);

        Assert.Null(await ChangeAsync(Account));
        Assert.Equal("", (await KeptAsync()).Secret);
    }

    [Theory]
    [InlineData(MailSecurity.None)]
    [InlineData(MailSecurity.StartTls)]
    [InlineData(MailSecurity.Tls)]
    public async Task The_encryption_is_kept_as_it_was_chosen(MailSecurity security)
    {
        Assert.Null(await ChangeAsync(Account with { Security = security }));

        Assert.Equal(security, (await KeptAsync()).Security);
    }

    [Fact]
    public async Task Microsoft_needs_encryption_a_mailbox_the_office_the_application_and_its_secret()
    {
        var account = Account with
        {
            SignIn = MailSignIn.Microsoft,
            Security = MailSecurity.StartTls,
            User = "ita@example.go.th",
            Tenant = "example.go.th",
            ClientId = "2f1c5a6e-0000-4000-8000-000000000001",
        };
        Assert.Equal(ChangeMailHandler.Open, await ChangeAsync(account with { Security = MailSecurity.None }, "s"));
        Assert.Equal(ChangeMailHandler.NoMailbox, await ChangeAsync(account with { User = "ita" }, "s"));
        Assert.Equal(ChangeMailHandler.NoTenant, await ChangeAsync(account with { Tenant = "../common" }, "s"));
        Assert.Equal(ChangeMailHandler.NoClient, await ChangeAsync(account with { ClientId = "" }, "s"));
        Assert.Equal(ChangeMailHandler.NoSecret, await ChangeAsync(account));

        Assert.Null(await ChangeAsync(account, "app-secret"));
        var kept = await KeptAsync();
        Assert.DoesNotContain("app-secret", kept.Secret, StringComparison.Ordinal);
        Assert.Null(await ChangeAsync(account with { Tenant = "other.go.th" }));
        Assert.Equal(("other.go.th", kept.Secret), ((await KeptAsync()).Tenant, (await KeptAsync()).Secret));
        Assert.Equal(ChangeMailHandler.NoSecret, await ChangeAsync(account with { ClientId = "another" }));
    }

    [Fact]
    public async Task Google_needs_the_key_file_as_it_was_handed_out_and_keeps_it()
    {
        using var rsa = RSA.Create(2048);
        var account = Account with { SignIn = MailSignIn.Google, Security = MailSecurity.Tls, User = "ita@example.go.th" };
        var key = MailTokensTests.KeyFile(rsa, new("https://oauth2.example.com"));

        Assert.Equal(ChangeMailHandler.BadKey, await ChangeAsync(account));
        Assert.Equal(ChangeMailHandler.BadKey, await ChangeAsync(account, key[..^40]));
        Assert.Equal(
            ChangeMailHandler.BadKey,
            await ChangeAsync(account, key.Replace("https:", "http:", StringComparison.Ordinal))
        );
        Assert.Null(await ChangeAsync(account, key));
        var kept = await KeptAsync();
        Assert.Equal("mailer@office.iam.gserviceaccount.com", kept.ClientId);
        Assert.Null(await ChangeAsync(account with { Port = 465 }));
        Assert.Equal((kept.ClientId, kept.Secret), ((await KeptAsync()).ClientId, (await KeptAsync()).Secret));

        Assert.Null(await ChangeAsync(Account));
        Assert.Equal("", (await KeptAsync()).Secret);
    }

    private Task<Refusal?> ChangeAsync(MailAccount account, string secret = "") =>
        database.AskAsync((ChangeMailHandler h) => h.HandleAsync(new(_administratorId, account, secret), default));

    private Task<MailAccount> KeptAsync() => database.ReadAsync(db => db.Organization.Select(o => o.Mail).SingleAsync());
}
