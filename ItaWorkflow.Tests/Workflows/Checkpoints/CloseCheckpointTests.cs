using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Measures;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Checkpoints;

namespace ItaWorkflow.Tests.Workflows.Checkpoints;

public sealed class CloseCheckpointTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task By_hand_it_closes_when_all_have_reported_or_the_office_is_due()
    {
        var office = await CheckpointOffice.OpenAsync(database);
        Assert.Equal(CloseCheckpointHandler.NoMeasure, await CloseAsync(office.Town.Officer));
        var measure = await office.AdoptAsync("ติดป้ายขั้นตอน");

        Assert.Equal(CloseCheckpointHandler.NotYours, await CloseAsync(office.Town.FinanceHead));
        Assert.Equal(CloseCheckpointHandler.TooEarly, await CloseAsync(office.Town.Officer));
        await office.ReportAsync(measure, ProgressStatus.InProgress, "ติดแล้ว 3 แห่ง");
        Assert.Null(await CloseAsync(office.Town.Officer));

        Assert.Equal(database.Clock.GetUtcNow(), (await office.SixMonthAsync()).ClosedAsOf);
        Assert.Equal(CloseCheckpointHandler.IsClosed, await CloseAsync(office.Town.Officer));
    }

    [Fact]
    public async Task On_the_day_the_office_is_due_it_closes_with_what_is_missing()
    {
        var office = await CheckpointOffice.OpenAsync(database);
        await database.ArrangeAsync(db => db.Holidays.Add(new() { Date = CheckpointOffice.SixMonth, Name = "วันหยุดพิเศษ" }));
        await office.AdoptAsync("ติดป้ายขั้นตอน");
        database.Clock.MoveTo(2027, 3, 29);
        Assert.Equal(CloseCheckpointHandler.TooEarly, await CloseAsync(office.Town.Officer));

        database.Clock.MoveTo(2027, 3, 30);
        Assert.Null(await CloseAsync(office.Town.Officer));
        Assert.True(Assert.Single(Assert.Single(await office.EditionsAsync()).Entries).IsMissing);
    }

    private Task<Refusal?> CloseAsync(Person by) =>
        database.AskAsync<CloseCheckpointHandler, Refusal?>(h =>
            h.HandleAsync(new(2570, CheckpointRound.SixMonth, by.Id), default)
        );
}
