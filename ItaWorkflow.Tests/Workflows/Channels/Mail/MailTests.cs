using ItaWorkflow.Data.Channels;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Tests.Support.Servers;
using ItaWorkflow.Workflows.Channels.Mail;

namespace ItaWorkflow.Tests.Workflows.Channels.Mail;

public sealed class MailTests(MailServer server) : IClassFixture<MailServer>
{
    [Fact]
    public async Task What_is_written_arrives_as_it_is_however_long_its_lines_are()
    {
        using var smtp = new SmtpMail(new(new TokenServer(), TimeProvider.System), TimeProvider.System);
        var account = new MailAccount
        {
            Host = "127.0.0.1",
            Port = server.Port,
            From = "ita@เทศบาล.ไทย",
        };
        var line = string.Concat(Enumerable.Repeat("ขอให้รายงานผล ", 400)).Trim();
        var key = Guid.CreateVersion7(TimeProvider.System.GetUtcNow());
        var mail = new ItaWorkflow.Workflows.Channels.Mail.Mail(
            key,
            EmailAddress.TryRead("สารบรรณ@example.go.th")!,
            "นาง “ตัวอย่าง”, ใจดี",
            "ครบกำหนด\r\nBcc: stranger@example.com",
            $".\n{line}\n.\nจบ"
        );

        Assert.Equal(MailOutcome.Taken, await smtp.SendAsync(new(account, "", "เทศบาลตำบลตัวอย่าง", ""), mail, default));

        var received = Assert.Single(await server.WaitForAsync(1));
        Assert.Equal("สารบรรณ@example.go.th", Assert.Single(received.Recipients));
        Assert.Equal("ครบกำหนด Bcc: stranger@example.com", received.Subject);
        Assert.Equal($".\n{line}\n.\nจบ", received.Text.Trim());
        Assert.Equal($"<{key:N}@xn--o3cg7ak5c9d.xn--o3cw4h>", received.MessageId);
    }
}
