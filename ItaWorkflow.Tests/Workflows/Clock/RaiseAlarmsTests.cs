using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Reminders;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Tests.Workflows.Reminders;
using ItaWorkflow.Workflows.Clock;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Clock;

[OnBothStores]
public sealed class RaiseAlarmsTests(TestDatabase database, MailServer mail)
    : IClassFixture<TestDatabase>,
        IClassFixture<MailServer>
{
    [Fact]
    public async Task Mail_that_does_not_leave_for_an_hour_is_told_once_a_day_in_the_app()
    {
        var office = await ReminderOffice.OpenAsync(database, mail);
        await office.OweAsync();
        mail.Refuse();
        await office.SendAsync();
        Assert.Equal(0, await RaiseAsync());
        database.Clock.Advance(TimeSpan.FromMinutes(61));

        Assert.Equal(1, await RaiseAsync());
        Assert.Equal(0, await RaiseAsync());

        var told = Assert.Single(await AlarmsAsync(office));
        Assert.Equal((office.Town.Administrator.Id, Channel.InApp), (told.PersonId, told.Channel));
        Assert.Equal("มีการแจ้งเตือนค้างส่ง 1 รายการ เก่าที่สุดตั้งแต่ 20 พ.ย. 2569 09:00 น.", told.Text);
        Assert.Equal(told.Text, Assert.Single(await office.JournalAsync(JournalKind.AlarmRaised)));
        database.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(1, await RaiseAsync());
    }

    [Fact]
    public async Task Of_very_many_that_do_not_leave_as_many_are_told_as_were_looked_at()
    {
        var office = await ReminderOffice.OpenAsync(database, mail);
        await office.OweAsync(Enumerable.Range(1, Alarms.MostCounted + 1).Select(n => new Rung(RungKind.Assigned, n)));
        database.Clock.Advance(TimeSpan.FromHours(2));

        Assert.Equal(1, await RaiseAsync());

        var told = Assert.Single(await AlarmsAsync(office));
        Assert.StartsWith("มีการแจ้งเตือนค้างส่ง อย่างน้อย 1000 รายการ", told.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_watchdogs_at_once_tell_once()
    {
        var office = await ReminderOffice.OpenAsync(database, mail);
        await office.OweAsync();
        database.Clock.Advance(TimeSpan.FromHours(2));

        var raised = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(RaiseAsync)));

        Assert.Equal(1, raised.Sum());
        Assert.Single(await office.JournalAsync(JournalKind.AlarmRaised));
    }

    [Fact]
    public async Task What_nobody_wants_any_more_or_cannot_leave_by_choice_raises_no_alarm()
    {
        var office = await ReminderOffice.OpenAsync(database, mail);
        await office.AdoptAsync(new DateOnly(2026, 11, 27), office.Town.FinanceOfficer);
        database.Clock.MoveTo(2026, 11, 24);
        await office.PlanAsync();
        await office.OweAsync();
        await database.ReadAsync(db => db.Database.ExecuteSqlAsync($"UPDATE measures SET status = 'Completed'"));
        await database.ReadAsync(db =>
            db.Persons.Where(p => p.Id == office.Town.Officer.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(p => p.MailRefusal, "550"))
        );
        database.Clock.Advance(TimeSpan.FromHours(2));

        Assert.Equal(0, await RaiseAsync());
        await database.ReadAsync(db => db.Persons.ExecuteUpdateAsync(set => set.SetProperty(p => p.MailRefusal, "")));
        Assert.Equal(1, await RaiseAsync());
    }

    [Fact]
    public async Task An_office_without_a_mail_server_waits_for_nothing()
    {
        var office = await ReminderOffice.OpenAsync(database, mail);
        await database.ReadAsync(db => db.Organization.ExecuteUpdateAsync(set => set.SetProperty(o => o.Mail.Host, "")));
        await office.OweAsync();
        database.Clock.Advance(TimeSpan.FromHours(2));

        Assert.Equal(0, await RaiseAsync());
    }

    [Fact]
    public async Task A_timer_that_should_have_rung_raises_an_alarm_unless_its_case_is_known_to_be_stuck()
    {
        var office = await ReminderOffice.OpenAsync(database, mail);
        await database.PastRulesAsync(
            """
            INSERT INTO approval_cases (id, memo_id, route_id, edition, state, tokens, variables, started_at, turn)
            VALUES (4711, 1, 1, 1, 'Running', '{}', '{}', '2026-11-01', 0);
            INSERT INTO case_timers (case_id, timer_id, element_id, armed_at, due_at, state, failures)
            VALUES (4711, 't1', 'wait', '2026-11-01', '2026-11-19', 'Armed', 0);
            """
        );

        Assert.Equal(1, await RaiseAsync());
        Assert.Equal("มีเรื่องที่ถึงเวลาเดินต่อแล้วแต่ยังไม่ได้เดิน 1 เรื่อง", Assert.Single(await AlarmsAsync(office)).Text);

        await database.ReadAsync(db =>
            db.Database.ExecuteSqlAsync($"UPDATE approval_cases SET stuck_since = {database.Clock.GetUtcNow()} WHERE id = 4711")
        );
        database.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(0, await RaiseAsync());
    }

    private Task<int> RaiseAsync() => database.AskAsync((RaiseAlarmsHandler h) => h.HandleAsync(CancellationToken.None));

    private static async Task<List<Reminder>> AlarmsAsync(ReminderOffice office) =>
        [.. (await office.RemindersAsync(Channel.InApp)).Where(r => r.RungKind is RungKind.Alarm)];
}
