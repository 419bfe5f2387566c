using ItaWorkflow.Tests.Support;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Settings;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Settings;

public sealed class ChangeDoorsTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task An_office_says_how_long_people_stay_within_reason()
    {
        var town = await Town.FoundAsync(database);

        Assert.Equal(ChangeDoorsHandler.BadIdle, await ChangeAsync(0, 24));
        Assert.Equal(ChangeDoorsHandler.BadLongest, await ChangeAsync(8, 4));
        Assert.Null(await ChangeAsync(2, 24));

        var doors = await database.ReadAsync(db => db.Organization.Select(o => o.Doors).SingleAsync());
        Assert.Equal((2, 24, true), (doors.IdleHours, doors.LongestHours, doors.DutiesNeedSecondStep));

        Task<Refusal?> ChangeAsync(int idle, int longest) =>
            database.AskAsync((ChangeDoorsHandler h) => h.HandleAsync(new(town.Administrator.Id, idle, longest, true), default));
    }
}
