using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Reminders;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Tests.Workflows.Reminders;
using ItaWorkflow.Workflows.Channels.Line;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Channels.Line;

[OnBothStores]
public sealed class LineChannelTests(TestDatabase database, MailServer mail, LineServer line)
    : IClassFixture<TestDatabase>,
        IClassFixture<MailServer>,
        IClassFixture<LineServer>
{
    [Fact]
    public async Task Who_linked_gets_one_push_a_day_and_nobody_else_any()
    {
        var office = await LineOffice.OpenAsync(database, mail, line);
        var town = office.Office.Town;
        await office.LinkAsync(town.FinanceOfficer);
        await office.OweAsync(town.FinanceOfficer, town.Officer);
        await office.OweAsync(town.FinanceOfficer);

        Assert.Equal(1, await office.SendAsync());
        await office.OweAsync(town.FinanceOfficer);
        Assert.Equal(0, await office.SendAsync());

        var push = Assert.Single(line.Received);
        Assert.Equal(("push", LineOffice.Token, $"U{town.FinanceOfficer.Id}"), (push.Act, push.Token, push.To));
        Assert.StartsWith("แจ้งเตือน 2 เรื่อง\n• อีก 7 วันครบกำหนด", push.Text, StringComparison.Ordinal);
        Assert.EndsWith("เปิดดู: https://ita.example.go.th/inbox", push.Text, StringComparison.Ordinal);
        Assert.Equal(
            "ส่ง LINEแจ้ง “แจ้งเตือน 2 เรื่อง: ใกล้กำหนด 2 เรื่อง” ถึงนายบัญชี ละเอียดแล้ว",
            Assert.Single(await office.Office.JournalAsync(JournalKind.ReminderSent))
        );
    }

    [Fact]
    public async Task What_an_act_owes_does_not_go_by_line()
    {
        var office = await LineOffice.OpenAsync(database, mail, line);
        await office.LinkAsync(office.Office.Town.Officer);
        await office.Office.OweAsync();

        Assert.Empty(await office.Office.RemindersAsync(Channel.Line));
    }

    [Fact]
    public async Task Nothing_is_pushed_at_night_or_on_a_holiday()
    {
        var office = await LineOffice.OpenAsync(database, mail, line);
        await office.LinkAsync(office.Office.Town.FinanceOfficer);
        await office.OweAsync(office.Office.Town.FinanceOfficer);
        database.Clock.Advance(TimeSpan.FromHours(11));

        Assert.Equal(0, await office.SendAsync());
    }

    [Fact]
    public async Task A_push_whose_answer_was_lost_is_repeated_under_its_key_and_so_not_doubled()
    {
        var office = await LineOffice.OpenAsync(database, mail, line);
        await office.LinkAsync(office.Office.Town.FinanceOfficer);
        await office.OweAsync(office.Office.Town.FinanceOfficer);
        line.Drop();
        await office.SendAsync();
        Assert.Contains("ขาดกลางคัน", (await RowAsync(office)).Failure!, StringComparison.Ordinal);
        line.Accept();
        database.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(1, await office.SendAsync());

        Assert.Equal((1, 2), (line.Received.Count, line.Calls));
        Assert.Contains(
            "ไม่ทราบว่า LINE รับไว้แล้วหรือไม่",
            Assert.Single(await office.Office.JournalAsync(JournalKind.ReminderFailed)),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "อาจเป็นฉบับซ้ำ",
            Assert.Single(await office.Office.JournalAsync(JournalKind.ReminderSent)),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_server_that_takes_it_and_says_nothing_is_asked_again_under_the_same_key()
    {
        var office = await LineOffice.OpenAsync(database, mail, line);
        await office.LinkAsync(office.Office.Town.FinanceOfficer);
        await office.OweAsync(office.Office.Town.FinanceOfficer);
        line.Hold();
        Assert.Equal(0, await office.SendAsync());
        Assert.Equal("LINE ไม่ตอบภายในเวลาที่กำหนด", (await RowAsync(office)).Failure);
        line.Accept();
        database.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(1, await office.SendAsync());
        Assert.Single(line.Received);
    }

    [Fact]
    public async Task A_server_that_is_busy_is_left_alone_until_the_time_it_named()
    {
        var office = await LineOffice.OpenAsync(database, mail, line);
        var town = office.Office.Town;
        await office.LinkAsync(town.FinanceOfficer);
        await office.LinkAsync(town.Officer);
        await office.OweAsync(town.FinanceOfficer, town.Officer);
        line.Slow();
        await office.SendAsync();

        Assert.Equal(1, line.Calls);
        Assert.Equal(
            database.Clock.GetUtcNow().AddMinutes(10),
            (await RowsAsync(office)).Single(r => r.Attempts > 0).NextAttemptAt
        );
        line.Accept();
        database.Clock.Advance(TimeSpan.FromMinutes(10));
        Assert.Equal(2, await office.SendAsync());
    }

    [Fact]
    public async Task A_refusal_is_shown_and_tried_again_later_without_holding_up_others()
    {
        var office = await LineOffice.OpenAsync(database, mail, line);
        var town = office.Office.Town;
        await office.LinkAsync(town.FinanceOfficer);
        await office.LinkAsync(town.Officer);
        await office.OweAsync(town.FinanceOfficer, town.Officer);
        line.Refuse();
        Assert.Equal(0, await office.SendAsync());

        Assert.Equal(2, line.Calls);
        Assert.All(
            await RowsAsync(office),
            r => Assert.StartsWith("LINE ไม่รับ (รหัส 400)", r.Failure, StringComparison.Ordinal)
        );
        line.Deny();
        database.Clock.Advance(TimeSpan.FromMinutes(1));
        await office.SendAsync();
        // A token that is not good is good for nobody.
        Assert.Equal(3, line.Calls);
    }

    [Fact]
    public async Task Administrators_are_warned_at_four_fifths_and_the_rest_goes_by_mail_and_in_the_app()
    {
        var office = await LineOffice.OpenAsync(database, mail, line, quota: 2);
        var town = office.Office.Town;
        foreach (var person in new[] { town.FinanceOfficer, town.Officer, town.Registrar })
            await office.LinkAsync(person);
        await office.OweAsync(town.FinanceOfficer, town.Officer, town.Registrar);

        var taken = await Task.WhenAll(Task.Run(office.SendAsync), Task.Run(office.SendAsync), Task.Run(office.SendAsync));

        Assert.Equal((2, 2), (taken.Sum(), line.Calls));
        var left = (await RowsAsync(office)).Single(r => r.SentAt is null);
        Assert.Equal((LineQuotaGuard.Instead, true), (left.Failure, left.IsGivenUp));
        // It is not owed again by LINE, and the mail to the same person stands.
        await office.Office.PlanAsync();
        Assert.Equal(0, await office.SendAsync());
        Assert.Equal(3, (await office.Office.RemindersAsync(Channel.Email)).Count(r => r.SubjectKind == SubjectKind.Measure));
        Assert.Equal(
            ["LINE ใช้ข้อความของเดือนนี้หมดแล้ว", "LINE ใช้ไปแล้ว 2 จาก 2 ข้อความของเดือนนี้"],
            (await office.Office.RemindersAsync(Channel.InApp))
                .Where(r => r.SubjectKind == SubjectKind.Alarm)
                .Select(r => r.Title)
                .Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task When_line_says_that_the_month_is_used_up_it_is_not_asked_again_that_day()
    {
        var office = await LineOffice.OpenAsync(database, mail, line);
        var town = office.Office.Town;
        await office.LinkAsync(town.FinanceOfficer);
        await office.LinkAsync(town.Officer);
        await office.OweAsync(town.FinanceOfficer, town.Officer);
        line.Exhaust();
        await office.SendAsync();
        line.Accept();
        database.Clock.Advance(TimeSpan.FromHours(1));

        Assert.Equal(0, await office.SendAsync());
        Assert.Equal(1, line.Calls);
        Assert.All(await RowsAsync(office), r => Assert.Equal(LineQuotaGuard.Instead, r.Failure));
    }

    private static Task<List<Reminder>> RowsAsync(LineOffice office) => office.Office.RemindersAsync(Channel.Line);

    private static async Task<Reminder> RowAsync(LineOffice office) => Assert.Single(await RowsAsync(office));
}
