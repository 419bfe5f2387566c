using MailKit.Net.Smtp;
using MimeKit;

namespace ItaWorkflow.Tests.Support;

/// <summary>The tests' own tools work: otherwise everything else fails for the wrong reason.</summary>
public sealed class SupportTests(TestDatabase database, Browser browser, MailServer mail)
    : IClassFixture<TestDatabase>,
        IClassFixture<MailServer>
{
    [Fact]
    public async Task A_browser_opens_the_application()
    {
        await using var application = new WebApplication(database).Start();
        await using var visitor = await browser.OpenAsync(application, Device.Phone);

        var answer = await visitor.GoAsync("/dist/app.css");

        Assert.Equal(200, answer!.Status);
    }

    [Fact]
    public async Task A_mail_arrives_as_it_was_sent()
    {
        using var client = new SmtpClient();
        using var message = new MimeMessage(
            [new MailboxAddress("", "ita@example.go.th")],
            [new MailboxAddress("", "officer@example.go.th")],
            "ครบกำหนด ๗ วัน",
            new TextPart { Text = "โปรดรายงานผล" }
        );
        await client.ConnectAsync("127.0.0.1", mail.Port);
        await client.SendAsync(message);

        var received = Assert.Single(await mail.WaitForAsync(1));
        Assert.Equal(("ครบกำหนด ๗ วัน", "โปรดรายงานผล"), (received.Subject, received.Text.Trim()));
    }
}
