using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Checkpoints;
using ItaWorkflow.Workflows.Reminders;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Checkpoints;

public sealed class MoveCutOffTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task Another_day_moves_the_closing_and_the_reminders()
    {
        var office = await CheckpointOffice.OpenAsync(database);
        var measure = await office.AdoptAsync("ติดป้ายขั้นตอน");
        database.Clock.MoveTo(2027, 3, 24);
        await database.AskAsync<PlanRemindersHandler, int>(h => h.HandleAsync(default));

        Assert.Null(await MoveAsync("15 มี.ค. 2570", at: new(2027, 3, 12)));
        Assert.Equal(new DateOnly(2027, 3, 15), (await office.SixMonthAsync()).CutOff);
        Assert.True(
            await database.ReadAsync(db =>
                db.Reminders.Where(r => r.SubjectId == measure.Id && r.SentAt == null).AllAsync(r => r.CancelledAt != null)
            )
        );
        database.Clock.MoveTo(2027, 3, 16);
        Assert.Equal(1, await office.TickAsync());
        Assert.Equal(MoveCutOffHandler.IsOver, await MoveAsync("20 มี.ค. 2570"));
    }

    [Fact]
    public async Task The_day_must_make_sense()
    {
        var office = await CheckpointOffice.OpenAsync(database);

        Assert.Equal(CloseCheckpointHandler.NotYours, await MoveAsync("15 มี.ค. 2570", office.Town.FinanceHead));
        Assert.Equal(MoveCutOffHandler.NoDay, await MoveAsync("เร็ว ๆ นี้"));
        Assert.Equal(MoveCutOffHandler.InThePast, await MoveAsync("28 ก.พ. 2570"));
        Assert.Equal(MoveCutOffHandler.OutOfOrder, await MoveAsync("30 ก.ย. 2570"));
        Assert.Contains("ต้องอยู่ในปีงบประมาณ 2570", (await MoveAsync("1 ต.ค. 2570"))!.Text, StringComparison.Ordinal);
        Assert.Equal(CheckpointOffice.SixMonth, (await office.SixMonthAsync()).CutOff);
    }

    private async Task<Refusal?> MoveAsync(string day, Person? by = null, DateOnly? at = null)
    {
        if (at is { } when)
            database.Clock.MoveTo(when.Year, when.Month, when.Day);
        var person =
            by?.Id ?? await database.ReadAsync(db => db.Persons.Where(p => p.IsSecretary).Select(p => p.Id).SingleAsync());
        return await database.AskAsync<MoveCutOffHandler, Refusal?>(h =>
            h.HandleAsync(new(2570, CheckpointRound.SixMonth, person, day), default)
        );
    }
}
