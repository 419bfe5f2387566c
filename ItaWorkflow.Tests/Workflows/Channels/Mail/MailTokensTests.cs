using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ItaWorkflow.Data.Channels;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Tests.Support.Servers;
using ItaWorkflow.Workflows.Channels.Mail;

namespace ItaWorkflow.Tests.Workflows.Channels.Mail;

/// <summary>Signing in by OAuth2: what is asked of who gives tokens, and what the mail server is shown.</summary>
public sealed class MailTokensTests(MailServer mail, TokenServer server) : IClassFixture<MailServer>, IClassFixture<TokenServer>
{
    private readonly TestClock _clock = new();

    [Fact]
    public async Task A_mail_goes_in_the_mailboxs_name_with_a_token_of_Microsofts_that_is_asked_for_once_an_hour()
    {
        var tokens = new MailTokens(server, _clock);
        var before = server.Asked.Count;

        await SendAsync(tokens, Microsoft());
        await SendAsync(tokens, Microsoft());
        _clock.Advance(TimeSpan.FromHours(1));
        await SendAsync(tokens, Microsoft());

        var asked = server.Asked.Skip(before).ToList();
        Assert.Equal(2, asked.Count);
        Assert.Equal("/example.go.th/oauth2/v2.0/token", asked[0]["path"]);
        Assert.Equal(
            ("client_credentials", "app", "app-secret", "https://outlook.office365.com/.default"),
            (asked[0]["grant_type"], asked[0]["client_id"], asked[0]["client_secret"], asked[0]["scope"])
        );
        Assert.Equal(
            [
                $"ita@example.go.th token-{before + 1}",
                $"ita@example.go.th token-{before + 1}",
                $"ita@example.go.th token-{before + 2}",
            ],
            (await mail.WaitForAsync(3)).Select(m => m.SignedIn).TakeLast(3)
        );
    }

    [Fact]
    public async Task Google_is_asked_with_a_word_signed_by_the_service_accounts_key()
    {
        using var rsa = RSA.Create(2048);
        var settings = Settings(new() { SignIn = MailSignIn.Google }, KeyFile(rsa, server.Address));

        await SendAsync(new(server, _clock), settings);

        var parts = server.Asked[^1]["assertion"].Split('.');
        Assert.True(
            rsa.VerifyData(
                Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}"),
                Base64Url.DecodeFromChars(parts[2]),
                HashAlgorithmName.SHA256,
                RSASignaturePadding.Pkcs1
            )
        );
        var claims = JsonDocument.Parse(Base64Url.DecodeFromChars(parts[1])).RootElement;
        Assert.Equal("mailer@office.iam.gserviceaccount.com", claims.GetProperty("iss").GetString());
        Assert.Equal("ita@example.go.th", claims.GetProperty("sub").GetString());
        Assert.Equal("https://mail.google.com/", claims.GetProperty("scope").GetString());
        Assert.Equal(_clock.GetUtcNow().AddHours(1).ToUnixTimeSeconds(), claims.GetProperty("exp").GetInt64());
    }

    [Fact]
    public async Task A_token_that_is_not_given_is_told_with_the_givers_words_and_no_mail_goes()
    {
        using var smtp = new SmtpMail(new(server, _clock), _clock);
        var before = mail.Received.Count;
        server.Refusal = "AADSTS7000215: Invalid client secret provided.";
        var refused = await smtp.SendAsync(Microsoft(), Letter(), default);
        server.Refusal = null;
        var nowhere = await new MailTokens(new Nowhere(), _clock).ReadAsync(Microsoft(), default);

        Assert.Equal(MailAnswer.Unreachable, refused.Answer);
        Assert.Contains("AADSTS7000215", refused.Words, StringComparison.Ordinal);
        Assert.Equal("ติดต่อระบบออกสิทธิ์ส่งอีเมลของ Microsoft ไม่ได้", nowhere.Refusal);
        Assert.Equal(before, mail.Received.Count);
    }

    [Fact]
    public async Task A_token_that_the_mail_server_does_not_take_is_asked_for_anew_next_time()
    {
        await using var strict = new ScriptedMailServer { Extensions = ["AUTH XOAUTH2"] };
        strict.Answer("AUTH", "535 5.7.3 Authentication unsuccessful");
        using var smtp = new SmtpMail(new(server, _clock), _clock);
        var settings = Microsoft();
        settings = settings with { Account = settings.Account with { Port = strict.Port } };
        var before = server.Asked.Count;

        var first = await smtp.SendAsync(settings, Letter(), default);
        await smtp.SendAsync(settings, Letter(), default);

        Assert.Equal(MailAnswer.Unreachable, first.Answer);
        Assert.Contains("ไม่รับสิทธิ์ที่ Microsoft ออกให้", first.Words, StringComparison.Ordinal);
        Assert.Equal(before + 2, server.Asked.Count);
    }

    internal static string KeyFile(RSA rsa, Uri address) =>
        JsonSerializer.Serialize(
            new
            {
                type = "service_account",
                client_email = "mailer@office.iam.gserviceaccount.com",
                private_key = rsa.ExportPkcs8PrivateKeyPem(),
                token_uri = new Uri(address, "/token").ToString(),
            }
        );

    private static ItaWorkflow.Workflows.Channels.Mail.Mail Letter() =>
        new(
            Guid.CreateVersion7(TimeProvider.System.GetUtcNow()),
            EmailAddress.TryRead("officer@example.go.th")!,
            "นางสาวตัวอย่าง ใจดี",
            "เรื่องทดสอบ",
            "ข้อความทดสอบ"
        );

    private MailSettings Microsoft() =>
        Settings(
            new()
            {
                SignIn = MailSignIn.Microsoft,
                Tenant = "example.go.th",
                ClientId = "app",
            },
            "app-secret"
        );

    private MailSettings Settings(MailAccount account, string secret) =>
        new(
            account with
            {
                Host = "127.0.0.1",
                Port = mail.Port,
                User = "ita@example.go.th",
                From = "ita@example.go.th",
            },
            secret,
            "เทศบาลตำบลตัวอย่าง",
            ""
        );

    private static async Task SendAsync(MailTokens tokens, MailSettings settings)
    {
        using var smtp = new SmtpMail(tokens, TimeProvider.System);
        Assert.Equal(MailOutcome.Taken, await smtp.SendAsync(settings, Letter(), default));
    }

    private sealed class Nowhere : IHttpClientFactory
    {
        public HttpClient CreateClient(string name) => new() { BaseAddress = new("http://127.0.0.1:1") };
    }
}
