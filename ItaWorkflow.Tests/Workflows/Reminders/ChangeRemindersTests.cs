using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Reminders;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Tests.Workflows.Opinions;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Reminders;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Reminders;

[OnBothStores]
public sealed class ChangeRemindersTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task The_ladder_is_the_usual_one_until_an_administrator_sets_another()
    {
        var town = await Town.FoundAsync(database);
        Assert.Equal("30 14 7 3 1", string.Join(' ', (await LadderAsync()).DaysBefore));
        Assert.Equivalent(new LadderSettings(), await LadderAsync());
        var ladder = new LadderSettings
        {
            InWorkingDays = true,
            HeadAfterWeeks = 2,
            ClerkAfterWeeks = 4,
            StepEvery = 5,
        };
        var command = new ChangeReminders(town.Administrator.Id, "๑๐, 5 45 5", ladder);

        Assert.Equal(ChangeRemindersHandler.BadDays, await HandleAsync(command with { DaysBefore = "พรุ่งนี้" }));
        Assert.Equal(ChangeRemindersHandler.BadDays, await HandleAsync(command with { DaysBefore = "0" }));
        Assert.Equal(ChangeRemindersHandler.BadDays, await HandleAsync(command with { DaysBefore = "181" }));
        Assert.Equal(
            new("จำนวนสัปดาห์ต้องอยู่ระหว่าง 1 ถึง 52", "Ladder.HeadAfterWeeks"),
            await HandleAsync(command with { Ladder = ladder with { HeadAfterWeeks = 0 } })
        );
        Assert.Equal(
            new("จำนวนสัปดาห์ต้องไม่น้อยกว่าของผู้อำนวยการกอง และไม่เกิน 52", "Ladder.ClerkAfterWeeks"),
            await HandleAsync(command with { Ladder = ladder with { ClerkAfterWeeks = 1 } })
        );
        Assert.Equal(
            new("จำนวนวันทำการต้องอยู่ระหว่าง 1 ถึง 30", "Ladder.StepEvery"),
            await HandleAsync(command with { Ladder = ladder with { StepEvery = 31 } })
        );
        Assert.Null(await HandleAsync(command));
        Assert.Null(await HandleAsync(command));

        Assert.Equivalent(ladder with { DaysBefore = [45, 10, 5] }, await LadderAsync());
        Assert.Equal(
            "นายระบบ มั่นคง ตั้งการเตือนก่อนกำหนด 45, 10, 5 วันทำการ แจ้งผู้อำนวยการกองเมื่อเลยกำหนด 2 สัปดาห์ ปลัดเมื่อเลย 4 สัปดาห์ เรื่องที่รอลงนามทุก 5 วันทำการ",
            await database.ReadAsync(db =>
                db.Journal.Where(e => e.Kind == JournalKind.OrganizationChanged).Select(e => e.Text).SingleAsync()
            )
        );
    }

    private Task<Refusal?> HandleAsync(ChangeReminders command) =>
        database.AskAsync((ChangeRemindersHandler h) => h.HandleAsync(command, default));

    private Task<LadderSettings> LadderAsync() => database.ReadAsync(db => db.Organization.Select(o => o.Ladder).SingleAsync());
}
