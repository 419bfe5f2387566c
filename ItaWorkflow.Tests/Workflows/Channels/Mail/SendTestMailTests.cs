using ItaWorkflow.Tests.Support;
using ItaWorkflow.Tests.Workflows.Opinions;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Channels.Mail;

namespace ItaWorkflow.Tests.Workflows.Channels.Mail;

[OnBothStores]
public sealed class SendTestMailTests(TestDatabase database, MailServer mail)
    : IClassFixture<TestDatabase>,
        IClassFixture<MailServer>
{
    [Fact]
    public async Task A_test_mail_arrives_and_a_silent_server_is_told_in_words()
    {
        var town = await Town.FoundAsync(database);
        Assert.Equal(SendTestMailHandler.NoServer, await TestAsync());

        await ServerAsync(1);
        Assert.Equal("ติดต่อเซิร์ฟเวอร์อีเมลไม่ได้", (await TestAsync())!.Text);

        await ServerAsync(mail.Port);
        Assert.Null(await TestAsync());
        Assert.Equal("ทดสอบการส่งอีเมลของเทศบาลตำบลตัวอย่าง", (await mail.WaitForAsync(1))[0].Subject);

        Task<Refusal?> TestAsync() =>
            database.AskAsync((SendTestMailHandler h) => h.HandleAsync(new(town.Administrator.Id), default));
        Task<Refusal?> ServerAsync(int port) =>
            database.AskAsync(
                (ChangeMailHandler h) =>
                    h.HandleAsync(
                        new(
                            town.Administrator.Id,
                            new()
                            {
                                Host = "127.0.0.1",
                                Port = port,
                                From = "ita@example.go.th",
                            },
                            ""
                        ),
                        default
                    )
            );
    }
}
