using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Tests.Workflows.Reminders;
using ItaWorkflow.Workflows.Measures.Progress;

namespace ItaWorkflow.Tests.Workflows.Measures.Progress;

public sealed class NudgeOwnersTests(TestDatabase database, MailServer mail)
    : IClassFixture<TestDatabase>,
        IClassFixture<MailServer>
{
    [Fact]
    public async Task Owners_without_a_report_are_asked_once_a_day()
    {
        var office = await OpenAsync();
        await office.AdoptAsync(new DateOnly(2027, 6, 30), office.Town.FinanceOfficer);

        Assert.Equal(1, (await NudgeAsync(office.Town.Officer)).Told);
        Assert.Equal(0, (await NudgeAsync(office.Town.Officer)).Told);
        await office.SendAsync();
        Assert.Contains("ภายในวันพุธที่ 31 มี.ค. 2570", Assert.Single(await mail.WaitForAsync(1)).Text, StringComparison.Ordinal);

        database.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(1, (await NudgeAsync(office.Town.Officer)).Told);
        Assert.Equal(NudgeOwnersHandler.NotYours, (await NudgeAsync(office.Town.FinanceHead)).Refusal);
    }

    [Fact]
    public async Task One_owner_of_two_measures_is_one_person_told()
    {
        var office = await OpenAsync();
        await office.AdoptAsync(new DateOnly(2027, 6, 30), office.Town.FinanceOfficer);
        await office.AdoptAsync(new DateOnly(2027, 6, 30), office.Town.FinanceOfficer, office.Town.FinanceHead);

        Assert.Equal(2, (await NudgeAsync(office.Town.Officer)).Told);
    }

    [Fact]
    public async Task One_owner_of_many_measures_gets_one_mail_with_the_deadline_of_each()
    {
        var office = await OpenAsync();
        await office.AdoptAsync(new DateOnly(2027, 6, 30), office.Town.FinanceOfficer);
        await office.AdoptAsync(new DateOnly(2027, 8, 31), office.Town.FinanceOfficer);
        await office.AdoptAsync(new DateOnly(2027, 9, 15), office.Town.FinanceOfficer);
        await NudgeAsync(office.Town.Officer);

        Assert.Equal(1, await office.SendAsync());

        var received = Assert.Single(await mail.WaitForAsync(1));
        Assert.Equal("แจ้งเตือน 3 เรื่อง: ขอให้รายงานผล 3 เรื่อง", received.Subject);
        foreach (var deadline in new[] { "30 มิถุนายน 2570", "31 สิงหาคม 2570", "15 กันยายน 2570" })
            Assert.Contains($"(กำหนดของมาตรการ: {deadline})", received.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_cannot_be_told_is_said_instead_of_told_already()
    {
        var office = await OpenAsync();
        Assert.Equal(NudgeOwnersHandler.NoMeasure, (await NudgeAsync(office.Town.Officer)).Refusal);
        Assert.Equal(NudgeOwnersHandler.Gone, (await NudgeAsync(office.Town.Officer, 2580)).Refusal);

        await office.AdoptAsync(new DateOnly(2027, 6, 30), office.Town.FinanceOfficer);
        await database.ArrangeAsync(db => db.Persons.Single(p => p.Id == office.Town.FinanceOfficer.Id).IsActive = false);
        Assert.Equal(NudgeOwnersHandler.NobodyThere, (await NudgeAsync(office.Town.Officer)).Refusal);
    }

    private async Task<ReminderOffice> OpenAsync()
    {
        var office = await ReminderOffice.OpenAsync(database, mail);
        await database.ArrangeAsync(db =>
            db.Checkpoints.Add(
                new()
                {
                    FiscalYear = 2570,
                    Round = CheckpointRound.SixMonth,
                    CutOff = new DateOnly(2027, 3, 31),
                }
            )
        );
        return office;
    }

    private Task<Nudged> NudgeAsync(Person by, int year = 2570) =>
        database.AskAsync<NudgeOwnersHandler, Nudged>(handler =>
            handler.HandleAsync(new(year, CheckpointRound.SixMonth, null, by.Id), CancellationToken.None)
        );
}
