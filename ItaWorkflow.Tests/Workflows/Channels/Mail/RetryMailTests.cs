using ItaWorkflow.Tests.Support;
using ItaWorkflow.Tests.Workflows.Reminders;
using ItaWorkflow.Workflows.Channels.Mail;

namespace ItaWorkflow.Tests.Workflows.Channels.Mail;

[OnBothStores]
public sealed class RetryMailTests(TestDatabase database, MailServer mail)
    : IClassFixture<TestDatabase>,
        IClassFixture<MailServer>
{
    [Fact]
    public async Task A_failed_mail_goes_with_the_next_sweep_when_somebody_asks_for_it()
    {
        var office = await ReminderOffice.OpenAsync(database, mail);
        await office.OweAsync();
        mail.Refuse();
        await office.SendAsync();
        mail.Accept();
        Assert.Equal(0, await office.SendAsync());

        var retried = await database.AskAsync(
            (RetryMailHandler h) => h.HandleAsync(new(office.Town.Administrator.Id, null), default)
        );

        Assert.Equal(new(1, null), retried);

        Assert.Equal(1, await office.SendAsync());
    }
}
