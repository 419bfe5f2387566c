using ItaWorkflow.Tests.Support;
using ItaWorkflow.Tests.Workflows.Files;
using ItaWorkflow.Tests.Workflows.Reminders;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Measures.Progress;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Measures.Progress;

public sealed class TakeBackEvidenceTests(TestDatabase database, MailServer mail)
    : IClassFixture<TestDatabase>,
        IClassFixture<MailServer>
{
    [Fact]
    public async Task Only_its_giver_takes_back_what_was_not_sent_yet()
    {
        var office = await ReminderOffice.OpenAsync(database, mail);
        var owner = office.Town.FinanceOfficer;
        var measure = await office.AdoptAsync(new(2027, 3, 31), owner);
        await database.AskAsync(
            (GiveEvidenceHandler h) =>
                h.HandleAsync(new(measure.Id, owner.Id, "ผิดภาพ.png", new MemoryStream(SampleFiles.Png)), default)
        );
        var id = await database.ReadAsync(db => db.Evidence.Select(e => e.Id).SingleAsync());

        Assert.Equal(TakeBackEvidenceHandler.NotThere, await TakeBackAsync(office.Town.Mayor.Id));
        Assert.Null(await TakeBackAsync(owner.Id));
        Assert.False(await database.ReadAsync(db => db.Evidence.AnyAsync()));

        Task<Refusal?> TakeBackAsync(int personId) =>
            database.AskAsync((TakeBackEvidenceHandler h) => h.HandleAsync(new(id, personId), default));
    }
}
