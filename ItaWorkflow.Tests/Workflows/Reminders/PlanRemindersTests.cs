using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Checkpoints;
using ItaWorkflow.Data.Measures;
using ItaWorkflow.Data.Reminders;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Workflows.Reminders;
using ItaWorkflow.Workflows.Seats;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Reminders;

[OnBothStores]
public sealed class PlanRemindersTests(TestDatabase database, MailServer mail)
    : IClassFixture<TestDatabase>,
        IClassFixture<MailServer>
{
    private static readonly DateOnly Due = new(2027, 3, 31);

    [Fact]
    public async Task A_measure_is_told_once_however_often_the_job_runs()
    {
        var office = await ReminderOffice.OpenAsync(database, mail);
        var measure = await office.AdoptAsync(Due, office.Town.FinanceOfficer);
        database.Clock.MoveTo(2027, 3, 24);

        Assert.Equal(Channels(office), await office.PlanAsync());
        Assert.Equal(0, await office.PlanAsync());

        var told = Assert.Single(await office.RemindersAsync(Channel.InApp));
        Assert.Equal(
            ("BeforeDue 7", measure.Id, office.Town.FinanceOfficer.Id),
            (told.Rung.Words(), told.SubjectId, told.PersonId)
        );
        Assert.NotNull(told.SentAt);
    }

    [Fact]
    public async Task Two_processes_that_plan_at_once_tell_once()
    {
        Assert.SkipUnless(database.IsOnPostgres, "Elsewhere one transaction writes.");
        var office = await ReminderOffice.OpenAsync(database, mail);
        await office.AdoptAsync(Due, office.Town.FinanceOfficer);
        database.Clock.MoveTo(2027, 3, 24);

        // Both have seen that nothing is told yet; the first to write stands still until the second has written too.
        using var barrier = new Barrier(2);
        var written = await Task.WhenAll(PlanWithAsync(office, barrier), PlanWithAsync(office, barrier));

        Assert.Equal(Channels(office), written.Sum());
        Assert.Single(await office.RemindersAsync(Channel.Email));
    }

    [Fact]
    public async Task After_two_weeks_owner_head_and_clerk_are_told()
    {
        var office = await ReminderOffice.OpenAsync(database, mail);
        await office.AdoptAsync(Due, office.Town.FinanceOfficer);
        database.Clock.MoveTo(2027, 4, 14);

        await office.PlanAsync();

        Assert.Equal(
            new[] { office.Town.FinanceOfficer.Id, office.Town.FinanceHead.Id, office.Town.Clerk.Id }.Order(),
            (await office.RemindersAsync(Channel.InApp)).Select(r => r.PersonId).Order()
        );
    }

    [Fact]
    public async Task A_mail_that_could_not_leave_is_struck_when_a_newer_one_is_owed()
    {
        var office = await ReminderOffice.OpenAsync(database, mail);
        await office.AdoptAsync(Due, office.Town.FinanceOfficer);
        database.Clock.MoveTo(2027, 3, 24);
        await office.PlanAsync();
        database.Clock.MoveTo(2027, 3, 26);
        await office.PlanAsync();
        await office.SendAsync();

        Assert.Equal(
            "BeforeDue 7 struck, BeforeDue 3 sent",
            string.Join(
                ", ",
                (await office.RemindersAsync(Channel.Email)).Select(r =>
                    $"{r.Rung.Words()} {(r.SentAt is null ? "struck" : "sent")}"
                )
            )
        );
        Assert.Single(await mail.WaitForAsync(1));
    }

    [Fact]
    public async Task A_struck_mail_that_is_owed_after_all_is_taken_up_again()
    {
        var office = await ReminderOffice.OpenAsync(database, mail);
        await office.AdoptAsync(Due, office.Town.FinanceOfficer);
        database.Clock.MoveTo(2027, 3, 24);
        await office.PlanAsync();
        await database.ReadAsync(db =>
            db.Reminders.ExecuteUpdateAsync(set => set.SetProperty(r => r.CancelledAt, database.Clock.GetUtcNow()))
        );

        await office.PlanAsync();
        await office.SendAsync();

        Assert.Single(await mail.WaitForAsync(1));
    }

    [Fact]
    public async Task A_mail_about_a_step_that_its_reader_has_no_more_is_struck_with_its_cause()
    {
        var office = await ReminderOffice.OpenAsync(database, mail);
        await office.OweAsync("Opened 1 long-signed");

        await office.PlanAsync();

        var owed = Assert.Single(await office.RemindersAsync(Channel.Email));
        Assert.NotNull(owed.CancelledAt);
        Assert.Equal("ลำดับนี้ลงนามหรือเปลี่ยนผู้พิจารณาไปแล้ว", owed.CancelledBecause);
        Assert.Null(Assert.Single(await office.RemindersAsync(Channel.InApp)).CancelledBecause);
    }

    [Fact]
    public async Task Every_recipient_is_told_by_each_channel_that_reaches_them()
    {
        var office = await ReminderOffice.OpenAsync(database, mail);
        await database.ReadAsync(db => db.Persons.ExecuteUpdateAsync(set => set.SetProperty(p => p.LineUserId, p => "U" + p.Id)));

        await using var db = database.Open();
        var facts = await new ReminderFactsReader(db, new SeatResolver(db)).ReadAsync(database.Clock.GetUtcNow(), default);

        var registrar = Assert.Single(facts.Registrars);
        Assert.Equal((office.Town.Registrar.Id, office.Town.Registrar.Name), (registrar.PersonId, registrar.Name));
        Assert.All([registrar, .. facts.Clerks], told => Assert.Equal(Enum.GetValues<Channel>(), told.Channels.Order()));
    }

    [Fact]
    public async Task A_report_stops_the_reminders_of_its_round_only()
    {
        var office = await ReminderOffice.OpenAsync(database, mail);
        var measure = await office.AdoptAsync(new DateOnly(2027, 6, 30), office.Town.FinanceOfficer);
        await database.ArrangeAsync(db =>
            db.Checkpoints.AddRange(
                new Checkpoint
                {
                    FiscalYear = 2570,
                    Round = CheckpointRound.SixMonth,
                    CutOff = Due,
                },
                new Checkpoint
                {
                    FiscalYear = 2570,
                    Round = CheckpointRound.Annual,
                    CutOff = new DateOnly(2027, 9, 30),
                }
            )
        );
        database.Clock.MoveTo(2027, 3, 24);
        await office.PlanAsync();
        Assert.Equal(SubjectKind.Checkpoint, Assert.Single(await office.RemindersAsync(Channel.InApp)).SubjectKind);

        await using (var db = database.Open())
        {
            var reported = await db.Measures.SingleAsync(m => m.Id == measure.Id);
            reported.Report(
                new()
                {
                    Round = CheckpointRound.SixMonth,
                    Status = ProgressStatus.InProgress,
                    Note = "เริ่มแล้ว",
                    PersonId = office.Town.FinanceOfficer.Id,
                    At = database.Clock.GetUtcNow(),
                }
            );
            await db.SaveChangesAsync();
        }
        database.Clock.MoveTo(2027, 3, 31);
        Assert.Equal(0, await office.PlanAsync());
        database.Clock.MoveTo(2027, 6, 30);
        Assert.Equal(Channels(office), await office.PlanAsync());
    }

    /// <summary>On each of which the one who owns the measure is told.</summary>
    private static int Channels(ReminderOffice office) => Reach.To(office.Town.FinanceOfficer).Count;

    private async Task<int> PlanWithAsync(ReminderOffice office, Barrier barrier)
    {
        await using var db = database.Open(new MeetBeforeInsert(barrier));
        return await Task.Run(() => office.Plan(db).HandleAsync(CancellationToken.None));
    }
}
