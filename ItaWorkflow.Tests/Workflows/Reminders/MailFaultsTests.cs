using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Reminders;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Workflows.Channels;
using ItaWorkflow.Workflows.Organization;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Reminders;

/// <summary>A mail server that refuses, denies, is away, or takes a mail and does not say so.</summary>
public sealed class MailFaultsTests(TestDatabase database, MailServer mail)
    : IClassFixture<TestDatabase>,
        IClassFixture<MailServer>
{
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
        await office.OweAsync("Assigned 1");
        mail.Reject("officer@example.go.th");
        await office.SendAsync();
        await mail.WaitForAsync(1);
        mail.Accept();
        mail.Forget();
        // To another: the first one's address is not tried again.
        await office.OweAsync(to: office.Town.Mayor);
        Assert.Equal(1, await office.SendAsync());
        Assert.Contains("550", (await office.RemindersAsync(Channel.Email))[0].Failure!, StringComparison.Ordinal);
        Assert.Equal(office.Town.Mayor.Email, Assert.Single(Assert.Single(mail.Received).Recipients));
    }

    [Fact]
    public async Task An_address_that_is_dead_is_left_alone_shown_and_told_to_the_administrator_until_it_is_corrected()
    {
        var office = await ReminderOffice.OpenAsync(database, mail);
        await office.OweAsync();
        mail.Reject("officer@example.go.th");
        // The administrator's own mail is all that leaves.
        Assert.Equal(1, await office.SendAsync());
        mail.Accept();
        database.Clock.Advance(TimeSpan.FromHours(1));
        await office.OweAsync("Assigned 2");
        Assert.Equal(0, await office.SendAsync());
        var told = Assert.Single(mail.Received);
        Assert.Equal(("admin@example.go.th", "อีเมลของนางสาวตัวอย่าง ใจดีใช้ไม่ได้"), (told.Recipients[0], told.Subject));
        Assert.StartsWith(
            "หยุดส่งอีเมลถึงนางสาวตัวอย่าง ใจดีที่ officer@example.go.th",
            Assert.Single(await office.JournalAsync(JournalKind.MailAddressRefused)),
            StringComparison.Ordinal
        );
        Assert.Contains("ไม่มีที่อยู่นี้ (รหัส 550)", (await OfficerAsync(office)).MailRefusal, StringComparison.Ordinal);

        await CorrectAsync(office, "officer-new@example.go.th");
        Assert.Equal(2, await office.SendAsync());
        Assert.All(mail.Received.Skip(1), m => Assert.Equal("officer-new@example.go.th", m.Recipients[0]));
    }

    [Fact]
    public async Task A_server_that_does_not_let_us_send_is_no_dead_address()
    {
        var office = await ReminderOffice.OpenAsync(database, mail);
        await office.OweAsync();
        mail.Deny();

        await office.SendAsync();

        Assert.Equal("", (await OfficerAsync(office)).MailRefusal);
        Assert.Contains("5.7.1", (await MailRowAsync(office)).Failure!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_digest_whose_answer_was_lost_is_repeated_as_it_was_and_newer_ones_go_by_themselves()
    {
        var office = await ReminderOffice.OpenAsync(database, mail);
        await office.AdoptAsync(new DateOnly(2027, 3, 31), office.Town.Officer);
        await office.AdoptAsync(new DateOnly(2027, 3, 31), office.Town.Officer);
        database.Clock.MoveTo(2027, 3, 24);
        await office.PlanAsync();
        mail.Drop();
        await office.SendAsync();
        mail.Accept();
        await office.AdoptAsync(new DateOnly(2027, 3, 24), office.Town.Officer);
        database.Clock.Advance(TimeSpan.FromMinutes(1));
        await office.PlanAsync();

        await office.SendAsync();

        var received = await mail.WaitForAsync(2);
        Assert.Equal((received[0].MessageId, received[0].Subject), (received[1].MessageId, received[1].Subject));
        Assert.All(received.Skip(2), m => Assert.NotEqual(received[0].MessageId, m.MessageId));
    }

    [Fact]
    public async Task A_server_that_is_away_holds_up_no_notice_in_the_app()
    {
        var office = await ReminderOffice.OpenAsync(database, mail);
        await database.ReadAsync(db => db.Organization.ExecuteUpdateAsync(set => set.SetProperty(o => o.Mail.Port, 1)));
        await office.OweAsync("Assigned 1");
        await office.OweAsync("Assigned 2");

        Assert.Equal(0, await office.SendAsync());

        Assert.All(await office.RemindersAsync(Channel.InApp), notice => Assert.NotNull(notice.SentAt));
        var mails = await office.RemindersAsync(Channel.Email);
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
    public async Task A_process_killed_between_claim_and_send_loses_nothing()
    {
        var office = await ReminderOffice.OpenAsync(database, mail);
        await office.OweAsync();
        await using (var db = database.Open())
            Assert.NotNull(
                await new DeliveryClaims(db, database.Clock).TakeAsync(
                    office.Mail(db),
                    office.Town.Officer.Id,
                    new WorkingDays(Array.Empty<DateOnly>()),
                    CancellationToken.None
                )
            );

        Assert.Equal(0, await office.SendAsync());
        database.Clock.Advance(DeliveryClaims.Life);
        Assert.Equal(1, await office.SendAsync());
        Assert.Contains(
            "อาจเป็นฉบับซ้ำ",
            Assert.Single(await office.JournalAsync(JournalKind.ReminderSent)),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Mails_that_waited_three_days_for_a_server_are_given_up()
    {
        var office = await ReminderOffice.OpenAsync(database, mail);
        await office.OweAsync();
        database.Clock.Advance(TimeSpan.FromDays(3) + TimeSpan.FromMinutes(1));

        Assert.Equal(0, await office.SendAsync());
        Assert.NotNull((await MailRowAsync(office)).CancelledAt);
    }

    private Task<Person> OfficerAsync(ReminderOffice office) =>
        database.ReadAsync(db => db.Persons.AsNoTracking().SingleAsync(p => p.Id == office.Town.Officer.Id));

    private async Task CorrectAsync(ReminderOffice office, string email)
    {
        var officer = await OfficerAsync(office);
        var command = new SavePerson(
            office.Town.Administrator.Id,
            officer.Id,
            officer.Name,
            email,
            "",
            officer.PositionId,
            officer.DivisionId
        );
        await database.AskAsync<SavePersonHandler, SavePersonOutcome>(h => h.HandleAsync(command, CancellationToken.None));
    }

    private static async Task<Reminder> MailRowAsync(ReminderOffice office) =>
        Assert.Single(await office.RemindersAsync(Channel.Email));
}
