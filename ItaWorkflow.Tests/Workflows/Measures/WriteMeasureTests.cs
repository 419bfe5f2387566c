using ItaWorkflow.Data.Measures;
using ItaWorkflow.Data.Reminders;
using ItaWorkflow.Data.Settings;
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
    public async Task A_new_measure_is_a_draft_that_tells_nobody_but_the_journal()
    {
        var office = await ReminderOffice.OpenAsync(database, mail);

        var written = await WriteAsync(Command(office.Town));

        Assert.Null(written.Refusal);
        database.Clock.MoveTo(2027, 3, 24);
        Assert.Equal(0, await office.PlanAsync());
        Assert.Empty(await ToldAsync());
        Assert.Equal(
            "นางสาวตัวอย่าง ใจดี ร่างมาตรการ “ขึ้นทะเบียนทรัพย์สิน” กำหนด ภายในเดือนมีนาคม ๒๕๗๐ (ผู้รับผิดชอบ: นายบัญชี ละเอียด)",
            await database.ReadAsync(db =>
                db.Journal.Where(e => e.MeasureId == written.MeasureId).Select(e => e.Text).SingleAsync()
            )
        );
    }

    [Fact]
    public async Task A_moved_due_date_strikes_the_old_mail_and_tells_the_owner_who_stays()
    {
        var office = await ReminderOffice.OpenAsync(database, mail);
        var measure = await AdoptedAsync(office.Town);
        database.Clock.MoveTo(2027, 3, 24);
        await office.PlanAsync();

        Assert.Null((await WriteAsync(Correction(office.Town) with { MeasureId = measure, Due = "30 เม.ย. 2570" })).Refusal);

        var mails = await office.RemindersAsync(Channel.Email);
        Assert.Equal("BeforeDue 7 struck, Moved 4 owed", string.Join(", ", mails.Select(Fate)));
        Assert.Equal(0, await office.PlanAsync());
    }

    [Fact]
    public async Task A_new_owner_is_told_and_the_old_one_hears_no_more()
    {
        var office = await ReminderOffice.OpenAsync(database, mail);
        var measure = await AdoptedAsync(office.Town);
        database.Clock.MoveTo(2027, 3, 24);
        await office.PlanAsync();

        await WriteAsync(Correction(office.Town) with { MeasureId = measure, Owners = [office.Town.Officer.Id] });

        database.Clock.MoveTo(2027, 3, 30);
        await office.PlanAsync();
        Assert.Equal(
            "BeforeDue 7 struck, Assigned 4 owed, BeforeDue 1 owed",
            string.Join(", ", (await office.RemindersAsync(Channel.Email)).Select(Fate))
        );
    }

    [Theory]
    [InlineData(0)]
    [InlineData(99_999)]
    public async Task A_year_that_no_calendar_has_is_refused(int year)
    {
        var town = await OpenAsync();

        Assert.Equal(MeasureText.NoYear, (await WriteAsync(Command(town) with { FiscalYear = year })).Refusal);
    }

    [Fact]
    public async Task A_sum_beyond_every_budget_is_refused()
    {
        var town = await OpenAsync();

        Assert.Equal(
            MeasureText.BudgetTooLarge,
            (await WriteAsync(Command(town) with { Budget = 99_999_999_999_999_999 })).Refusal
        );
    }

    [Fact]
    public async Task Who_read_an_older_revision_does_not_overwrite_the_newer()
    {
        var town = await OpenAsync();
        var measure = await WriteAsync(Command(town));
        await WriteAsync(Command(town) with { MeasureId = measure.MeasureId, Revision = 2, Title = "ชื่อใหม่" });

        Assert.Equal(
            MeasureRefusals.HasMoved,
            (await WriteAsync(Command(town) with { MeasureId = measure.MeasureId, Revision = 2, Title = "ชื่อเก่า" })).Refusal
        );
        Assert.Equal("ชื่อใหม่", await database.ReadAsync(db => db.Measures.Select(m => m.Title).SingleAsync()));
    }

    [Fact]
    public async Task What_cannot_be_is_refused_at_its_field()
    {
        var town = await OpenAsync();

        Assert.Equal(MeasureRefusals.NoDue(new(2570)), (await WriteAsync(Command(town) with { Due = "เร็ว ๆ นี้" })).Refusal);
        Assert.Equal("Due", (await WriteAsync(Command(town) with { Due = "31 ต.ค. 2570" })).Refusal!.Field);
        Assert.Equal(MeasureText.NoTitle, (await WriteAsync(Command(town) with { Title = " ", Steps = " " })).Refusal);
        var adopted = Correction(town) with { MeasureId = await AdoptedAsync(town) };
        Assert.Equal(MeasureRefusals.NoDivision, (await WriteAsync(adopted with { Divisions = [] })).Refusal);
        Assert.Equal(MeasureRefusals.NoOwner, (await WriteAsync(adopted with { Owners = [] })).Refusal);
        Assert.Equal(MeasureRefusals.NoDue(new(2570)), (await WriteAsync(adopted with { Due = " " })).Refusal);
        Assert.Equal(MeasureRefusals.NoReason, (await WriteAsync(adopted with { Reason = " " })).Refusal);
        Assert.Equal(
            MeasureRefusals.NotYours,
            (await WriteAsync(Command(town) with { PersonId = town.FinanceOfficer.Id })).Refusal
        );
        Assert.Empty(await ToldAsync());
    }

    [Fact]
    public async Task A_draft_may_lack_what_an_adopted_measure_may_not()
    {
        var town = await OpenAsync();

        var written = await WriteAsync(Command(town) with { Divisions = [], Owners = [], Due = "" });

        var draft = await database.ReadAsync(db => db.Measures.SingleAsync(m => m.Id == written.MeasureId));
        Assert.Equal((MeasureState.Draft, "", new DateOnly(2027, 9, 30)), (draft.State, draft.DueText, draft.DueOn));
    }

    [Fact]
    public async Task A_corrected_measure_that_repeats_asks_for_what_is_still_to_come()
    {
        var town = await OpenAsync();
        var measure = await AdoptedAsync(town);
        database.Clock.MoveTo(2027, 2, 10);

        await WriteAsync(Correction(town) with { MeasureId = measure, Due = "ประจำทุกเดือน ถึง เมษายน 2570" });
        await WriteAsync(Correction(town) with { MeasureId = measure, Revision = 4, Due = "รายไตรมาส" });

        Assert.Equal(
            "2027-02-28 dropped, 2027-03-31, 2027-04-30 dropped, 2027-06-30, 2027-09-30",
            string.Join(", ", await OccurrencesAsync(measure))
        );
    }

    [Fact]
    public async Task An_office_that_changes_measures_by_memo_only_corrects_none()
    {
        var town = await OpenAsync();
        var measure = await AdoptedAsync(town);
        await database.ArrangeAsync(db => db.Organization.Single().Practice = new() { MeasureChanges = MeasureChanges.ByMemo });

        Assert.Equal(MeasureRefusals.NeedsMemo, (await WriteAsync(Correction(town) with { MeasureId = measure })).Refusal);
    }

    private async Task<int> AdoptedAsync(Town town)
    {
        var written = await WriteAsync(Command(town));
        await database.ArrangeAsync(db => db.Measures.Find(written.MeasureId)!.Adopt(database.Clock.GetUtcNow()));
        return written.MeasureId;
    }

    private Task<List<string>> OccurrencesAsync(int measure) =>
        database.ReadAsync(async db =>
            (await db.MeasureOccurrences.Where(o => o.MeasureId == measure).OrderBy(o => o.DueOn).ToListAsync())
                .Select(o => $"{o.DueOn:O}{(o.DroppedAt is null ? "" : " dropped")}")
                .ToList()
        );

    private static WriteMeasure Correction(Town town) => Command(town) with { Revision = 3, Reason = "แก้ให้ตรงกับแผน" };

    private static string Fate(Reminder mail) => $"{mail.Rung.Words()} {(mail.CancelledAt is null ? "owed" : "struck")}";

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
        database.ReadAsync(db => db.Reminders.Where(r => r.Channel == Channel.InApp).OrderBy(r => r.Id).ToListAsync());
}
