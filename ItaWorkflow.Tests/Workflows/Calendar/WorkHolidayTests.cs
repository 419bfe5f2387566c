using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Tests.Workflows.Opinions;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Calendar;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Calendar;

public sealed class WorkHolidayTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task The_office_works_on_a_holiday_and_closes_again()
    {
        var by = (await Town.FoundAsync(database)).Administrator.Id;
        var day = new DateOnly(2027, 5, 12);
        await database.ArrangeAsync(db => db.Holidays.Add(new() { Date = day, Name = "วันพืชมงคล" }));

        Assert.Null(await WorkAsync(true));
        Assert.True(await IsWorkingDayAsync());
        Assert.Null(await WorkAsync(false));
        Assert.False(await IsWorkingDayAsync());

        Task<Refusal?> WorkAsync(bool worked) =>
            database.AskAsync((WorkHolidayHandler h) => h.HandleAsync(new(by, day, worked), default));
        Task<bool> IsWorkingDayAsync() =>
            database.ReadAsync(async db => new WorkingDays(await db.Holidays.ToListAsync()).IsWorkingDay(day));
    }
}
