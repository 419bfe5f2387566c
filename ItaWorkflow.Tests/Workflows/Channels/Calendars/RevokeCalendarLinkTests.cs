using ItaWorkflow.Tests.Support;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Channels.Calendars;

namespace ItaWorkflow.Tests.Workflows.Channels.Calendars;

[OnBothStores]
public sealed class RevokeCalendarLinkTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task A_revoked_address_opens_nothing_any_more()
    {
        var town = await Town.FoundAsync(database);
        var token = await database.AskAsync((RenewCalendarLinkHandler h) => h.HandleAsync(new(town.Officer.Id), default));

        Assert.Null(await RevokeAsync(town.Officer.Id));

        Assert.Null(await database.AskAsync((PersonalCalendar c) => c.ReadAsync(token, default)));
        Assert.Equal(RevokeCalendarLinkHandler.NoLink, await RevokeAsync(town.Officer.Id));
    }

    private Task<Refusal?> RevokeAsync(int person) =>
        database.AskAsync((RevokeCalendarLinkHandler h) => h.HandleAsync(new(person), default));
}
