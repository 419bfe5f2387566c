using ItaWorkflow.Tests.Support;
using ItaWorkflow.Tests.Workflows.Reminders;
using ItaWorkflow.Workflows.Channels.Calendars;
using ItaWorkflow.Workflows.Checkpoints;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Channels.Calendars;

[OnBothStores]
public sealed class RenewCalendarLinkTests(TestDatabase database, MailServer mail)
    : IClassFixture<TestDatabase>,
        IClassFixture<MailServer>
{
    [Fact]
    public async Task A_calendar_shows_the_persons_own_due_dates_and_nobody_elses()
    {
        var office = await ReminderOffice.OpenAsync(database, mail);
        var mine = await office.AdoptAsync(new DateOnly(2027, 6, 27), office.Town.FinanceOfficer);
        await office.AdoptAsync(new DateOnly(2027, 6, 30), office.Town.Officer);
        await database.AskAsync<KeepCheckpointsHandler, bool>(async h =>
        {
            await h.HandleAsync(CancellationToken.None);
            return true;
        });

        var calendar = await CalendarReader.ReadAsync((await ReadAsync(await RenewAsync(office.Town.FinanceOfficer.Id)))!);

        Assert.Equal(("กำหนดงานของท่าน เทศบาลตำบลตัวอย่าง", "2.0"), (calendar.Name, calendar.Version));
        Assert.Equal(
            [
                // 27 June 2027 is a Sunday: due on the Friday before.
                ("2027-06-25", "ครบกำหนด: ขึ้นทะเบียนทรัพย์สินที่ให้ยืม"),
                ("2027-03-31", "รายงานผลรอบ 6 เดือน (1 มาตรการ)"),
                ("2027-09-30", "รายงานผลรอบ 12 เดือน (1 มาตรการ)"),
            ],
            calendar.Events.Select(e => (e.Start, e.Summary))
        );
        Assert.Contains("ตรงกับ", calendar.Events[0].Description, StringComparison.Ordinal);
        Assert.Equal($"https://ita.example.go.th/measures/{mine.Id}", calendar.Events[0].Url);
    }

    [Fact]
    public async Task A_day_that_moves_keeps_its_name_and_one_that_is_done_goes()
    {
        var office = await ReminderOffice.OpenAsync(database, mail);
        await office.AdoptAsync(new DateOnly(2027, 6, 30), office.Town.FinanceOfficer);
        var token = await RenewAsync(office.Town.FinanceOfficer.Id);
        var before = await ReadAsync(token);
        Assert.Equal(before, await ReadAsync(token));

        await database.ReadAsync(db => db.Database.ExecuteSqlAsync($"UPDATE measures SET due_on = '2027-07-15', revision = 2"));
        var after = await CalendarReader.ReadAsync((await ReadAsync(token))!);
        Assert.Equal((await CalendarReader.ReadAsync(before!)).Events[0].Uid, after.Events[0].Uid);
        Assert.Equal("2027-07-15", after.Events[0].Start);

        await database.ReadAsync(db => db.Database.ExecuteSqlAsync($"UPDATE measures SET status = 'Completed'"));
        Assert.Empty((await CalendarReader.ReadAsync((await ReadAsync(token))!)).Events);
    }

    [Fact]
    public async Task A_new_address_ends_the_old_one_and_only_hashes_are_kept()
    {
        var office = await ReminderOffice.OpenAsync(database, mail);
        var first = await RenewAsync(office.Town.Officer.Id);
        var second = await RenewAsync(office.Town.Officer.Id);

        Assert.Null(await ReadAsync(first));
        Assert.NotNull(await ReadAsync(second));
        Assert.Equal(32, (await database.ReadAsync(db => db.CalendarLinks.AsNoTracking().SingleAsync())).TokenHash.Length);
    }

    [Fact]
    public async Task Two_presses_at_once_leave_one_address()
    {
        var office = await ReminderOffice.OpenAsync(database, mail);

        var tokens = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => RenewAsync(office.Town.Officer.Id))));

        var files = await Task.WhenAll(tokens.Select(ReadAsync));
        Assert.Single(files, file => file is not null);
    }

    [Fact]
    public async Task Who_left_has_no_calendar_any_more()
    {
        var office = await ReminderOffice.OpenAsync(database, mail);
        var token = await RenewAsync(office.Town.Officer.Id);
        await database.ReadAsync(db =>
            db.Persons.Where(p => p.Id == office.Town.Officer.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(p => p.IsActive, false))
        );

        Assert.Null(await ReadAsync(token));
    }

    private Task<string> RenewAsync(int person) =>
        database.AskAsync((RenewCalendarLinkHandler h) => h.HandleAsync(new(person), CancellationToken.None));

    private Task<byte[]?> ReadAsync(string token) =>
        database.AskAsync((PersonalCalendar c) => c.ReadAsync(token, CancellationToken.None));
}
