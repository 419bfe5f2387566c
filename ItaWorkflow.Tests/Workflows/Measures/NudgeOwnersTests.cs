using ItaWorkflow.Data.Measures;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Tests.Workflows.Reminders;
using ItaWorkflow.Workflows.Measures;

namespace ItaWorkflow.Tests.Workflows.Measures;

public sealed class NudgeOwnersTests(TestDatabase database, MailServer mail)
    : IClassFixture<TestDatabase>,
        IClassFixture<MailServer>
{
    [Fact]
    public async Task Owners_without_a_report_are_asked_once_a_day()
    {
        var office = await ReminderOffice.OpenAsync(database, mail);
        await office.AdoptAsync(new DateOnly(2027, 6, 30), office.Town.FinanceOfficer);
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

        Assert.Equal(1, (await NudgeAsync(office.Town.Officer)).Told);
        Assert.Equal(0, (await NudgeAsync(office.Town.Officer)).Told);
        await office.SendAsync();
        Assert.Contains("ภายในวันพุธที่ 31 มี.ค. 2570", Assert.Single(await mail.WaitForAsync(1)).Text, StringComparison.Ordinal);

        database.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(1, (await NudgeAsync(office.Town.Officer)).Told);
        Assert.Equal(NudgeOwnersHandler.NotYours, (await NudgeAsync(office.Town.FinanceHead)).Refusal);
    }

    private Task<Nudged> NudgeAsync(Person by) =>
        database.AskAsync<NudgeOwnersHandler, Nudged>(handler =>
            handler.HandleAsync(new(2570, CheckpointRound.SixMonth, null, by.Id), CancellationToken.None)
        );
}
