using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Measures;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Reminders;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Tests.Workflows.Reminders;
using ItaWorkflow.Workflows.Measures;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Measures;

public sealed class WriteMeasureTests(TestDatabase database, MailServer mail)
    : IClassFixture<TestDatabase>,
        IClassFixture<MailServer>
{
    [Fact]
    public async Task A_new_measure_tells_its_owners_and_the_journal()
    {
        var town = await OpenAsync();

        var written = await WriteAsync(Command(town));

        Assert.Null(written.Refusal);
        var told = await ToldAsync();
        Assert.Equal((town.FinanceOfficer.Id, "/measures/" + written.MeasureId), (told.Single().PersonId, told[0].Path));
        Assert.StartsWith("ท่านได้รับมอบหมายมาตรการ", told[0].Title, StringComparison.Ordinal);
        Assert.Equal(
            "นางสาวตัวอย่าง ใจดี ตั้งมาตรการ “ขึ้นทะเบียนทรัพย์สิน” ครบกำหนด 31 มี.ค. 2570 (ผู้รับผิดชอบ: นายบัญชี ละเอียด)",
            await database.ReadAsync(db =>
                db.Journal.Where(e => e.MeasureId == written.MeasureId).Select(e => e.Text).SingleAsync()
            )
        );
    }

    [Fact]
    public async Task A_moved_due_date_strikes_the_old_mail_and_tells_the_owner_who_stays()
    {
        var office = await ReminderOffice.OpenAsync(database, mail);
        var measure = await WriteAsync(Command(office.Town));
        database.Clock.MoveTo(2027, 3, 24);
        await office.PlanAsync();

        Assert.Null(
            (
                await WriteAsync(Command(office.Town) with { MeasureId = measure.MeasureId, Revision = 2, Due = "30 เม.ย. 2570" })
            ).Refusal
        );

        var mails = await office.RemindersAsync(ReminderChannel.Email);
        Assert.Equal("assigned-2 struck, d7 struck, moved-3 owed", string.Join(", ", mails.Select(Fate)));
        Assert.Equal(0, await office.PlanAsync());
    }

    [Fact]
    public async Task A_new_owner_is_told_and_the_old_one_hears_no_more()
    {
        var office = await ReminderOffice.OpenAsync(database, mail);
        var measure = await WriteAsync(Command(office.Town));
        database.Clock.MoveTo(2027, 3, 24);
        await office.PlanAsync();

        await WriteAsync(
            Command(office.Town) with
            {
                MeasureId = measure.MeasureId,
                Revision = 2,
                Owners = [office.Town.Officer.Id],
            }
        );

        database.Clock.MoveTo(2027, 3, 30);
        await office.PlanAsync();
        Assert.Equal(
            "assigned-2 struck, d7 struck, assigned-3 owed, d1 owed",
            string.Join(", ", (await office.RemindersAsync(ReminderChannel.Email)).Select(Fate))
        );
    }

    [Fact]
    public async Task Who_read_an_older_revision_does_not_overwrite_the_newer()
    {
        var town = await OpenAsync();
        var measure = await WriteAsync(Command(town));
        await WriteAsync(Command(town) with { MeasureId = measure.MeasureId, Revision = 2, Title = "ชื่อใหม่" });

        Assert.Equal(
            WriteMeasureHandler.HasMoved,
            (await WriteAsync(Command(town) with { MeasureId = measure.MeasureId, Revision = 2, Title = "ชื่อเก่า" })).Refusal
        );
        Assert.Equal("ชื่อใหม่", await database.ReadAsync(db => db.Measures.Select(m => m.Title).SingleAsync()));
    }

    [Fact]
    public async Task What_cannot_be_is_refused_at_its_field()
    {
        var town = await OpenAsync();

        Assert.Equal(WriteMeasureHandler.NoDue, (await WriteAsync(Command(town) with { Due = "ทุกเดือน" })).Refusal);
        Assert.Equal("Due", (await WriteAsync(Command(town) with { Due = "31 ต.ค. 2570" })).Refusal!.Field);
        Assert.Equal(WriteMeasureHandler.NoTitle, (await WriteAsync(Command(town) with { Title = " " })).Refusal);
        Assert.Equal(WriteMeasureHandler.NoDivision, (await WriteAsync(Command(town) with { Divisions = [] })).Refusal);
        Assert.Equal(WriteMeasureHandler.NoOwner, (await WriteAsync(Command(town) with { Owners = [] })).Refusal);
        Assert.Equal(
            WriteMeasureHandler.NotYours,
            (await WriteAsync(Command(town) with { PersonId = town.FinanceOfficer.Id })).Refusal
        );
        Assert.Empty(await ToldAsync());
    }

    private static string Fate(Reminder mail) => $"{mail.Rung} {(mail.CancelledAt is null ? "owed" : "struck")}";

    private static WriteMeasure Command(Town town) =>
        new(
            null,
            0,
            town.Officer.Id,
            2570,
            "ขึ้นทะเบียนทรัพย์สิน",
            "สำรวจ\nขึ้นทะเบียน",
            "ภายในเดือนมีนาคม ๒๕๗๐",
            [town.Finance.Id],
            [town.FinanceOfficer.Id]
        );

    private async Task<Town> OpenAsync() => (await ReminderOffice.OpenAsync(database, mail)).Town;

    private Task<MeasureWritten> WriteAsync(WriteMeasure command) =>
        database.AskAsync<WriteMeasureHandler, MeasureWritten>(handler => handler.HandleAsync(command, CancellationToken.None));

    private Task<List<Reminder>> ToldAsync() =>
        database.ReadAsync(db => db.Reminders.Where(r => r.Channel == ReminderChannel.InApp).OrderBy(r => r.Id).ToListAsync());
}
