using ItaWorkflow.Data.Channels;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Channels.Mail;

namespace ItaWorkflow.Tests.Workflows.Channels.Mail;

/// <summary>A server's certificate is believed when its authority is trusted by the machine, and never otherwise.</summary>
public sealed class MailTrustTests(TestDatabase database, MailServer mail)
    : IClassFixture<TestDatabase>,
        IClassFixture<MailServer>
{
    [Fact]
    public async Task Mail_goes_encrypted_to_a_server_whose_authority_the_machine_trusts_and_to_no_other()
    {
        var town = await Town.FoundAsync(database);
        await ServeAsync(MailSecurity.Tls, mail.TlsPort, "127.0.0.1");
        Assert.Contains("ไม่เป็นที่เชื่อถือ", (await TestHereAsync())!.Text, StringComparison.Ordinal);
        await ServeAsync(MailSecurity.StartTls, mail.StartTlsPort, "127.0.0.1");
        Assert.Contains("ไม่เป็นที่เชื่อถือ", (await TestHereAsync())!.Text, StringComparison.Ordinal);

        var authority = Path.Combine(Directory.CreateTempSubdirectory("mail-authority").FullName, "authority.pem");
        await File.WriteAllTextAsync(authority, mail.Authority);
        await using var app = await AppProcess.StartAsync(
            new("ConnectionStrings__Default", database.ConnectionString),
            new("Clock__Runs", "false"),
            new("ASPNETCORE_ENVIRONMENT", "Production"),
            new("SSL_CERT_FILE", authority)
        );
        using var administrator = await app.SignInAsync("admin");

        Assert.Contains("ส่งอีเมลทดสอบแล้ว", await TestThereAsync(administrator), StringComparison.Ordinal);
        await ServeAsync(MailSecurity.Tls, mail.TlsPort, "127.0.0.1");
        Assert.Contains("ส่งอีเมลทดสอบแล้ว", await TestThereAsync(administrator), StringComparison.Ordinal);
        await ServeAsync(MailSecurity.Tls, mail.TlsPort, "localhost");
        Assert.Contains("ออกให้ชื่ออื่น ไม่ใช่ localhost", await TestThereAsync(administrator), StringComparison.Ordinal);

        Assert.All(await mail.WaitForAsync(2), received => Assert.True(received.IsEncrypted));
        Assert.Equal(2, mail.Received.Count);

        async Task ServeAsync(MailSecurity security, int port, string host)
        {
            var account = new MailAccount
            {
                Host = host,
                Port = port,
                Security = security,
                From = "ita@example.go.th",
            };
            Assert.Null(
                await database.AskAsync((ChangeMailHandler h) => h.HandleAsync(new(town.Administrator.Id, account, ""), default))
            );
        }

        Task<Refusal?> TestHereAsync() =>
            database.AskAsync((SendTestMailHandler h) => h.HandleAsync(new(town.Administrator.Id), default));
    }

    private static async Task<string> TestThereAsync(HttpClient administrator)
    {
        var page = await administrator.GetStringAsync("/admin/mail");
        var form = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["__RequestVerificationToken"] = AppProcess.TokenOf(page),
        };
        using var answer = await administrator.PostAsync("/admin/mail?handler=Test", new FormUrlEncodedContent(form));
        return System.Net.WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }
}
