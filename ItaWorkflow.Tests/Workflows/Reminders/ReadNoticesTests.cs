using ItaWorkflow.Data.Reminders;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Workflows.Reminders;

namespace ItaWorkflow.Tests.Workflows.Reminders;

public sealed class ReadNoticesTests(TestDatabase database, MailServer mail)
    : IClassFixture<TestDatabase>,
        IClassFixture<MailServer>
{
    [Fact]
    public async Task A_person_reads_one_or_all_of_their_own_notices_and_nobody_elses()
    {
        var office = await ReminderOffice.OpenAsync(database, mail);
        await office.OweAsync("assigned-1");
        await office.OweAsync("assigned-2");
        var notices = await office.RemindersAsync(ReminderChannel.InApp);

        await ReadAsync(office.Town.Mayor.Id, null);
        await ReadAsync(office.Town.Officer.Id, notices[0].Id);
        Assert.Equal(database.Clock.GetUtcNow(), (await office.RemindersAsync(ReminderChannel.InApp))[0].ReadAt);
        Assert.Null((await office.RemindersAsync(ReminderChannel.InApp))[1].ReadAt);

        await ReadAsync(office.Town.Officer.Id, null);
        Assert.All(await office.RemindersAsync(ReminderChannel.InApp), notice => Assert.NotNull(notice.ReadAt));
    }

    private Task<bool> ReadAsync(int person, long? notice) =>
        database.AskAsync<ReadNoticesHandler, bool>(async handler =>
        {
            await handler.HandleAsync(new(person, notice), CancellationToken.None);
            return true;
        });
}
