using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Measures;
using ItaWorkflow.Data.Reminders;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Tests.Workflows.Reminders;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Measures.Progress;
using ItaWorkflow.Workflows.Reminders;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Measures.Progress;

public sealed class AskForMoreTests(TestDatabase database, MailServer mail)
    : IClassFixture<TestDatabase>,
        IClassFixture<MailServer>
{
    [Fact]
    public async Task Owners_are_asked_even_of_a_finished_measure_and_the_next_report_answers()
    {
        var office = await ReminderOffice.OpenAsync(database, mail);
        var owner = office.Town.FinanceOfficer;
        var measure = await office.AdoptAsync(new(2027, 3, 31), owner);
        await ReportAsync(1);

        Assert.Equal(AskForMoreHandler.NotYours, await AskAsync(owner.Id, "ขอภาพ"));
        Assert.Equal(AskForMoreHandler.NoText, await AskAsync(office.Town.Officer.Id, " "));
        Assert.Equal(AskForMoreHandler.TooLong, await AskAsync(office.Town.Officer.Id, new('ก', AskForMoreHandler.Longest + 1)));
        Assert.Null(await AskAsync(office.Town.Officer.Id, "ขอภาพถ่ายป้ายประกาศ"));

        Assert.Equal(1, await office.SendAsync());
        Assert.Single(await office.RemindersAsync(Channel.InApp), r => r.Title.StartsWith("ขอข้อมูลเพิ่ม", default));
        await ReportAsync(2);
        Assert.NotNull(
            await database.ReadAsync(db => db.Measures.SelectMany(m => m.Requests).Select(r => r.AnsweredAt).SingleAsync())
        );

        Task<Refusal?> AskAsync(int by, string text) =>
            database.AskAsync((AskForMoreHandler h) => h.HandleAsync(new(measure.Id, by, text), default));
        Task<Refusal?> ReportAsync(int revision) =>
            database.AskAsync(
                (ReportProgressHandler h) =>
                    h.HandleAsync(
                        new(measure.Id, revision, owner.Id, CheckpointRound.SixMonth, ProgressStatus.Completed, "เสร็จแล้ว"),
                        default
                    )
            );
    }

    [Fact]
    public async Task A_question_is_mailed_although_the_measure_was_moved_or_finished_meanwhile()
    {
        var office = await ReminderOffice.OpenAsync(database, mail);
        var owner = office.Town.FinanceOfficer;
        var measure = await office.AdoptAsync(new(2027, 3, 31), owner);
        Assert.Null(
            await database.AskAsync(
                (AskForMoreHandler h) => h.HandleAsync(new(measure.Id, office.Town.Officer.Id, "ขอภาพถ่ายป้ายประกาศ"), default)
            )
        );
        await database.ReadAsync(db =>
            db.Measures.ExecuteUpdateAsync(set => set.SetProperty(m => m.DueOn, new DateOnly(2027, 6, 30)))
        );
        await using (var db = database.Open())
        {
            var moved = await db.Measures.Include(m => m.Ownerships).SingleAsync();
            var unsent = new UnsentMail(db);
            await unsent.StrikeChangedAsync(moved, database.Clock.GetUtcNow(), default);
            await unsent.StrikeFinishedAsync(moved, database.Clock.GetUtcNow(), default);
        }

        Assert.Equal(1, await office.SendAsync());
        Assert.Contains("ขอภาพถ่ายป้ายประกาศ", Assert.Single(await mail.WaitForAsync(1)).Text, StringComparison.Ordinal);
    }
}
