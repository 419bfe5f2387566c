using ItaWorkflow.Data.Reminders;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Tests.Workflows.Reminders;
using ItaWorkflow.Workflows.Channels.InApp;

namespace ItaWorkflow.Tests.Workflows.Channels.InApp;

[OnBothStores]
public sealed class ReadNoticesTests(TestDatabase database, MailServer mail)
    : IClassFixture<TestDatabase>,
        IClassFixture<MailServer>
{
    [Fact]
    public async Task A_person_reads_one_or_all_of_their_own_notices_and_nobody_elses()
    {
        var office = await ReminderOffice.OpenAsync(database, mail);
        await office.OweAsync("Assigned 1");
        await office.OweAsync("Assigned 2");
        var notices = await office.RemindersAsync(Channel.InApp);

        await ReadAsync(office.Town.Mayor.Id, null);
        await ReadAsync(office.Town.Officer.Id, notices[0].Id);
        Assert.Equal(database.Clock.GetUtcNow(), (await office.RemindersAsync(Channel.InApp))[0].ReadAt);
        Assert.Null((await office.RemindersAsync(Channel.InApp))[1].ReadAt);

        await ReadAsync(office.Town.Officer.Id, null);
        Assert.All(await office.RemindersAsync(Channel.InApp), notice => Assert.NotNull(notice.ReadAt));
    }

    [Fact]
    public async Task Who_sees_the_matter_has_read_its_notice()
    {
        var office = await ReminderOffice.OpenAsync(database, mail);
        await office.OweAsync();

        await ReadAsync(office.Town.Officer.Id, null, "/memos/2");
        Assert.Null(Assert.Single(await office.RemindersAsync(Channel.InApp)).ReadAt);
        await ReadAsync(office.Town.Officer.Id, null, "/memos/1");
        Assert.NotNull(Assert.Single(await office.RemindersAsync(Channel.InApp)).ReadAt);
    }

    private Task<bool> ReadAsync(int person, long? notice, string? path = null) =>
        database.AskAsync<ReadNoticesHandler, bool>(async handler =>
        {
            await handler.HandleAsync(new(person, notice, path), CancellationToken.None);
            return true;
        });
}
