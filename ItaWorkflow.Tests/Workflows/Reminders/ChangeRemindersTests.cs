using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Tests.Workflows.Opinions;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Organization;
using ItaWorkflow.Workflows.Reminders;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Organization;

public sealed class ChangeRemindersTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task The_ladder_is_the_usual_one_until_an_administrator_sets_another()
    {
        var town = await Town.FoundAsync(database);
        Assert.Equal([30, 14, 7, 3, 1], (await LadderAsync()).DaysBefore);
        Assert.Equivalent(LadderSettings.Usual, await LadderAsync());
        var command = new ChangeReminders(town.Administrator.Id, "๑๐, 5 45 5", true, 2, 4, 5);

        Assert.Equal(ChangeRemindersHandler.BadDays, await HandleAsync(command with { DaysBefore = "พรุ่งนี้" }));
        Assert.Equal(ChangeRemindersHandler.BadDays, await HandleAsync(command with { DaysBefore = "0" }));
        Assert.Equal(ChangeRemindersHandler.BadDays, await HandleAsync(command with { DaysBefore = "181" }));
        Assert.Equal(ChangeRemindersHandler.BadHead, await HandleAsync(command with { HeadAfterWeeks = 0 }));
        Assert.Equal(ChangeRemindersHandler.BadClerk, await HandleAsync(command with { ClerkAfterWeeks = 1 }));
        Assert.Equal(ChangeRemindersHandler.BadStep, await HandleAsync(command with { StepEvery = 31 }));
        Assert.Null(await HandleAsync(command));

        Assert.Equivalent(new LadderSettings([45, 10, 5], true, 2, 4, 5), await LadderAsync());
        Assert.Equal(
            "นายระบบ มั่นคง ตั้งการเตือนก่อนกำหนด 45, 10, 5 วันทำการ แจ้งผู้อำนวยการกองเมื่อเลยกำหนด 2 สัปดาห์ ปลัดเมื่อเลย 4 สัปดาห์ เรื่องที่รอลงนามทุก 5 วันทำการ",
            await database.ReadAsync(db =>
                db.Journal.Where(e => e.Kind == JournalKind.OrganizationChanged).Select(e => e.Text).SingleAsync()
            )
        );
    }

    private Task<Refusal?> HandleAsync(ChangeReminders command) =>
        database.AskAsync((ChangeRemindersHandler h) => h.HandleAsync(command, default));

    private Task<LadderSettings> LadderAsync() => database.AskAsync((ItaDbContext db) => LadderSettings.ReadAsync(db, default));
}
