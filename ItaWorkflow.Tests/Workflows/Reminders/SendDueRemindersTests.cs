using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Reminders;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Workflows.Reminders;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Reminders;

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
    public async Task A_server_that_refuses_is_tried_again_later_and_later_and_the_reason_is_shown()
    {
        var office = await ReminderOffice.OpenAsync(database, mail);
        await office.OweAsync();
        mail.Refuse();

        Assert.Equal(0, await office.SendAsync());
        Assert.Equal(0, await office.SendAsync());
        var failed = await MailRowAsync(office);
        Assert.Equal(1, failed.Attempts);
        Assert.Equal("เซิร์ฟเวอร์อีเมลไม่รับ (รหัส 451) ตอบว่า “try later”", failed.Failure);

        database.Clock.Advance(TimeSpan.FromMinutes(1));
        await office.SendAsync();
        Assert.Equal(database.Clock.GetUtcNow() + TimeSpan.FromMinutes(2), (await MailRowAsync(office)).NextAttemptAt);

        mail.Accept();
        database.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(1, await office.SendAsync());
        Assert.Null((await MailRowAsync(office)).Failure);
    }

    [Fact]
    public async Task A_mailbox_that_does_not_exist_does_not_hold_up_the_others()
    {
        var office = await ReminderOffice.OpenAsync(database, mail);
        await office.OweAsync("assigned-1");
        mail.Reject();
        await office.SendAsync();
        mail.Accept();
        await office.OweAsync("assigned-2");

        Assert.Equal(1, await office.SendAsync());
        Assert.Contains("550", (await office.RemindersAsync(ReminderChannel.Email))[0].Failure!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_is_away_holds_up_no_notice_in_the_app()
    {
        var office = await ReminderOffice.OpenAsync(database, mail);
        await database.ReadAsync(db => db.Organization.ExecuteUpdateAsync(set => set.SetProperty(o => o.SmtpPort, 1)));
        await office.OweAsync("assigned-1");
        await office.OweAsync("assigned-2");

        Assert.Equal(0, await office.SendAsync());

        Assert.All(await office.RemindersAsync(ReminderChannel.InApp), notice => Assert.NotNull(notice.SentAt));
        var mails = await office.RemindersAsync(ReminderChannel.Email);
        Assert.Equal("ติดต่อเซิร์ฟเวอร์อีเมลไม่ได้", mails[0].Failure);
        Assert.Equal(0, mails[1].Attempts);
    }

    [Fact]
    public async Task A_lost_answer_is_the_only_way_to_two_mails_and_the_journal_says_so()
    {
        var office = await ReminderOffice.OpenAsync(database, mail);
        await office.OweAsync();
        mail.Drop();
        await office.SendAsync();
        mail.Accept();
        database.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(1, await office.SendAsync());

        var received = await mail.WaitForAsync(2);
        Assert.Equal(received[0].MessageId, received[1].MessageId);
        Assert.Contains(
            "ไม่ทราบว่าเซิร์ฟเวอร์รับไว้แล้วหรือไม่",
            Assert.Single(await office.JournalAsync(JournalKind.ReminderFailed)),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "อาจเป็นฉบับซ้ำ",
            Assert.Single(await office.JournalAsync(JournalKind.ReminderSent)),
            StringComparison.Ordinal
        );
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
            await office.OweAsync($"assigned-{i}");

        var taken = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(office.SendAsync)));

        Assert.Equal(40, taken.Sum());
        Assert.Equal(40, (await mail.WaitForAsync(40)).Select(m => m.MessageId).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task A_process_killed_between_claim_and_send_loses_nothing()
    {
        var office = await ReminderOffice.OpenAsync(database, mail);
        await office.OweAsync();
        await using (var db = database.Open())
            Assert.NotNull(await new MailClaims(db).TakeAsync(database.Clock.GetUtcNow(), CancellationToken.None));

        Assert.Equal(0, await office.SendAsync());
        database.Clock.Advance(MailClaims.Life);
        Assert.Equal(1, await office.SendAsync());
        Assert.Contains(
            "อาจเป็นฉบับซ้ำ",
            Assert.Single(await office.JournalAsync(JournalKind.ReminderSent)),
            StringComparison.Ordinal
        );
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
    public async Task Mails_that_waited_three_days_for_a_server_are_given_up()
    {
        var office = await ReminderOffice.OpenAsync(database, mail);
        await office.OweAsync();
        database.Clock.Advance(MailClaims.Stale + TimeSpan.FromMinutes(1));

        Assert.Equal(0, await office.SendAsync());
        Assert.NotNull((await MailRowAsync(office)).CancelledAt);
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

    private static async Task<Reminder> MailRowAsync(ReminderOffice office) =>
        Assert.Single(await office.RemindersAsync(ReminderChannel.Email));
}
