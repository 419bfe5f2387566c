using ItaWorkflow.Tests.Support;
using ItaWorkflow.Tests.Workflows.Opinions;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Calendar;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Calendar;

public sealed class SaveHolidayTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task A_day_is_added_and_its_name_corrected_in_place()
    {
        var by = (await Town.FoundAsync(database)).Administrator.Id;
        var day = new DateOnly(2027, 2, 22);

        Assert.Null(await SaveAsync(day, "วันมาฆบูชา"));
        Assert.Null(await SaveAsync(day, "วันหยุดชดเชยวันมาฆบูชา"));
        Assert.Equal(SaveHolidayHandler.NoName, await SaveAsync(day, ""));
        Assert.Equal(SaveHolidayHandler.FarAway, await SaveAsync(new(2300, 1, 1), "ปีที่กรอกผิด"));

        var kept = await database.ReadAsync(db => db.Holidays.SingleAsync());
        Assert.Equal((day, "วันหยุดชดเชยวันมาฆบูชา"), (kept.Date, kept.Name));

        Task<Refusal?> SaveAsync(DateOnly date, string name) =>
            database.AskAsync((SaveHolidayHandler h) => h.HandleAsync(new(by, date, name, "มติคณะรัฐมนตรี"), default));
    }
}
