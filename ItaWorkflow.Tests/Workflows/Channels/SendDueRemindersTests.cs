using ItaWorkflow.Data.Journal;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Tests.Workflows.Reminders;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Channels;

[OnBothStores]
public sealed class SendDueRemindersTests(TestDatabase database, MailServer mail)
    : IClassFixture<TestDatabase>,
        IClassFixture<MailServer>
{
    [Fact]
    public async Task A_mail_says_in_Thai_what_where_and_from_whom()
    {
        var office = await ReminderOffice.OpenAsync(database, mail);
        await office.OweAsync();

        Assert.Equal(1, await office.SendAsync());

        var received = Assert.Single(await mail.WaitForAsync(1));
        Assert.Equal("เรื่องทดสอบ", received.Subject);
        Assert.Contains("เทศบาลตำบลตัวอย่าง", received.From, StringComparison.Ordinal);
        Assert.Equal(office.Town.Officer.Email, Assert.Single(received.Recipients));
        Assert.Contains("ข้อความทดสอบ", received.Text, StringComparison.Ordinal);
        Assert.Contains("https://ita.example.go.th/memos/1", received.Text, StringComparison.Ordinal);
        Assert.Equal(
            "ส่งอีเมลแจ้ง “เรื่องทดสอบ” ถึงนางสาวตัวอย่าง ใจดีแล้ว",
            Assert.Single(await office.JournalAsync(JournalKind.ReminderSent))
        );
    }

    [Fact]
    public async Task What_was_sent_is_not_sent_again_after_a_restart()
    {
        var office = await ReminderOffice.OpenAsync(database, mail);
        await office.OweAsync();
        await office.SendAsync();
        database.Clock.Advance(TimeSpan.FromDays(1));

        Assert.Equal(0, await office.SendAsync());
        Assert.Single(mail.Received);
    }

    [Fact]
    public async Task What_falls_together_is_one_mail_and_what_an_act_owes_stays_single()
    {
        var office = await ReminderOffice.OpenAsync(database, mail);
        await office.AdoptAsync(new DateOnly(2027, 3, 31), office.Town.Officer);
        await office.AdoptAsync(new DateOnly(2027, 3, 17), office.Town.Officer);
        database.Clock.MoveTo(2027, 3, 24);
        await office.PlanAsync();
        await office.OweAsync();

        // The second one is late enough for the division head to hear of it.
        Assert.Equal(3, (await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(office.SendAsync)))).Sum());

        var mine = (await mail.WaitForAsync(3)).Where(m => m.Recipients[0] == office.Town.Officer.Email).ToList();
        Assert.Equal(
            new[] { "เรื่องทดสอบ", "แจ้งเตือน 2 เรื่อง: เลยกำหนด 1 เรื่อง ใกล้กำหนด 1 เรื่อง" }.Order(StringComparer.Ordinal),
            mine.Select(m => m.Subject).Order(StringComparer.Ordinal)
        );
        var digest = mine.Single(m => m.Subject.StartsWith("แจ้งเตือน", StringComparison.Ordinal)).Text;
        Assert.Contains("1. เลยกำหนดมา 7 วัน: ขึ้นทะเบียนทรัพย์สินที่ให้ยืม", digest, StringComparison.Ordinal);
        Assert.Contains("2. อีก 7 วันครบกำหนด: ขึ้นทะเบียนทรัพย์สินที่ให้ยืม", digest, StringComparison.Ordinal);
        Assert.Contains("เปิดดู: https://ita.example.go.th/measures/", digest, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reminders_wait_for_the_morning_and_what_an_act_owes_does_not()
    {
        var office = await ReminderOffice.OpenAsync(database, mail);
        await office.AdoptAsync(new DateOnly(2027, 3, 31), office.Town.FinanceOfficer);
        database.Clock.MoveTo(2027, 3, 24);
        await office.PlanAsync();
        mail.Refuse();
        await office.SendAsync();
        mail.Accept();
        database.Clock.Advance(TimeSpan.FromHours(12));
        await office.OweAsync();

        Assert.Equal(1, await office.SendAsync());
        Assert.Equal("เรื่องทดสอบ", Assert.Single(mail.Received).Subject);
        database.Clock.Advance(TimeSpan.FromHours(12));
        Assert.Equal(1, await office.SendAsync());
    }

    [Fact]
    public async Task A_link_in_a_mail_opens_nothing_without_signing_in()
    {
        var office = await ReminderOffice.OpenAsync(database, mail);
        await office.OweAsync();
        await office.SendAsync();
        var link = Assert.Single(await mail.WaitForAsync(1)).Text.Split("เปิดดู: ")[1].Split('\n')[0].Trim();
        await using var application = new WebApplication(database).Start();
        using var stranger = new Client(application);

        using var answer = await stranger.GetAsync(new Uri(link).PathAndQuery);

        Assert.StartsWith("/account/sign-in?to=", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_senders_at_once_send_once()
    {
        var office = await ReminderOffice.OpenAsync(database, mail);
        await office.OweAsync();
        mail.Hold();

        var first = office.SendAsync();
        await mail.WaitForAsync(1);
        // The first has claimed, and waits for the server's answer.
        Assert.Equal(0, await office.SendAsync());
        mail.Accept();

        Assert.Equal(1, await first);
        Assert.Single(mail.Received);
    }

    [Fact]
    public async Task Many_senders_share_many_mails_without_a_double()
    {
        var office = await ReminderOffice.OpenAsync(database, mail);
        for (var i = 1; i <= 40; i++)
            await office.OweAsync($"Assigned {i}");

        var taken = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(office.SendAsync)));

        Assert.Equal(40, taken.Sum());
        Assert.Equal(40, (await mail.WaitForAsync(40)).Select(m => m.MessageId).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task A_reminder_of_a_measure_that_was_finished_is_not_mailed()
    {
        var office = await ReminderOffice.OpenAsync(database, mail);
        await office.AdoptAsync(new DateOnly(2026, 11, 27), office.Town.FinanceOfficer);
        database.Clock.MoveTo(2026, 11, 24);
        await office.PlanAsync();
        await database.ReadAsync(db => db.Database.ExecuteSqlAsync($"UPDATE measures SET status = 'Completed'"));

        Assert.Equal(0, await office.SendAsync());
    }

    [Fact]
    public async Task A_mail_that_leaves_a_day_late_says_of_when_it_speaks()
    {
        var office = await ReminderOffice.OpenAsync(database, mail);
        await office.OweAsync();
        database.Clock.Advance(TimeSpan.FromDays(1));
        await office.SendAsync();

        Assert.Contains(
            "ณ วันที่ 20 พ.ย. 2569 09:00 น.",
            Assert.Single(await mail.WaitForAsync(1)).Text,
            StringComparison.Ordinal
        );
    }
}
