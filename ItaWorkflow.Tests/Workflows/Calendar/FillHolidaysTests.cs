using ItaWorkflow.Tests.Support;
using ItaWorkflow.Tests.Workflows.Opinions;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Calendar;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Calendar;

public sealed class FillHolidaysTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task The_days_of_every_year_are_added_once_and_leave_what_stands()
    {
        var by = (await Town.FoundAsync(database)).Administrator.Id;
        await database.ArrangeAsync(db => db.Holidays.Add(new() { Date = new(2027, 1, 1), Name = "ปีใหม่ของเรา" }));

        Assert.Null(await FillAsync());
        Assert.Equal(FillHolidaysHandler.NothingNew, await FillAsync());

        var days = await database.ReadAsync(db => db.Holidays.OrderBy(h => h.Date).ToListAsync());
        Assert.Equal((14, "ปีใหม่ของเรา"), (days.Count, days[0].Name));

        Task<Refusal?> FillAsync() => database.AskAsync((FillHolidaysHandler h) => h.HandleAsync(new(by, 2570), default));
    }
}
