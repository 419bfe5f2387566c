using System.Globalization;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Measures;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Reminders;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Workflows.Signing.Verifying;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Stories;

/// <summary>
/// The main job, as five people do it in five browsers: an officer drafts the year's ITA analysis, the division head numbers and signs,
/// the acting ปลัด, the deputy on a phone and the mayor decide; then a measure's owner is reminded over a restart. Leaves pictures and every
/// revision of the paper in artifacts/stories.
/// </summary>
public sealed class MemoChainStory(Chain chain, Browser browser, MailServer mail)
    : IClassFixture<Chain>,
        IClassFixture<MailServer>
{
    private const string Subject =
        "รายงานการวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. 2566 และขออนุมัติเผยแพร่";

    [Fact]
    public async Task An_officers_draft_becomes_the_mayors_signed_order_and_the_measure_is_remembered()
    {
        await chain.Database.ArrangeAsync(db =>
        {
            var organization = db.Organization.Single();
            organization.Addresses = new() { PublicAddress = "https://ita.example.go.th" };
            organization.Mail = new()
            {
                Host = "127.0.0.1",
                Port = mail.Port,
                From = "ita@example.go.th",
            };
        });
        long id;
        await using (var application = new WebApplication(chain.Database).Start())
        {
            id = await DraftAsync(application);
            await DecideAsync(application, "strategy-head", id, 1, number: "๑๗");
            await DecideAsync(application, "clerk", id, 2, opinion: "เห็นควรอนุมัติ และให้ทุกกองส่งมาตรการภายในเดือนธันวาคม");
            await DecideAsync(application, "deputy", id, 3, opinion: "เห็นชอบตามเสนอ", device: Device.Phone);
            await DecideAsync(application, "mayor", id, 4, opinion: "อนุมัติ เผยแพร่ทางเว็บไซต์");
            await LookBackAsync(application, id);
        }

        await JudgeAsync(id);
        await RememberAsync();
    }

    private async Task<long> DraftAsync(WebApplication application)
    {
        await using var officer = await browser.SignInAsAsync(application, "officer");
        var page = officer.Page;
        await SeeAsync(officer, "1-desk");
        await officer.GoAsync("/memos/new");
        await page.FillAsync("#Input_Subject", Subject);
        await SeeAsync(officer, "2-new");
        await page.ClickAsync("main button.btn-primary");
        await page.WaitForURLAsync("**/draft");
        var id = long.Parse(page.Url.Split('/')[^2], CultureInfo.InvariantCulture);

        await ItaAnalysisDraft.TypeAsync(page);
        await page.Locator("[data-gaps]:has-text('พร้อม')").WaitForAsync();
        await page.Locator("[data-paper][data-drawn]").WaitForAsync();
        await SeeAsync(officer, "3-draft", accessible: true);
        await page.ClickAsync("button[formaction*='Submit']");
        await page.WaitForURLAsync($"**/memos/{id}");
        await page.Locator("[data-drawn]").WaitForAsync();
        await SeeAsync(officer, "4-submitted", accessible: true);
        return id;
    }

    private async Task DecideAsync(
        WebApplication application,
        string who,
        long id,
        int revision,
        string opinion = "",
        string? number = null,
        Device device = Device.Desktop
    )
    {
        chain.Database.Clock.Advance(TimeSpan.FromMinutes(90));
        await using var officer = await browser.SignInAsAsync(application, who, device);
        var page = officer.Page;
        await SeeAsync(officer, $"5-{who}-desk");
        await officer.GoAsync($"/approvals/{id}");
        if (device is Device.Desktop)
            await page.Locator("[data-drawn]").WaitForAsync();
        await SeeAsync(officer, $"6-{who}-sign", accessible: true);
        if (device is Device.Phone)
            await page.ClickAsync(".to-decide");
        if (number is not null)
            await page.FillAsync("#Form_Number", number);
        if (opinion.Length > 0)
            await page.FillAsync("#Form_Opinion", opinion);
        await page.FillAsync("#Form_Pin", Chain.Pin);
        await page.ClickAsync("button.to-sign");
        await page.WaitForURLAsync(url => new Uri(url).AbsolutePath == "/approvals");
        await SeeAsync(officer, $"7-{who}-signed");
        await File.WriteAllBytesAsync(
            Repository.Artifact($"stories/memo-chain-{revision}.pdf"),
            await chain.Database.ReadAsync(db =>
                db.SignedDocuments.Where(d => d.Case!.MemoId == id && d.Revision == revision).Select(d => d.Bytes).SingleAsync()
            )
        );
    }

    private async Task LookBackAsync(WebApplication application, long id)
    {
        foreach (var device in new[] { Device.Desktop, Device.Phone })
        {
            await using var officer = await browser.SignInAsAsync(application, "officer", device);
            await officer.GoAsync($"/memos/{id}");
            await officer.Page.Locator("[data-drawn]").WaitForAsync();
            Assert.Contains("จบเรื่อง อนุมัติแล้ว", await officer.Page.InnerTextAsync("main"), StringComparison.Ordinal);
            await SeeAsync(officer, $"8-ended-{device}", accessible: true);
            await officer.GoAsync("/");
            await SeeAsync(officer, $"9-desk-{device}", accessible: true);
        }
    }

    private async Task JudgeAsync(long id)
    {
        var memo = await chain.MemoAsync(id);
        Assert.Equal(MemoState.Approved, memo.State);
        Assert.Equal("ตย ๕๒๕๐๐.๒/๑๗", memo.Number!.Text);
        var last = Repository.Artifact("stories/memo-chain-4.pdf");
        File.Copy(last, Repository.Artifact("stories/memo-chain.pdf"), overwrite: true);
        await ForeignJudges.AssertAllSoundAsync(chain, await File.ReadAllBytesAsync(last), signatures: 4);
        await TellApartAsync(await File.ReadAllBytesAsync(last));
    }

    private async Task TellApartAsync(byte[] paper)
    {
        var whole = await VerifyAsync(paper);
        Assert.True(whole.Verdict is VerificationVerdict.Genuine, string.Join('\n', whole.Findings.Select(f => f.ToString())));
        var flipped = paper.ToArray();
        flipped[paper.Length / 3] ^= 1;
        Assert.Equal(VerificationVerdict.Altered, await VerdictAsync(flipped));
        Assert.Equal(VerificationVerdict.Altered, await VerdictAsync([.. paper, .. "\n% one more line\n"u8]));
        var stripped = await File.ReadAllBytesAsync(Repository.Artifact("stories/memo-chain-3.pdf"));
        Assert.Equal(VerificationVerdict.Earlier, await VerdictAsync(stripped));
    }

    private async Task<VerificationVerdict> VerdictAsync(byte[] pdf) => (await VerifyAsync(pdf)).Verdict;

    private Task<Verification> VerifyAsync(byte[] pdf) =>
        chain.AsAsync<VerifyDocumentHandler, Verification>(
            async (verify, _) => (await verify.HandleAsync(new(pdf), default)).Verification
        );

    /// <summary>A measure due at the 6-month checkpoint; the clock moves, the application starts again twice: one mail, one notice.</summary>
    private async Task RememberAsync()
    {
        chain.Database.Clock.MoveTo(2026, 11, 23);
        await chain.Database.ArrangeAsync(db =>
        {
            var owner = db.Persons.Single(p => p.Id == chain.Town.Officer.Id);
            var measure = new Measure
            {
                FiscalYear = 2570,
                Title = "ปรับปรุงช่องทางแจ้งเบาะแสการทุจริต",
                DueOn = new DateOnly(2027, 3, 31),
                CreatedAt = chain.Database.Clock.GetUtcNow(),
            };
            measure.Owners.Add(owner);
            measure.Divisions.Add(db.Divisions.Single(d => d.Id == chain.Town.Strategy.Id));
            db.Measures.Add(measure);
        });
        await RunAsync(8, () => Task.FromResult(false));
        Assert.DoesNotContain(mail.Received, IsOurs);

        // Four months without the application, then seven days before the due date: the newest rung, once, and not again.
        chain.Database.Clock.MoveTo(2027, 3, 24);
        await RunAsync(60, AllAreSentAsync);
        await RunAsync(8, () => Task.FromResult(false));

        var sent = await chain.Database.ReadAsync(db =>
            db.Reminders.Where(r => r.Title.Contains("เบาะแส") && r.SentAt != null)
                .GroupBy(r => new
                {
                    r.PersonId,
                    r.SubjectKind,
                    r.Channel,
                })
                .Select(g => g.Count())
                .ToListAsync()
        );
        Assert.All(sent, count => Assert.Equal(1, count));
        Assert.Contains(mail.Received, IsOurs);
        Assert.Equal(
            mail.Received.Count(IsOurs),
            mail.Received.Where(IsOurs).DistinctBy(m => (m.Subject, m.Recipients[0])).Count()
        );
        Assert.True(await chain.Database.ReadAsync(db => db.Journal.AnyAsync(e => e.Kind == JournalKind.ReminderSent)));
    }

    private static bool IsOurs(ReceivedMail m) => m.Subject.Contains("เบาะแส", StringComparison.Ordinal);

    private Task<bool> AllAreSentAsync() =>
        chain.Database.ReadAsync(async db =>
        {
            var ours = db.Reminders.Where(r => r.Title.Contains("เบาะแส"));
            return await ours.AnyAsync(r => r.Channel == Channel.Email) && await ours.AllAsync(r => r.SentAt != null);
        });

    /// <summary>Starts the application and lets its clock work until that is so, or so many seconds.</summary>
    private async Task RunAsync(int seconds, Func<Task<bool>> enough)
    {
        await using var application = new WebApplication(chain.Database).With("Clock:Runs", "true").Start();
        for (; seconds > 0 && !await enough(); seconds--)
            await Task.Delay(TimeSpan.FromSeconds(1));
    }

    private static async Task SeeAsync(Visitor visitor, string name, bool accessible = false)
    {
        await visitor.PictureAsync($"stories/memo-chain/{name}");
        if (accessible)
            await visitor.AssertAccessibleAsync();
        Assert.Empty(visitor.Complaints);
    }
}
