using ItaWorkflow.Tests.Support;
using ItaWorkflow.Tests.Workflows.Opinions;
using ItaWorkflow.Workflows.Calendar;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Calendar;

public sealed class RemoveHolidayTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task A_day_removed_twice_is_gone_and_journalled_once()
    {
        var by = (await Town.FoundAsync(database)).Administrator.Id;
        var day = new DateOnly(2027, 2, 22);
        await database.ArrangeAsync(db => db.Holidays.Add(new() { Date = day, Name = "วันมาฆบูชา" }));

        await database.AskAsync((RemoveHolidayHandler h) => h.HandleAsync(new(by, day), default));
        await database.AskAsync((RemoveHolidayHandler h) => h.HandleAsync(new(by, day), default));

        Assert.False(await database.ReadAsync(db => db.Holidays.AnyAsync()));
        var entry = await database.ReadAsync(db => db.Journal.SingleAsync());
        Assert.Equal("นายระบบ มั่นคง ยกเลิกวันหยุด 22 ก.พ. 2570: วันมาฆบูชา", entry.Text);
    }
}
