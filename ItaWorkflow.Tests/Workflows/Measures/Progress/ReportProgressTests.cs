using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Measures;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Reminders;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Tests.Workflows.Reminders;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Measures.Progress;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Measures.Progress;

[OnBothStores]
public sealed class ReportProgressTests(TestDatabase database, MailServer mail)
    : IClassFixture<TestDatabase>,
        IClassFixture<MailServer>
{
    private static readonly DateOnly Due = new(2027, 3, 31);

    [Fact]
    public async Task Finishing_stops_every_reminder_written_or_to_come()
    {
        var office = await ReminderOffice.OpenAsync(database, mail);
        var measure = await office.AdoptAsync(Due, office.Town.FinanceOfficer);
        database.Clock.MoveTo(2027, 3, 24);
        await office.PlanAsync();

        Assert.Null(await ReportAsync(measure, office.Town.FinanceOfficer, ProgressStatus.Completed));

        Assert.Equal(0, await office.SendAsync());
        database.Clock.MoveTo(2027, 4, 30);
        Assert.Equal(0, await office.PlanAsync());
    }

    [Fact]
    public async Task A_measure_taken_up_again_is_owed_from_then_on()
    {
        var office = await ReminderOffice.OpenAsync(database, mail);
        var measure = await office.AdoptAsync(Due, office.Town.FinanceOfficer);
        await ReportAsync(measure, office.Town.FinanceOfficer, ProgressStatus.Completed);
        database.Clock.MoveTo(2027, 3, 25);
        await ReportAsync(measure, office.Town.FinanceOfficer, ProgressStatus.InProgress, revision: 2);

        Assert.Equal(0, await office.PlanAsync());
        database.Clock.MoveTo(2027, 3, 26);
        Assert.Equal(2, await office.PlanAsync());
    }

    [Fact]
    public async Task A_plan_that_is_being_written_does_not_slip_past_a_measure_that_is_finished()
    {
        Assert.SkipUnless(database.IsOnPostgres, "Elsewhere one transaction writes.");
        var office = await ReminderOffice.OpenAsync(database, mail);
        var measure = await office.AdoptAsync(Due, office.Town.FinanceOfficer);
        database.Clock.MoveTo(2027, 3, 24);
        using var planning = new Barrier(2);
        await using var db = database.Open(new MeetBeforeInsert(planning));
        var plan = Task.Run(() => office.Plan(db).HandleAsync(CancellationToken.None));
        await UntilOneWaitsAsync(planning);

        // The plan has read the measure as open and is about to write; only now somebody finishes it.
        var finish = ReportAsync(measure, office.Town.FinanceOfficer, ProgressStatus.Completed);
        await Task.Delay(200);
        planning.SignalAndWait(TimeSpan.FromSeconds(60));
        await plan;
        Assert.Null(await finish);

        Assert.NotNull(Assert.Single(await office.RemindersAsync(Channel.Email)).CancelledAt);
    }

    [Fact]
    public async Task Who_has_nothing_to_do_with_it_does_not_report_and_a_report_says_something()
    {
        var office = await ReminderOffice.OpenAsync(database, mail);
        var measure = await office.AdoptAsync(Due, office.Town.FinanceOfficer);

        Assert.Equal(Reporters.NotYours, await ReportAsync(measure, office.Town.StrategyHead, ProgressStatus.InProgress));
        Assert.Equal(
            ReportProgressHandler.NoNote,
            await ReportAsync(measure, office.Town.FinanceOfficer, ProgressStatus.InProgress, note: " ")
        );
        Assert.Null(await ReportAsync(measure, office.Town.FinanceHead, ProgressStatus.InProgress));
        Assert.Equal(
            ReportProgressHandler.HasMoved,
            await ReportAsync(measure, office.Town.FinanceOfficer, ProgressStatus.Completed)
        );
    }

    [Fact]
    public async Task The_journal_tells_the_report()
    {
        var office = await ReminderOffice.OpenAsync(database, mail);
        var measure = await office.AdoptAsync(Due, office.Town.FinanceOfficer);
        await ReportAsync(measure, office.Town.FinanceOfficer, ProgressStatus.InProgress);

        Assert.Equal(
            "นายบัญชี ละเอียด รายงานผลรอบ 6 เดือน ปีงบประมาณ 2570: อยู่ระหว่างดำเนินการ",
            await database.ReadAsync(db => db.Journal.Where(e => e.MeasureId == measure.Id).Select(e => e.Text).SingleAsync())
        );
    }

    private Task<Refusal?> ReportAsync(
        Measure measure,
        Person person,
        ProgressStatus status,
        int revision = 1,
        string note = "ทำแบบฟอร์มแล้ว"
    ) =>
        database.AskAsync<ReportProgressHandler, Refusal?>(handler =>
            handler.HandleAsync(
                new(measure.Id, revision, person.Id, CheckpointRound.SixMonth, status, note),
                CancellationToken.None
            )
        );

    private static async Task UntilOneWaitsAsync(Barrier barrier)
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (barrier.ParticipantsRemaining > 1)
            await Task.Delay(10, deadline.Token);
    }
}
