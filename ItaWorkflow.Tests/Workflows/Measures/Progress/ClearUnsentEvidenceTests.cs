using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Measures;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Tests.Workflows.Files;
using ItaWorkflow.Tests.Workflows.Reminders;
using ItaWorkflow.Workflows.Measures.Progress;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Measures.Progress;

[OnBothStores]
public sealed class ClearUnsentEvidenceTests(TestDatabase database, MailServer mail)
    : IClassFixture<TestDatabase>,
        IClassFixture<MailServer>
{
    [Fact]
    public async Task What_nobody_sent_goes_two_weeks_after_the_last_of_it_was_chosen()
    {
        var office = await ReminderOffice.OpenAsync(database, mail);
        var owner = office.Town.FinanceOfficer;
        var measure = await office.AdoptAsync(new(2027, 3, 31), owner);
        await GiveAsync(measure, owner, "แรก.png", SampleFiles.Png);
        database.Clock.Advance(TimeSpan.FromDays(10));
        await GiveAsync(measure, owner, "หลัง.pdf", SampleFiles.Pdf());
        database.Clock.Advance(TimeSpan.FromDays(14));

        Assert.Equal(0, await ClearAsync());
        database.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(2, await ClearAsync());

        Assert.Equal(0, await database.ReadAsync(db => db.Evidence.CountAsync(e => e.MeasureId == measure.Id)));
        Assert.Contains(
            "ลบไฟล์หลักฐาน 2 ไฟล์ที่เลือกไว้แต่ไม่ได้ส่งพร้อมรายงานภายใน 14 วัน",
            await office.JournalAsync(JournalKind.EvidenceCleared)
        );
    }

    [Fact]
    public async Task What_was_ever_reported_stays_with_its_content()
    {
        var office = await ReminderOffice.OpenAsync(database, mail);
        var owner = office.Town.FinanceOfficer;
        var measure = await office.AdoptAsync(new(2027, 3, 31), owner);
        await GiveAsync(measure, owner, "ภาพ.png", SampleFiles.Png);
        var report = new ReportProgress(
            measure.Id,
            1,
            owner.Id,
            CheckpointRound.SixMonth,
            ProgressStatus.InProgress,
            "ถ่ายภาพแล้ว"
        );
        Assert.Null(await database.AskAsync((ReportProgressHandler h) => h.HandleAsync(report, default)));
        database.Clock.Advance(TimeSpan.FromDays(400));

        Assert.Equal(0, await ClearAsync());

        Assert.Equal(
            SampleFiles.Png,
            await database.ReadAsync(db =>
                db.Evidence.Where(e => e.MeasureId == measure.Id).Select(e => e.Bytes!.Content).SingleAsync()
            )
        );
    }

    [Fact]
    public async Task A_file_whose_report_is_just_being_sent_is_left_to_it()
    {
        Assert.SkipUnless(database.IsOnPostgres, "Elsewhere nothing is cleared while something is saved.");
        var office = await ReminderOffice.OpenAsync(database, mail);
        var owner = office.Town.FinanceOfficer;
        var measure = await office.AdoptAsync(new(2027, 3, 31), owner);
        await GiveAsync(measure, owner, "ภาพ.png", SampleFiles.Png);
        database.Clock.Advance(TimeSpan.FromDays(15));
        await using var sending = database.Open();
        await sending
            .Database.CreateExecutionStrategy()
            .ExecuteAsync(async () =>
            {
                await using var transaction = await sending.Database.BeginTransactionAsync();
                await sending.Evidence.Where(e => e.MeasureId == measure.Id).HoldAsync(CancellationToken.None);

                Assert.Equal(0, await ClearAsync());
            });

        Assert.Equal(1, await ClearAsync());
    }

    private Task<int> ClearAsync() => database.AskAsync((ClearUnsentEvidenceHandler h) => h.HandleAsync(default));

    private async Task GiveAsync(Measure measure, Person person, string name, byte[] content) =>
        Assert.Null(
            await database.AskAsync(
                (GiveEvidenceHandler h) => h.HandleAsync(new(measure.Id, person.Id, name, new MemoryStream(content)), default)
            )
        );
}
