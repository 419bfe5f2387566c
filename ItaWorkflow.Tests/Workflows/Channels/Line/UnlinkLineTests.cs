using ItaWorkflow.Data.Reminders;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Tests.Workflows.Reminders;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Channels.Line;

namespace ItaWorkflow.Tests.Workflows.Channels.Line;

[OnBothStores]
public sealed class UnlinkLineTests(TestDatabase database, MailServer mail, LineServer line)
    : IClassFixture<TestDatabase>,
        IClassFixture<MailServer>,
        IClassFixture<LineServer>
{
    [Fact]
    public async Task Nothing_goes_to_who_unlinked_even_what_was_owed_already()
    {
        var office = await LineOffice.OpenAsync(database, mail, line);
        var person = office.Office.Town.FinanceOfficer;
        await office.LinkAsync(person);
        await office.OweAsync(person);
        Assert.Single(await office.Office.RemindersAsync(Channel.Line));

        Assert.Null(await UnlinkAsync(new(person.Id)));
        Assert.Equal(UnlinkLineHandler.NotLinked, await UnlinkAsync(new(person.Id)));

        Assert.Equal(0, await office.SendAsync());
        Assert.Equal(0, line.Calls);
    }

    private Task<Refusal?> UnlinkAsync(UnlinkLine command) =>
        database.AskAsync((UnlinkLineHandler h) => h.HandleAsync(command, CancellationToken.None));
}
