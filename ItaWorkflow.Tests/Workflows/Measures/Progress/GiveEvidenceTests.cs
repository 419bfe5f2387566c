using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Data.Measures;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Tests.Workflows.Files;
using ItaWorkflow.Tests.Workflows.Reminders;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Measures.Progress;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Measures.Progress;

[OnBothStores]
public sealed class GiveEvidenceTests(TestDatabase database, MailServer mail)
    : IClassFixture<TestDatabase>,
        IClassFixture<MailServer>
{
    [Fact]
    public async Task Evidence_waits_for_its_report_and_then_stays_for_good()
    {
        var office = await ReminderOffice.OpenAsync(database, mail);
        var owner = office.Town.FinanceOfficer;
        var measure = await office.AdoptAsync(new(2027, 3, 31), owner);

        Assert.Null(await GiveAsync(measure, owner, "../ภาพ.png", SampleFiles.Png));
        Assert.Null(await GiveAsync(measure, owner, "ภาพ.png", SampleFiles.Png));
        Assert.Null(await GiveAsync(measure, owner, "ระเบียบ.pdf", SampleFiles.Pdf()));
        Assert.StartsWith("โปรแกรม.exe: ", (await GiveAsync(measure, owner, "โปรแกรม.exe", [77, 90]))!.Text);
        Assert.Equal(Reporters.NotYours, await GiveAsync(measure, office.Town.Mayor, "x.pdf", SampleFiles.Pdf("x")));
        Assert.Equal(EvidenceLinks.NoAddress("ในตู้"), await ReportAsync("ในตู้"));
        Assert.Null(await ReportAsync("http://127.0.0.1:9/"));

        var kept = await database.ReadAsync(db => db.Evidence.OrderBy(e => e.Id).ToListAsync());
        Assert.Equal(["ภาพ.png", "ระเบียบ.pdf", "http://127.0.0.1:9/"], kept.Select(e => e.Name));
        Assert.All(kept, e => Assert.NotNull(e.ReportId));
        Assert.Equal(LinkState.NotChecked, kept[2].Link);
        await using var db = database.Open();
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() =>
            db.Set<EvidenceBytes>().Where(b => b.EvidenceId == kept[0].Id).ExecuteDeleteAsync()
        );

        Task<Refusal?> ReportAsync(string link) =>
            database.AskAsync(
                (ReportProgressHandler h) =>
                    h.HandleAsync(
                        new(measure.Id, 1, owner.Id, CheckpointRound.SixMonth, ProgressStatus.InProgress, "ถ่ายภาพแล้ว")
                        {
                            Links = [link],
                        },
                        default
                    )
            );
    }

    private Task<Refusal?> GiveAsync(Measure measure, Person person, string name, byte[] content) =>
        database.AskAsync(
            (GiveEvidenceHandler h) => h.HandleAsync(new(measure.Id, person.Id, name, new MemoryStream(content)), default)
        );
}
