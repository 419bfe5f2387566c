using System.Data.Common;
using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Measures;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Workflows.Measures.Progress;
using ItaWorkflow.Workflows.Reminders;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Checkpoints;

[OnBothStores]
public sealed class CloseDueCheckpointsTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task A_round_closes_when_its_day_is_over_in_Bangkok_once_and_not_before()
    {
        var office = await CheckpointOffice.OpenAsync(database);
        await office.AdoptAsync("ติดป้ายขั้นตอน");
        database.Clock.Now = new(2027, 3, 31, 23, 59, 59, TimeSpan.FromHours(7));
        Assert.Equal(0, await office.TickAsync());

        database.Clock.Now = new(2027, 4, 1, 0, 0, 0, TimeSpan.FromHours(7));
        Assert.Equal(1, await office.TickAsync());
        Assert.Equal(0, await office.TickAsync());

        Assert.Single(await office.EditionsAsync());
        Assert.Equal(
            "ระบบตัดรอบรอบ 6 เดือน ปีงบประมาณ 2570: 1 มาตรการ รายงานแล้ว 0 ยังไม่ได้รับรายงาน 1",
            (await office.JournalAsync(JournalKind.CheckpointClosed))[0]
        );
    }

    [Fact]
    public async Task Several_processes_that_close_at_once_leave_one_edition()
    {
        var office = await CheckpointOffice.OpenAsync(database);
        await office.AdoptAsync("ติดป้ายขั้นตอน");
        database.Clock.MoveTo(2027, 4, 1);

        Assert.Equal(1, (await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => office.TickAsync()))).Sum());
        Assert.Single(await office.EditionsAsync());
    }

    [Fact]
    public async Task What_was_reported_in_time_stands_in_it_and_what_was_not_is_marked_missing()
    {
        var office = await CheckpointOffice.OpenAsync(database);
        var told = await office.AdoptAsync("ติดป้ายขั้นตอน", "2566:e6");
        var silent = await office.AdoptAsync("ทำทะเบียนยืม", "2566:i30");
        await office.ReportAsync(told, ProgressStatus.NotStarted, "ยังไม่เริ่ม");
        await office.ReportAsync(told, ProgressStatus.InProgress, "ติดแล้ว 3 แห่ง");
        database.Clock.MoveTo(2027, 4, 1);
        await office.TickAsync();

        var entries = Assert.Single(await office.EditionsAsync()).Entries;
        Assert.Equal([silent.Id, told.Id], entries.Select(e => e.MeasureId));
        Assert.True(entries[0].IsMissing);
        Assert.Equal("แบบวัดผู้มีส่วนได้ส่วนเสียภายใน (IIT)", entries[0].Instrument);
        var entry = entries[1];
        Assert.False(entry.IsMissing);
        Assert.Equal((ProgressStatus.InProgress, "ติดแล้ว 3 แห่ง"), (entry.Status, entry.Note));
        Assert.Equal(("กองคลัง", "นายบัญชี ละเอียด"), (entry.Divisions, entry.ReportedBy));
        Assert.StartsWith("e6 ", entry.Issue, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_a_week_without_the_clock_it_still_closes_with_what_was_there_on_the_day()
    {
        var office = await CheckpointOffice.OpenAsync(database);
        var measure = await office.AdoptAsync("ติดป้ายขั้นตอน");
        database.Clock.MoveTo(2027, 4, 5);
        await office.ReportAsync(measure, ProgressStatus.Completed, "ครบทุกแห่ง");
        await office.AdoptAsync("ตั้งหลังวันตัดรอบ");
        database.Clock.MoveTo(2027, 4, 7);
        await office.TickAsync();

        var edition = Assert.Single(await office.EditionsAsync());
        Assert.Equal(new DateTimeOffset(2027, 4, 1, 0, 0, 0, TimeSpan.FromHours(7)), edition.AsOf);
        var entry = Assert.Single(edition.Entries);
        Assert.Equal((true, ProgressStatus.NotStarted), (entry.IsMissing, entry.Status));
        Assert.True(await IsLateAsync(measure));
    }

    [Fact]
    public async Task What_was_finished_in_an_earlier_round_is_not_missing_in_the_next()
    {
        var office = await CheckpointOffice.OpenAsync(database);
        var measure = await office.AdoptAsync("ติดป้ายขั้นตอน");
        await office.ReportAsync(measure, ProgressStatus.Completed, "ครบทุกแห่ง");
        database.Clock.MoveTo(2027, 10, 1);

        Assert.Equal(2, await office.TickAsync());
        var entry = Assert.Single(Assert.Single(await office.EditionsAsync(CheckpointRound.Annual)).Entries);
        Assert.Equal((false, ProgressStatus.Completed, "ครบทุกแห่ง"), (entry.IsMissing, entry.Status, entry.Note));
    }

    [Fact]
    public async Task What_was_reported_completed_late_reminds_nobody_and_stands_as_completed_in_the_year()
    {
        var office = await CheckpointOffice.OpenAsync(database);
        var measure = await office.AdoptAsync("ติดป้ายขั้นตอน");
        database.Clock.MoveTo(2027, 4, 5);
        await office.TickAsync();
        await office.ReportAsync(measure, ProgressStatus.Completed, "ครบทุกแห่ง");
        database.Clock.MoveTo(2027, 9, 1);
        Assert.Empty(
            (await database.AskAsync<ReminderFactsReader, ReminderFacts>(r => r.ReadAsync(database.Clock.Now, default))).Due
        );
        Assert.Equal(
            NudgeOwnersHandler.NobodySilent,
            (
                await database.AskAsync<NudgeOwnersHandler, Nudged>(h =>
                    h.HandleAsync(new(2570, CheckpointRound.Annual, null, office.Town.Officer.Id), default)
                )
            ).Refusal
        );

        database.Clock.MoveTo(2027, 10, 1);
        await office.TickAsync();
        var entry = Assert.Single(Assert.Single(await office.EditionsAsync(CheckpointRound.Annual)).Entries);
        Assert.Equal(
            (false, false, ProgressStatus.Completed, "ครบทุกแห่ง"),
            (entry.IsMissing, entry.IsLate, entry.Status, entry.Note)
        );
        Assert.True(Assert.Single(Assert.Single(await office.EditionsAsync()).Entries).IsMissing);
    }

    [Fact]
    public async Task A_report_for_the_year_given_after_the_half_years_day_is_not_in_the_half_year_however_late_it_closes()
    {
        var office = await CheckpointOffice.OpenAsync(database);
        var measure = await office.AdoptAsync("ติดป้ายขั้นตอน");
        await office.ReportAsync(measure, ProgressStatus.InProgress, "ติดแล้ว 3 แห่ง");
        database.Clock.MoveTo(2027, 4, 2);
        await office.ReportAsync(measure, ProgressStatus.Completed, "ครบทุกแห่ง", CheckpointRound.Annual);
        await office.TickAsync();
        Assert.Null(await office.CorrectAsync("ตรวจอีกครั้ง"));

        Assert.All(
            await office.EditionsAsync(),
            edition =>
            {
                var entry = Assert.Single(edition.Entries);
                Assert.Equal((ProgressStatus.InProgress, "ติดแล้ว 3 แห่ง"), (entry.Status, entry.Note));
            }
        );
    }

    [Fact]
    public async Task A_report_that_is_being_saved_while_the_round_closes_is_either_in_it_or_late()
    {
        var office = await CheckpointOffice.OpenAsync(database);
        var measure = await office.AdoptAsync("ติดป้ายขั้นตอน");
        database.Clock.MoveTo(2027, 3, 31);
        Assert.SkipUnless(database.IsOnPostgres, "Elsewhere nobody reads while a round is being closed.");
        await using var closing = database.Open();
        await closing
            .Database.CreateExecutionStrategy()
            .ExecuteAsync(async () =>
            {
                await using var transaction = await closing.Database.BeginTransactionAsync();
                await closing.Checkpoints.HoldAsync(CancellationToken.None);

                // The round is being closed: the report has to wait until it knows.
                var report = office.ReportAsync(measure, ProgressStatus.Completed, "ครบทุกแห่ง");
                Assert.NotSame(report, await Task.WhenAny(report, Task.Delay(500)));
                await closing.Database.ExecuteSqlRawAsync("UPDATE checkpoints SET closed_as_of = '2027-03-31 16:00Z'");
                await transaction.CommitAsync();
                await report;
            });

        Assert.True(await IsLateAsync(measure));
    }

    [Fact]
    public async Task An_edition_is_never_changed()
    {
        var office = await CheckpointOffice.OpenAsync(database);
        await office.AdoptAsync("ติดป้ายขั้นตอน");
        database.Clock.MoveTo(2027, 4, 1);
        await office.TickAsync();

        await Assert.ThrowsAnyAsync<DbException>(() => database.ReadAsync(db => db.CheckpointEntries.ExecuteDeleteAsync()));
        await Assert.ThrowsAnyAsync<DbException>(() =>
            database.ReadAsync(db => db.CheckpointEditions.ExecuteUpdateAsync(set => set.SetProperty(e => e.Reason, "อื่น")))
        );
    }

    private Task<bool> IsLateAsync(Measure measure) =>
        database.ReadAsync(db => db.ProgressReports.Where(r => r.MeasureId == measure.Id).Select(r => r.IsLate).SingleAsync());
}
